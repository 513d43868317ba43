import { seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { readModel, writeModel } from './model-bytes.js'

const model = {
  kind: 'any',
  version: 1,
  items: 3,
  nested: { list: Float64Array.of(Number.NaN, 1, Infinity), parts: [{ at: Uint8Array.of(7) }, 'text'] },
}

describe('the bytes of a model', () => {
  it('hold every list of numbers to the last bit', () => {
    expect(readModel(writeModel(model))).toEqual({ value: model, problems: [] })
  })
  it('are read from the midst of other bytes, as files give them', () => {
    const bytes = writeModel(model)
    const file = Buffer.concat([Buffer.from('head of 3'), bytes]).subarray(9)
    expect(readModel(file)).toEqual({ value: model, problems: [] })
  })
  it('are a problem in both languages where they are cut or broken', () => {
    const bytes = writeModel(model)
    const random = seededRandom(2)
    const noise = Uint8Array.from({ length: 60 }, () => Math.floor(random() * 256))
    for (const broken of [bytes.slice(0, 3), bytes.slice(0, 40), bytes.slice(0, bytes.length - 8), noise]) {
      const { value, problems } = readModel(broken)
      expect(value).toBeNull()
      expect(problems[0].code).toBe('RECOMMEND_MODEL_UNREADABLE')
    }
  })
})
