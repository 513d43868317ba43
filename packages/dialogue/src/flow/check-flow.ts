import { type Bilingual, errorText, type Problem, type ProblemText } from '@elmo-chat/kernel'
import { edgesOf } from './diagram.js'
import { checkWords } from './flow-words.js'
import type { Condition, FlowDefinition, FlowLibrary, FlowWords, StateDefinition } from './types.js'

/**
 * What is wrong with a flow, each with the place as `states.ask.slots` in `column`: a state that is not there or never
 * reached, words that lack a language or hold digits, a guard or template on a slot that is not there, an effect that can
 * be reached without a confirmation.
 */
export function checkFlow(flow: FlowDefinition, library: FlowLibrary): Problem[] {
  const problems: Problem[] = []
  const note = (code: keyof typeof flowFaults, at: string, value = '') =>
    problems.push({ code, ...flowFaults[code], place: { file: `flow ${flow.name}`, column: at, value } })
  const slots = new Set(Object.keys(flow.slots))
  const need = (slot: string, at: string) => slots.has(slot) || note('FLOW_SLOT_UNKNOWN', at, slot)
  const words = (said: Bilingual | undefined, at: string) => {
    for (const fault of checkWords(said, at, slots)) note(fault.code, fault.at, fault.value)
  }
  const saying = (said: FlowWords, at: string) => {
    if (!('saying' in said)) return words(said, at)
    const known = library.sayings[said.saying]
    if (!known) return note('FLOW_NAME_UNKNOWN', at, said.saying)
    for (const slot of known.needs) need(slot, at)
  }
  const condition = (asked: Condition, at: string): void => {
    if ('all' in asked) for (const one of asked.all) condition(one, at)
    else if ('any' in asked) for (const one of asked.any) condition(one, at)
    else if ('not' in asked) condition(asked.not, at)
    else if ('slot' in asked) need(asked.slot, at)
    else if (!library.guards[asked.guard]) note('FLOW_NAME_UNKNOWN', at, asked.guard)
    else for (const slot of library.guards[asked.guard]?.needs ?? []) need(slot, at)
  }

  words(flow.title, 'title')
  for (const [name, slot] of Object.entries(flow.slots)) {
    if (!library.kinds[slot.kind]) note('FLOW_NAME_UNKNOWN', `slots.${name}.kind`, slot.kind)
    words(slot.label, `slots.${name}.label`)
    words(slot.ask, `slots.${name}.ask`)
    if (slot.invalid) words(slot.invalid, `slots.${name}.invalid`)
    for (const [place, choice] of (slot.choices ?? []).entries())
      words(choice.label, `slots.${name}.choices.${place}.label`)
    if (slot.kind === 'choice' && !slot.choices?.length) note('FLOW_CHOICES_MISSING', `slots.${name}.choices`)
  }
  for (const [name, state] of Object.entries(flow.states)) {
    const at = `states.${name}`
    for (const { to } of edgesOf(state)) if (!flow.states[to]) note('FLOW_STATE_UNKNOWN', at, to)
    if (state.kind === 'ask') for (const slot of state.slots) need(slot, `${at}.slots`)
    if (state.kind === 'branch') for (const one of state.when) condition(one.if, `${at}.when`)
    if ((state.kind === 'say' || state.kind === 'confirm' || state.kind === 'end') && state.say)
      saying(state.say, `${at}.say`)
    if (state.kind === 'act') {
      const known = library.effects[state.effect]
      if (!known) note('FLOW_NAME_UNKNOWN', `${at}.effect`, state.effect)
      for (const slot of known?.needs ?? []) need(slot, `${at}.effect`)
    }
  }
  if (!flow.states[flow.start]) note('FLOW_STATE_UNKNOWN', 'start', flow.start)
  const reached = reach(flow, flow.start, () => true)
  for (const name of Object.keys(flow.states)) if (!reached.has(name)) note('FLOW_STATE_UNREACHED', `states.${name}`)
  const unconfirmed = reach(flow, flow.start, (state, to) => state.kind !== 'confirm' || to !== state.yes)
  for (const name of unconfirmed) {
    const state = flow.states[name]
    if (state?.kind === 'act' && library.effects[state.effect]?.isConfirmed)
      note('FLOW_EFFECT_UNCONFIRMED', `states.${name}`, state.effect)
  }
  for (const name of circling(flow)) note('FLOW_CIRCLE', `states.${name}`)
  return problems
}

