import { MESSAGE_LIMIT } from '@elmo-chat/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterList, atStart, hear, onProduct } from './testing/hear.js'

const WORDS = [
  '黑色',
  '不要',
  '便宜',
  '第二个',
  '有没有',
  '200',
  '元',
  '以内',
  'T恤',
  '和',
  '的',
  '吗',
  '换成',
  '最',
  '这个',
  '，',
  '不',
  '码',
  '大',
  'black',
  'not',
  'under',
  '$80',
  'jacket',
  'the second',
  'cheaper',
  'any color',
  ' ',
  ', ',
  'compare',
  '#2',
  'or',
  '16GB',
  '-',
  '!',
  '"',
  '<b>',
  '(',
  '\\',
  '$&',
]
const babble = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(''))
const anyText = fc.oneof(
  babble,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const anyContext = fc.constantFrom(
  atStart,
  afterList,
  onProduct,
  { ...onProduct, asked: 'size' },
  { ...atStart, asked: 'price' },
)

describe('any text', () => {
  it('is understood without an error, in values that hold together', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        const understood = hear(text, context)
        expect(understood.intents.length).toBeGreaterThan(0)
        expect(understood.text.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
        for (const { field, op, value } of understood.constraints) {
          expect(field).not.toBe('')
          expect(typeof value).toBe(op === 'min' || op === 'max' ? 'number' : 'string')
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
        }
        for (const { text: words } of [...understood.references, ...understood.critiques])
          expect(understood.text).toContain(words)
        expect(understood.sentiment).toBeGreaterThanOrEqual(-1)
        expect(understood.sentiment).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('is understood the same way twice', () => {
    fc.assert(
      fc.property(babble, anyContext, (text, context) => {
        expect(hear(text, context)).toEqual(hear(text, context))
      }),
    )
  })

  it('is cut at the limit, and says so', () => {
    const long = '我想买一件黑色的外套 '.repeat(5_000)
    const understood = hear(long)
    expect(understood.cut).toBe(true)
    expect(understood.text.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
    expect(hear('黑色外套').cut).toBe(false)
  })

  it.each([
    ['a', 50_000],
    ['不要', 25_000],
    ['第', 50_000],
    ['1', 50_000],
    ['1-', 25_000],
    ['not ', 12_500],
    [' ', 50_000],
    ['black or ', 6_000],
    ['about ', 8_000],
    ['\u0000', 50_000],
    ['add it to ', 5_000],
  ])('%j repeated is read no further than a message may be', (piece, times) => {
    const heard = hear(piece.repeat(times))
    expect(heard.text.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
  })
})
