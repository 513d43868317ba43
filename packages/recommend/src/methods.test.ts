import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { methods, openModel } from './methods.js'
import { historiesOf, historyOf } from './testing/histories-of.js'
import type { FittedModel, Method } from './types.js'

const all = Object.entries(methods) as unknown as [string, Method<FittedModel, object>][]

describe('the methods', () => {
  it.each(all)('%s is known by its own kind and opened by it', (kind, method) => {
    expect(method.kind).toBe(kind)
    const model = runToEnd(
      method.fit(
        historiesOf(
          [
            [0, 1],
            [1, 2],
          ],
          3,
        ),
      ),
    )
    expect(model.kind).toBe(kind)
    const out = new Float32Array(3)
    openModel(model).score(historyOf([0]), out)
    expect([...out].every(Number.isFinite)).toBe(true)
  })
  it('are refused where nobody knows them', () => {
    expect(() => openModel({ kind: 'toString', version: 1, items: 1 })).toThrow(TypeError)
  })
})
