import type { Bilingual } from '@elmo-chat/kernel'
import type { FlowDefinition, StateDefinition } from './types.js'

/** What is wrong with words of a flow, and where. */
export interface WordsFault {
  readonly code:
    | 'FLOW_TEXT_MISSING'
    | 'FLOW_TEXT_DIGITS'
    | 'FLOW_TEXT_BRACES'
    | 'FLOW_SLOT_UNKNOWN'
    | 'FLOW_SLOT_LEFT_OUT'
  readonly at: string
  readonly value: string
}

const LANGUAGES = ['en', 'zh'] as const

/**
 * What is wrong with words: a language that is missing, digits that nothing proves, a brace without its other, a slot that
 * the flow does not have, or, of `needed`, one that is left out.
 */
export function checkWords(
  said: Bilingual | undefined,
  at: string,
  slots: ReadonlySet<string>,
  needed: readonly string[] = [],
): WordsFault[] {
  return LANGUAGES.flatMap((language) => {
    const text = said?.[language] ?? ''
    const place = `${at}.${language}`
    const bare = text.replace(/\{[^{}]*\}/g, '')
    const named = slotsIn(text)
    return [
      ...(text.trim() === '' ? [{ code: 'FLOW_TEXT_MISSING' as const, at: place, value: '' }] : []),
      ...(/\p{Nd}/u.test(bare) ? [{ code: 'FLOW_TEXT_DIGITS' as const, at: place, value: text }] : []),
      ...(/[{}]/.test(bare) ? [{ code: 'FLOW_TEXT_BRACES' as const, at: place, value: text }] : []),
      ...named
        .filter((slot) => !slots.has(slot))
        .map((slot) => ({ code: 'FLOW_SLOT_UNKNOWN' as const, at: place, value: slot })),
      ...needed
        .filter((slot) => !named.includes(slot))
        .map((slot) => ({ code: 'FLOW_SLOT_LEFT_OUT' as const, at: place, value: slot })),
    ]
  })
}

const slotsIn = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, slot = '']) => slot)

/** Words that a flow says, by their place (`slots.reason.ask`, `states.sure.say`); what the library says is not among them. */
export function wordsOf({ slots, states }: FlowDefinition): Readonly<Record<string, Bilingual>> {
  const ofSlots = Object.entries(slots).flatMap(([name, { ask, invalid }]) => [
    [`slots.${name}.ask`, ask] as const,
    ...(invalid ? [[`slots.${name}.invalid`, invalid] as const] : []),
  ])
  const ofStates = Object.entries(states).flatMap(([name, state]) => {
    const say = sayOf(state)
    return say && !('saying' in say) ? [[`states.${name}.say`, say] as const] : []
  })
  return Object.fromEntries([...ofSlots, ...ofStates])
}

const sayOf = (state: StateDefinition) => ('say' in state ? state.say : undefined)

/** What is wrong with words of the shop's own for a place of a flow; what is confirmed is named in them, too. */
export function checkOwnWords(flow: FlowDefinition, at: string, words: Bilingual): WordsFault[] {
  const shipped = flow.shipped?.[at] ?? wordsOf(flow)[at]
  const isConfirmed = flow.states[at.split('.')[1] ?? '']?.kind === 'confirm' && at.startsWith('states.')
  const needed = isConfirmed && shipped ? slotsIn(shipped.en) : []
  return checkWords(words, at, new Set(Object.keys(flow.slots)), needed)
}

/** The flow with words of the shop's own; what is not sound any more, or has no place, stays as it ships. */
export function reword(flow: FlowDefinition, own: Readonly<Record<string, Bilingual>> = {}): FlowDefinition {
  const words = wordsOf(flow)
  const sound = Object.entries(own).filter(([at, said]) => words[at] && checkOwnWords(flow, at, said).length === 0)
  if (sound.length === 0) return flow
  const told = new Map(sound)
  const slots = Object.entries(flow.slots).map(([name, slot]) => {
    const [ask, invalid] = [told.get(`slots.${name}.ask`), told.get(`slots.${name}.invalid`)]
    return [name, { ...slot, ...(ask ? { ask } : {}), ...(invalid ? { invalid } : {}) }] as const
  })
  const states = Object.entries(flow.states).map(([name, state]) => {
    const say = told.get(`states.${name}.say`)
    return [name, say ? { ...state, say } : state] as const
  })
  return {
    ...flow,
    slots: Object.fromEntries(slots),
    states: Object.fromEntries(states) as FlowDefinition['states'],
    shipped: Object.fromEntries(sound.map(([at]) => [at, words[at]!])),
  }
}
