import type { Encoder } from '@elmo-chat/search'
import { describe, expect, it } from 'vitest'
import { QueryEncoder } from './query-encoder.js'

const DIMENSIONS = 8

/** Counts of letters by their code. `answer` says what happens to a request. */
function letterEncoder(answer: (call: number) => Promise<void> | void = () => {}) {
  const calls: (readonly string[])[] = []
  const encoder: Encoder = {
    id: 'letters',
    dimensions: DIMENSIONS,
    async encode(texts) {
      calls.push(texts)
      await answer(calls.length)
      return texts.map((text) => {
        const vector = new Float32Array(DIMENSIONS)
        for (const character of text) if (character !== '?') vector[character.codePointAt(0)! % DIMENSIONS]++
        return vector
      })
    },
  }
  return { encoder, calls }
}

function open(encoder: Encoder, limitMs = 10_000) {
  const time = { now: 0 }
  const errors: unknown[] = []
  const onError = (error: unknown) => errors.push(error)
  return { queries: new QueryEncoder(encoder, { clock: () => time.now, onError, limitMs }), time, errors }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('queries of a model', () => {
  it('are encoded once, whatever their case and width, and while they are asked', async () => {
    const { encoder, calls } = letterEncoder()
    const { queries } = open(encoder)
    await Promise.all([queries.prepare(['Red Hat', 'boots']), queries.prepare(['red hat'])])
    await queries.prepare(['ＲＥＤ ＨＡＴ', '  '])
    expect(calls).toEqual([['red hat', 'boots']])
    expect(Math.hypot(...queries.known('red HAT')!)).toBeCloseTo(1)
    expect(queries.isNew('red hat')).toBe(false)
  })
  it('are sent without personal data', async () => {
    const { encoder, calls } = letterEncoder()
    await open(encoder).queries.prepare(['gift for mia@example.com'])
    expect(calls.flat().join()).toMatch(/^gift for/)
    expect(calls.flat().join()).not.toContain('mia')
  })
  it('are not known where the model knows nothing of them, and not asked again', async () => {
    const { encoder, calls } = letterEncoder()
    const { queries } = open(encoder)
    await queries.prepare(['???'])
    await queries.prepare(['???'])
    expect([queries.known('???'), calls.length]).toEqual([undefined, 1])
  })
  it('are let go when the time is up, and known the next time', async () => {
    let answer = () => {}
    const { encoder } = letterEncoder(() => new Promise<void>((resolve) => (answer = resolve)))
    const { queries } = open(encoder, 0)
    await queries.prepare(['dress'])
    expect(queries.known('dress')).toBeUndefined()
    answer()
    await turn()
    expect(queries.known('dress')).toBeDefined()
  })
  it('are not sent while the model fails, but for one now and then, and the failure is told once', async () => {
    let isWell = false
    const { encoder, calls } = letterEncoder(() => (isWell ? undefined : Promise.reject(new Error('down'))))
    const { queries, time, errors } = open(encoder)
    for (const text of ['a', 'b', 'c']) await queries.prepare([text])
    expect([calls.length, queries.isNew('b')]).toEqual([1, false])
    time.now = 1_000
    await queries.prepare(['d'])
    await queries.prepare(['e'])
    expect([calls.length, errors.length]).toEqual([2, 1])
    isWell = true
    time.now = 3_000
    for (const text of ['a', 'b']) await queries.prepare([text])
    expect([queries.known('a'), queries.known('b')].every(Boolean)).toBe(true)
  })
  it('are not waited for any more when many in a row were late', async () => {
    const { encoder, calls } = letterEncoder(() => new Promise<void>(() => {}))
    const { queries, errors } = open(encoder, 0)
    for (let at = 0; at < 20; at++) await queries.prepare([`late ${at}`])
    expect(calls.length).toBe(5)
    expect(errors).toEqual([expect.objectContaining({ code: 'ENCODER_LATE' })])
  })
  it('are refused when the model gives what it should not', async () => {
    for (const wrong of [[], [new Float32Array(3)], undefined]) {
      const encoder = { id: 'wrong', dimensions: DIMENSIONS, encode: async () => wrong } as unknown as Encoder
      const { queries, errors } = open(encoder)
      await queries.prepare(['dress'])
      expect([queries.known('dress'), errors.length]).toEqual([undefined, 1])
    }
    const throwing: Encoder = {
      id: 'throwing',
      dimensions: DIMENSIONS,
      encode: () => {
        throw new Error('at once')
      },
    }
    const { queries } = open(throwing)
    await queries.prepare(['dress'])
    expect(queries.known('dress')).toBeUndefined()
  })
  it('of work in the background are encoded in batches', async () => {
    const { encoder, calls } = letterEncoder()
    const { queries } = open(encoder, 0)
    expect(await queries.prepareAll(Array.from({ length: 70 }, (_, at) => `query ${at}`))).toBe(true)
    const failing = open(letterEncoder(() => Promise.reject(new Error('down'))).encoder)
    expect(await failing.queries.prepareAll(['a', 'b'])).toBe(false)
    expect(calls.map(({ length }) => length)).toEqual([32, 32, 6])
    expect(queries.known('query 69')).toBeDefined()
  })
})