/** States that can be come to over the edges that may be taken. */
function reach(flow: FlowDefinition, from: string, may: (state: StateDefinition, to: string) => boolean): Set<string> {
  const reached = new Set<string>()
  const open = [from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = flow.states[name]
    if (!state || reached.has(name)) continue
    reached.add(name)
    open.push(...edgesOf(state).flatMap(({ to }) => (may(state, to) ? [to] : [])))
  }
  return reached
}

/** States from which a flow can come back to them without ever waiting for the customer. */
function circling(flow: FlowDefinition): string[] {
  const waits = (state: StateDefinition) => state.kind === 'ask' || state.kind === 'confirm' || state.kind === 'call'
  return Object.entries(flow.states).flatMap(([name, state]) => {
    if (waits(state)) return []
    const next = edgesOf(state).map(({ to }) => to)
    return next.some((to) => reach(flow, to, (one) => !waits(one)).has(name)) ? [name] : []
  })
}

/** What is wrong with a flow, by code. */
export const flowFaults = {
  FLOW_STATE_UNKNOWN: errorText(
    { en: 'A state leads to one that is not there.', zh: '状态指向了不存在的状态。' },
    { en: 'Write the state, or lead to one that is there.', zh: '请补上该状态，或改为已有的状态。' },
  ),
  FLOW_STATE_UNREACHED: errorText(
    { en: 'No path from the start comes to this state.', zh: '从起点无法到达此状态。' },
    { en: 'Lead to it, or take it out.', zh: '请让某个状态指向它，或将其删除。' },
  ),
  FLOW_SLOT_UNKNOWN: errorText(
    { en: 'A slot is named that the flow does not have.', zh: '引用了流程中没有的槽位。' },
    { en: 'Add it to `slots`, or name one that is there.', zh: '请在 slots 中添加，或改为已有的槽位。' },
  ),
  FLOW_NAME_UNKNOWN: errorText(
    { en: 'The library has nothing by this name.', zh: '流程库中没有这个名称。' },
    { en: 'See docs/guide/flows.md for the names.', zh: '可用名称见 docs/guide/flows.md。' },
  ),
  FLOW_TEXT_MISSING: errorText(
    { en: 'Words are missing in one language.', zh: '缺少一种语言的文字。' },
    { en: 'Write both `en` and `zh`.', zh: '请同时填写 en 和 zh。' },
  ),
  FLOW_TEXT_DIGITS: errorText(
    { en: 'Words hold digits that nothing proves.', zh: '文字里有没有出处的数字。' },
    { en: 'Put the number into a slot or a policy clause.', zh: '请把数字放到槽位或规则条款里。' },
  ),
  FLOW_TEXT_BRACES: errorText(
    { en: 'A brace stands without its other.', zh: '花括号没有成对出现。' },
    { en: 'Write a slot as {order}.', zh: '请把槽位写成 {order} 的形式。' },
  ),
  FLOW_SLOT_LEFT_OUT: errorText(
    { en: 'What is confirmed is not named.', zh: '确认的内容没有写出来。' },
    { en: 'Put the slot in, in both languages.', zh: '请在两种语言中都写上该槽位。' },
  ),
  FLOW_CHOICES_MISSING: errorText(
    { en: 'A slot of the kind `choice` offers nothing.', zh: 'choice 槽位没有选项。' },
    { en: 'Give it `choices`.', zh: '请填写 choices。' },
  ),
  FLOW_EFFECT_UNCONFIRMED: errorText(
    { en: 'An effect can be reached without a confirmation.', zh: '存在未经确认就执行操作的路径。' },
    { en: 'Put a `confirm` state before it.', zh: '请在它之前加一个 confirm 状态。' },
  ),
  FLOW_CIRCLE: errorText(
    { en: 'States lead in a circle in which nobody is asked.', zh: '状态形成了不向顾客提问的循环。' },
    { en: 'Ask something on the way, or end.', zh: '请在途中提问，或结束流程。' },
  ),
} satisfies Record<string, ProblemText>
