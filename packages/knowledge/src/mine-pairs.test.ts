import { describe, expect, it } from 'vitest'
import { minePairs } from './mine-pairs.js'

type Line = readonly [speaker: 'customer' | 'agent', text: string]
const talk = (lines: readonly Line[]) =>
  lines.map(([speaker, text], place) => ({
    ...{ id: `m${place}`, speaker, text },
    at: new Date(Date.UTC(2026, 2, 1, 9, 0, place)).toISOString(),
  }))
const mined = (...lines: readonly Line[]) => minePairs(talk(lines)).map(({ question, answer }) => [question, answer])

describe('pairs of question and answer', () => {
  it('are what a person answered straight behind a question, without the greeting', () => {
    expect(
      mined(
        ['customer', 'hello'],
        ['customer', 'Do you sharpen kitchen knives?'],
        ['agent', 'Hi!'],
        ['agent', 'Hello, yes: we sharpen them for $6 each.'],
        ['customer', 'thanks'],
        ['agent', 'You are very welcome, have a nice day.'],
      ),
    ).toEqual([['Do you sharpen kitchen knives?', 'Yes: we sharpen them for $6 each.']])
  })
  it('are found in Chinese, an answer in two messages being one', () => {
    expect(
      mined(['customer', '刀可以磨吗'], ['agent', '您好，可以磨，每把40元。'], ['agent', '一般当天就能取。']),
    ).toEqual([['刀可以磨吗', '可以磨，每把40元。\n一般当天就能取。']])
  })
  it('leave out how a person takes leave', () => {
    expect(
      mined(
        ['customer', 'and do you sharpen knives?'],
        ['agent', 'Hi there! We sharpen them for $6 each. Anything else I can help with?'],
        ['agent', 'Have a nice day!'],
        ['customer', '那刀可以磨吗'],
        ['agent', '您好～可以磨的，每把40元哦。请问还有什么可以帮您的吗？'],
      ),
    ).toEqual([
      ['Do you sharpen knives?', 'We sharpen them for $6 each.'],
      ['刀可以磨吗', '可以磨的，每把40元哦。'],
    ])
  })
  it.each([
    ['an answer that asks back', 'Which knives do you mean exactly?'],
    ['what puts off', 'One moment, let me check that'],
    ['what is too short', 'Yes, sure.'],
    ['one customer’s affairs', 'Your order leaves the house tomorrow morning.'],
    ['a number that may be personal', 'Please call 0571-8888-6666 for that matter.'],
    ['what was redacted', 'Please write to [email], they know that.'],
  ])('are not made of %s', (_, answer) => {
    expect(mined(['customer', 'Do you sharpen knives?'], ['agent', answer])).toEqual([])
  })
  it('are not made of what a person says unasked', () => {
    expect(mined(['customer', 'I like knives.'], ['agent', 'We sharpen them for $6 each, too.'])).toEqual([])
  })
})
