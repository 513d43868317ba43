import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { type OutfitFitRequest, outfitJob } from '@elmo-chat/recommend'
import { describe, expect, it } from 'vitest'
import { MadeUpShop, productOf } from '../../search/testing/made-up-shop.js'
import type { ModelFiles } from '../kept-models.js'
import { type Deeds, interactionsOf, NOW } from '../testing/made-up-visitors.js'
import { OutfitLearner } from './outfit-learner.js'
import { piecesOf } from './pieces.js'

const shop = new MadeUpShop([
  productOf({ id: 'plain-shirt', title: 'Harbor shirt', category: 'shirt' }),
  productOf({ id: 'frill-shirt', title: 'Meadow shirt', category: 'shirt' }),
  productOf({ id: 'plain-skirt', title: 'Harbor skirt', category: 'skirt' }),
  productOf({ id: 'frill-skirt', title: 'Meadow skirt', category: 'skirt' }),
  productOf({ id: 'mug', title: 'Mug', category: 'mug' }),
])
/** Harbor goes with Harbor, and Meadow with Meadow; nobody cares which mug. */
const ordersOf = (count: number): Deeds =>
  Array.from({ length: count }, (_, at) => {
    const taste = at % 2 === 0 ? 'plain' : 'frill'
    return [`${taste}-shirt`, `${taste}-skirt`, 'mug'].map((id) => [`v${at}`, 'order-placed', id, at * 10] as const)
  }).flat()

function learnerOf(deeds: Deeds, modelFiles?: ModelFiles) {
  let now = NOW
  let fits = 0
  const notices: string[] = []
  const interactions = interactionsOf(deeds)
  const learner = new OutfitLearner({
    interactions,
    clock: () => now,
    lexicon,
    looksOf: () => null,
    ...(modelFiles ? { modelFiles } : {}),
    onNotice: (notice) => notices.push(notice),
    onError: (error) => {
      throw error
    },
    current: () => shop.shop,
    inSlices: async (steps) => runToEnd(steps),
    fit: async (request: OutfitFitRequest) => {
      fits++
      return runToEnd(outfitJob(structuredClone(request)))
    },
  })
  return { learner, notices, fits: () => fits, wait: (ms: number) => (now += ms) }
}

describe('what is learned of orders', () => {
  it('is which pieces are taken together, beyond what the rules say', async () => {
    const { learner } = learnerOf(ordersOf(120))
    await learner.fitDue()
    const { pairs, itemOf } = learner.learned!
    const piece = (id: string) => piecesOf(shop.shop.index.product(id)!, [0], itemOf(id), lexicon)[0]
    const odds = (a: string, b: string) => pairs(piece(a), piece(b)) ?? Number.NaN
    expect(odds('plain-shirt', 'plain-skirt')).toBeGreaterThan(odds('plain-shirt', 'frill-skirt') + 1)
    expect(odds('frill-shirt', 'frill-skirt')).toBeGreaterThan(odds('frill-shirt', 'plain-skirt') + 1)
    expect(itemOf('unknown')).toBe(-1)
    expect(pairs(piece('plain-shirt'), { ...piece('plain-skirt'), item: -1 })).toBeNull()
  })
  it('is nothing where orders are chance: the rules stay alone', async () => {
    const random = seededRandom(11)
    const pick = (slot: string) => `${random() < 0.5 ? 'plain' : 'frill'}-${slot}`
    const deeds: Deeds = Array.from({ length: 120 }, (_, at) =>
      [pick('shirt'), pick('skirt')].map((id) => [`v${at}`, 'order-placed', id, at * 10] as const),
    ).flat()
    const { learner, fits } = learnerOf(deeds)
    await learner.fitDue()
    expect(fits()).toBe(1)
    expect(learner.learned).toBeNull()
  })
  it('is nothing while there are few orders', async () => {
    const { learner, fits } = learnerOf(ordersOf(20))
    await learner.fitDue()
    expect(learner.learned).toBeNull()
    expect(fits()).toBe(0)
  })
  it('is learned once while nothing changes', async () => {
    const { learner, fits, wait } = learnerOf(ordersOf(60))
    await learner.fitDue()
    wait(3_600_000)
    await learner.fitDue()
    expect(fits()).toBe(1)
  })
  it('serves after a restart as before, however the log numbers products, and is learned anew where it is damaged', async () => {
    const kept = new Map<string, Uint8Array>()
    const files: ModelFiles = {
      read: async (name) => kept.get(name) ?? null,
      write: async (name, bytes) => void kept.set(name, bytes),
    }
    const first = learnerOf(ordersOf(120), files)
    await first.learner.fitDue()
    const again = learnerOf(ordersOf(120).toReversed(), files)
    await again.learner.restore()
    const odds = ({ learner }: typeof first) => {
      const { pairs, itemOf } = learner.learned!
      const [one, other] = ['plain-shirt', 'plain-skirt'].map((id) => {
        return piecesOf(shop.shop.index.product(id)!, [0], itemOf(id), lexicon)[0]
      })
      return pairs(one, other)
    }
    expect(odds(again)).toBe(odds(first))
    await again.learner.fitDue()
    expect([again.fits(), again.notices]).toEqual([0, []])
    kept.set('outfits', kept.get('outfits')!.slice(0, 80))
    const damaged = learnerOf(ordersOf(120), files)
    await damaged.learner.restore()
    expect(damaged.learner.learned).toBeNull()
    expect(damaged.notices).toHaveLength(1)
    await damaged.learner.fitDue()
    expect(damaged.fits()).toBe(1)
  })
})
