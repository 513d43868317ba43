import { describe, expect, it } from 'vitest'
import { checkOwnWords, reword, wordsOf } from './flow-words.js'
import type { FlowDefinition } from './types.js'

const visit: FlowDefinition = {
  ...{ name: 'visit', version: 1, title: { en: 'your visit', zh: '到店' }, intents: ['visit'], start: 'ask' },
  slots: {
    day: { kind: 'date', label: { en: 'day', zh: '日期' }, ask: { en: 'Which day?', zh: '哪一天？' } },
  },
  states: {
    ask: { kind: 'ask', slots: ['day'], to: 'sure' },
    sure: { kind: 'confirm', say: { en: 'Shall I book {day}?', zh: '预约{day}，可以吗？' }, yes: 'done', no: 'done' },
    done: { kind: 'end', outcome: 'done', say: { saying: 'booked' } },
  },
}
const SURE = 'states.sure.say'
const own = { en: 'Book {day} then?', zh: '那就{day}？' }

describe('words of a flow', () => {
  it('are its questions and messages by place, without what the library says', () => {
    expect(Object.keys(wordsOf(visit))).toEqual(['slots.day.ask', SURE])
  })
  it('are replaced by words of the shop’s own, and known as they ship', () => {
    const reworded = reword(visit, { [SURE]: own })
    expect(wordsOf(reworded)[SURE]).toEqual(own)
    expect(reworded.shipped).toEqual({ [SURE]: wordsOf(visit)[SURE] })
    expect(checkOwnWords(reworded, SURE, { ...own, en: 'Book it?' })).toMatchObject([{ code: 'FLOW_SLOT_LEFT_OUT' }])
  })
  it.each([
    ['a slot that is not there', SURE, { ...own, en: 'Book {day} at {hour}?' }, 'FLOW_SLOT_UNKNOWN', 'hour'],
    ['a confirmation that does not name what it is of', SURE, { ...own, zh: '可以吗？' }, 'FLOW_SLOT_LEFT_OUT', 'day'],
    [
      'a brace without its other',
      'slots.day.ask',
      { en: 'Which {day?', zh: '哪天？' },
      'FLOW_TEXT_BRACES',
      'Which {day?',
    ],
    [
      'digits that nothing proves',
      'slots.day.ask',
      { en: 'Within 3 days?', zh: '哪天？' },
      'FLOW_TEXT_DIGITS',
      'Within 3 days?',
    ],
    ['a missing language', 'slots.day.ask', { en: 'When?', zh: ' ' }, 'FLOW_TEXT_MISSING', ''],
  ])('are refused for %s, and then those that ship are said', (_, at, words, code, value) => {
    expect(checkOwnWords(visit, at, words)).toMatchObject([{ code, value }])
    expect(reword(visit, { [at]: words })).toBe(visit)
  })
})
