import { runToEnd } from '@elmo-chat/kernel'
import type { RecommendPlacement } from '@elmo-chat/protocol'
import { fitMethod, type MethodKind, openModel } from '@elmo-chat/recommend'
import { describe, expect, it } from 'vitest'
import { keepModel, type ModelFiles, restoreModels } from './kept-models.js'
import { type Deeds, interactionsOf } from './testing/made-up-visitors.js'

const deeds: Deeds = ['a', 'b', 'c', 'd', 'a', 'c'].flatMap((product, at) => [
  [`v${at % 3}`, 'product-viewed', product, 100 - at] as const,
  [`w${at % 2}`, 'cart-added', product, 90 - at] as const,
])

function inMemory(): ModelFiles & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>()
  return {
    kept,
    read: async (name) => kept.get(name) ?? null,
    write: async (name, bytes) => void kept.set(name, bytes),
  }
}

const log = interactionsOf(deeds)

async function keep(files: ModelFiles, placement: RecommendPlacement, kind: MethodKind) {
  const model = runToEnd(fitMethod(runToEnd(log.people(100)), { kind, options: {} }))
  await keepModel(files, placement, { model, products: [...log.products], interactions: 12, revision: 'r1', at: 5 })
  return model
}

describe('models that are kept', () => {
  it('serve after a restart as before, however the log numbers products by itself', async () => {
    const files = inMemory()
    const model = await keep(files, 'for-you', 'item-knn')
    await keep(files, 'trending', 'popularity')
    const told: string[] = []
    const later = interactionsOf([])
    const restored = await restoreModels(files, later, (problem) => told.push(problem))
    // The log begins with what came last before.
    for (const [visitorId, type, productId] of deeds.toReversed())
      later.add({ id: productId, type, at: new Date(0).toISOString(), visitorId, productId }, 0)
    expect([later.products, told]).toEqual([log.products, []])
    const { engine, interactions, revision, at } = restored.get('for-you')!
    expect([engine.kind, engine.items, interactions, revision, at]).toEqual(['item-knn', 4, 12, 'r1', 5])
    const scores = [new Float32Array(4), new Float32Array(4)]
    const { item, weight, at: times } = log.historyOf('v0', 10)
    openModel(model).score({ item, weight, at: times, now: 0 }, scores[0])
    engine.scorer.score({ item, weight, at: times, now: 0 }, scores[1])
    expect(scores[1]).toEqual(scores[0])
    expect(scores[0].some((score) => score > 0)).toBe(true)
    expect(restored.has('next')).toBe(false)
  })

  it('are learned anew where they are cut, damaged, of another version or number products otherwise', async () => {
    const files = inMemory()
    for (const placement of ['for-you', 'next', 'similar', 'trending'] as const)
      await keep(files, placement, 'popularity')
    files.kept.set('next', files.kept.get('next')!.slice(0, 60))
    files.kept.set('similar', new TextEncoder().encode('no model'))
    const model = runToEnd(fitMethod(runToEnd(log.people(100)), { kind: 'popularity', options: {} }))
    const products = ['d', 'c', 'b', 'a', 'e']
    await keepModel(files, 'trending', { model, products, interactions: 1, revision: 'r1', at: 1 })
    const damaged: ModelFiles = {
      ...files,
      read: (name) => (name === 'for-you' ? Promise.reject(new Error('checksum')) : files.read(name)),
    }
    const told: string[] = []
    const restored = await restoreModels(damaged, interactionsOf([]), (problem) => told.push(problem))
    expect([...restored.keys()]).toEqual(['trending'])
    expect(told.map((problem) => /"([a-z-]+)"/.exec(problem)?.[1]).sort()).toEqual(['for-you', 'next', 'similar'])
    const again = await restoreModels(files, interactionsOf([]), (problem) => told.push(problem))
    expect([...again.keys()]).toEqual(['trending'])
    expect(told.at(-1)).toContain('numbers products otherwise')
  })
})
