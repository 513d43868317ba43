import type { FlowDefinition, StateDefinition } from '@elmo-chat/dialogue'
import type { Command, Pack } from '../types.js'
import { ownName, requestOf } from './own-names.js'

/** A command as a flow: what and how much is asked where it was not told, it is confirmed, and asked of whoever does it. */
export function commandFlow(command: Command, pack: Pick<Pack, 'name' | 'tables'>): FlowDefinition {
  const { name, title, of, amount } = command
  const own = ownName(pack, name)
  const label = (language: 'en' | 'zh') => pack.tables.get(of)?.names[language][0] ?? of
  const bounded: Record<string, StateDefinition> = amount
    ? {
        allowed: { kind: 'branch', when: [{ if: { guard: `allows:${own}` }, to: 'amount' }], else: 'cannot' },
        amount: { kind: 'ask', slots: ['amount'], to: 'fits' },
        fits: { kind: 'branch', when: [{ if: { guard: `fits:${own}` }, to: 'sure' }], else: 'beyond' },
        beyond: { kind: 'end', outcome: 'refused', say: { saying: `beyond:${own}` } },
      }
    : { allowed: { kind: 'branch', when: [{ if: { guard: `allows:${own}` }, to: 'sure' }], else: 'cannot' } }
  return {
    name: own,
    version: 1,
    title,
    intents: [own],
    start: 'ask',
    slots: {
      rows: {
        kind: `rows:${ownName(pack, of)}`,
        label: { en: label('en'), zh: label('zh') },
        ask: { en: `Which one of these (${label('en')})?`, zh: `请问是哪一个${label('zh')}？` },
      },
      ...(amount && {
        amount: { kind: 'amount', label: amount.label, ask: amount.ask },
      }),
    },
    states: {
      ask: { kind: 'ask', slots: ['rows'], to: 'allowed' },
      ...bounded,
      sure: { kind: 'confirm', say: { saying: `sure:${own}` }, yes: 'request', no: 'kept' },
      request: { kind: 'act', effect: requestOf(own), to: 'done' },
      done: { kind: 'end', outcome: 'done', say: { saying: `done:${own}` } },
      kept: { kind: 'end', outcome: 'left', say: { en: 'Nothing was changed.', zh: '没有做任何更改。' } },
      cannot: { kind: 'end', outcome: 'refused', say: { saying: `cannot:${own}` } },
    },
    // An order to a house that was not confirmed is soon not meant any more.
    pauseHours: 0.5,
    expiryDays: 1,
  }
}
