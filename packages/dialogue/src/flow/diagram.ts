import type { Bilingual } from '@elmo-chat/kernel'
import type { Condition, FlowDefinition, FlowDiagram, FlowLibrary, StateDefinition } from './types.js'

interface Edge {
  readonly to: string
  readonly label?: Bilingual
  readonly if?: Condition
}

/** Where a state leads. */
export function edgesOf(state: StateDefinition): readonly Edge[] {
  switch (state.kind) {
    case 'branch':
      return [...state.when.map(({ if: asked, to }) => ({ to, if: asked })), { to: state.else, label: otherwise }]
    case 'confirm':
      return [
        { to: state.yes, label: { en: 'yes', zh: '是' } },
        { to: state.no, label: { en: 'no', zh: '否' } },
      ]
    case 'call':
      return [{ to: state.done }, { to: state.failed, label: { en: 'not proven', zh: '未通过' } }]
    case 'end':
      return []
    default:
      return [{ to: state.to }]
  }
}

/** A flow as nodes and edges, for a drawing. */
export function diagramOf(flow: FlowDefinition, library: FlowLibrary): FlowDiagram {
  const states = Object.entries(flow.states)
  return {
    nodes: states.map(([id, state]) => ({
      ...{ id, kind: state.kind, label: labelOf(state, flow, library) },
      ...(state.kind === 'end' ? { outcome: state.outcome } : {}),
      ...(state.kind === 'call' ? { calls: state.flow } : {}),
      ...saysOf(state, flow),
    })),
    edges: states.flatMap(([from, state]) =>
      edgesOf(state).map(({ to, label, if: asked }) => {
        const shown = asked ? conditionLabel(asked, flow, library) : label
        return { from, to, ...(shown ? { label: shown } : {}) }
      }),
    ),
  }
}

/** What a state says in its own words: its question, or its sentence. */
function saysOf(state: StateDefinition, { slots }: FlowDefinition): { says?: Bilingual } {
  if (state.kind === 'ask') {
    const asks = state.slots.flatMap((slot) => slots[slot]?.ask ?? [])
    const all = (language: 'en' | 'zh') => asks.map((ask) => ask[language]).join(' ')
    return asks.length > 0 ? { says: { en: all('en'), zh: all('zh') } } : {}
  }
  const said = state.kind === 'say' || state.kind === 'confirm' || state.kind === 'end' ? state.say : undefined
  return said && !('saying' in said) ? { says: { en: said.en, zh: said.zh } } : {}
}

function labelOf(state: StateDefinition, flow: FlowDefinition, library: FlowLibrary): Bilingual {
  switch (state.kind) {
    case 'ask': {
      const labels = state.slots.map((slot) => flow.slots[slot]?.label ?? { en: slot, zh: slot })
      return {
        en: `Ask: ${labels.map(({ en }) => en).join(', ')}`,
        zh: `询问：${labels.map(({ zh }) => zh).join('、')}`,
      }
    }
    case 'branch':
      return { en: 'Check', zh: '判断' }
    case 'confirm':
      return { en: 'Confirm', zh: '确认' }
    case 'act':
      return library.effects[state.effect]?.label ?? { en: state.effect, zh: state.effect }
    case 'say':
      return { en: 'Tell', zh: '告知' }
    case 'call':
      return { en: `Flow: ${state.flow}`, zh: `子流程：${state.flow}` }
    case 'end':
      return outcomes[state.outcome]
  }
}

function conditionLabel(asked: Condition, flow: FlowDefinition, library: FlowLibrary): Bilingual {
  const each = (conditions: readonly Condition[], en: string, zh: string): Bilingual => {
    const labels = conditions.map((one) => conditionLabel(one, flow, library))
    return { en: labels.map((one) => one.en).join(en), zh: labels.map((one) => one.zh).join(zh) }
  }
  if ('all' in asked) return each(asked.all, ' and ', '且')
  if ('any' in asked) return each(asked.any, ' or ', '或')
  if ('not' in asked) {
    const { en, zh } = conditionLabel(asked.not, flow, library)
    return { en: `not: ${en}`, zh: `非：${zh}` }
  }
  if ('guard' in asked) return library.guards[asked.guard]?.label ?? { en: asked.guard, zh: asked.guard }
  const slot = flow.slots[asked.slot]
  const label = slot?.label ?? { en: asked.slot, zh: asked.slot }
  if ('filled' in asked)
    return asked.filled
      ? { en: `${label.en} known`, zh: `已知${label.zh}` }
      : { en: `${label.en} unknown`, zh: `未知${label.zh}` }
  if (!('is' in asked)) {
    const bounds = [asked.min === undefined ? '' : `≥ ${asked.min}`, asked.max === undefined ? '' : `≤ ${asked.max}`]
    return { en: `${label.en} ${bounds.join(' ').trim()}`, zh: `${label.zh} ${bounds.join(' ').trim()}` }
  }
  const values = [asked.is].flat()
  const shown = (language: 'en' | 'zh') =>
    values.map((value) => slot?.choices?.find((choice) => choice.value === value)?.label[language] ?? String(value))
  return { en: `${label.en}: ${shown('en').join(', ')}`, zh: `${label.zh}：${shown('zh').join('、')}` }
}

const otherwise: Bilingual = { en: 'else', zh: '否则' }

const outcomes = {
  done: { en: 'Done', zh: '完成' },
  refused: { en: 'Not possible', zh: '不可办理' },
  left: { en: 'Left', zh: '放弃' },
  human: { en: 'To a person', zh: '转人工' },
} as const
