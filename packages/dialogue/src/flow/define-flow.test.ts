import { describe, expect, it } from 'vitest'
import { checkFlow } from './check-flow.js'
import { defineFlow, flowBook } from './define-flow.js'
import { plainKinds } from './kinds.js'
import type { FlowDefinition, FlowLibrary } from './types.js'

const library: FlowLibrary = {
  kinds: plainKinds,
  guards: { late: { needs: ['when'], label: { en: 'late', zh: '太晚' }, holds: () => false } },
  sayings: {},
  effects: { book: { needs: ['name'], label: { en: 'Book', zh: '预约' }, isConfirmed: true } },
}

const both = (text: string) => ({ en: text, zh: text })

const sound: FlowDefinition = {
  name: 'visit',
  version: 1,
  title: { en: 'your visit', zh: '到店预约' },
  intents: ['appointment'],
  start: 'ask',
  slots: { name: { kind: 'text', label: { en: 'name', zh: '姓名' }, ask: { en: 'Your name?', zh: '您的姓名？' } } },
  states: {
    ask: { kind: 'ask', slots: ['name'], to: 'sure' },
    sure: {
      kind: 'confirm',
      say: { en: 'Shall I book it for {name}?', zh: '为{name}预约，可以吗？' },
      yes: 'book',
      no: 'left',
    },
    book: { kind: 'act', effect: 'book', to: 'done' },
    done: { kind: 'end', outcome: 'done', say: { en: 'It is booked.', zh: '已预约。' } },
    left: { kind: 'end', outcome: 'left' },
  },
}

const codes = (flow: FlowDefinition) =>
  checkFlow(flow, library).map(({ code, place }) => `${code} ${place?.column} ${place?.value}`.trim())

describe('a flow', () => {
  it('that is sound has a drawing of its states and where they lead', () => {
    const { diagram } = defineFlow(sound, library)
    expect(diagram.nodes.map(({ id, kind }) => `${id}:${kind}`)).toEqual([
      'ask:ask',
      'sure:confirm',
      'book:act',
      'done:end',
      'left:end',
    ])
    expect(diagram.edges).toContainEqual({ from: 'sure', to: 'book', label: { en: 'yes', zh: '是' } })
  })

  it('names the state that no path reaches', () => {
    const states = { ...sound.states, lost: { kind: 'end', outcome: 'done' } as const }
    expect(codes({ ...sound, states })).toEqual(['FLOW_STATE_UNREACHED states.lost'])
  })

  it('names the language that lacks words', () => {
    const slots = { name: { ...sound.slots.name!, ask: { en: 'Your name?', zh: '' } } }
    expect(codes({ ...sound, slots })).toEqual(['FLOW_TEXT_MISSING slots.name.ask.zh'])
  })

  it('names the guard on a slot that is not there', () => {
    const states = {
      ...sound.states,
      ask: { kind: 'ask', slots: ['name'], to: 'check' } as const,
      check: { kind: 'branch', when: [{ if: { guard: 'late' }, to: 'left' }], else: 'sure' } as const,
    }
    expect(codes({ ...sound, states })).toEqual(['FLOW_SLOT_UNKNOWN states.check.when when'])
  })

  it('names the effect that can be reached without a yes', () => {
    const states = { ...sound.states, ask: { kind: 'ask', slots: ['name'], to: 'book' } as const }
    expect(codes({ ...sound, states })).toContain('FLOW_EFFECT_UNCONFIRMED states.book book')
  })

  it('refuses digits outside slots, names that the library lacks, and circles without a question', () => {
    const states = {
      ...sound.states,
      ask: { kind: 'ask', slots: ['name'], to: 'turn' } as const,
      turn: { kind: 'say', say: both('within 24 hours'), to: 'again' } as const,
      again: { kind: 'branch', when: [{ if: { guard: 'open' }, to: 'sure' }], else: 'turn' } as const,
    }
    expect(codes({ ...sound, states })).toEqual([
      'FLOW_TEXT_DIGITS states.turn.say.en within 24 hours',
      'FLOW_TEXT_DIGITS states.turn.say.zh within 24 hours',
      'FLOW_NAME_UNKNOWN states.again.when open',
      'FLOW_CIRCLE states.turn',
      'FLOW_CIRCLE states.again',
    ])
  })

  it('throws with every place when it is defined unsound', () => {
    const states = { ...sound.states, done: { kind: 'end', outcome: 'done', say: both('in 3 days') } as const }
    expect(() => defineFlow({ ...sound, start: 'nowhere', states }, library)).toThrow(
      /FLOW_UNSOUND\nflow "visit", state "done", say\.en: .*\(in 3 days\) FLOW_TEXT_DIGITS[\s\S]*flow "visit", start: .*\(nowhere\)/,
    )
  })

  it('is one of a name and of an intent in a book', () => {
    const flow = defineFlow(sound, library)
    expect(() => flowBook([flow, flow])).toThrow('FLOW_TWICE')
    expect(() => flowBook([flow, { ...flow, name: 'other' }])).toThrow('FLOW_INTENT_TWICE')
    expect(flowBook([flow]).byIntent.get('appointment')).toBe(flow)
  })
})
