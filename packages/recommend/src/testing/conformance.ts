import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { readModel, writeModel } from '../model-bytes.js'
import type { FittedModel, Histories, History, Method } from '../types.js'
import { type Action, checkerboard, historiesOf, historyOf, rowOf } from './histories-of.js'

export interface Conformance<Options> {
  /** Options for worlds of a few dozen items. */
  readonly options: Partial<Options>
  /** Why the method cannot know what this one person likes; such a method is not asked for it. */
  readonly impersonal?: string
}

const SIZE = 50
const PLENTY = 100_000

/** What every method keeps to, whatever it is made of. */
export function conformance<Model extends FittedModel, Options>(
  method: Method<Model, Options>,
  { options, impersonal }: Conformance<Options>,
): void {
  const fitted = (histories: Histories) => runToEnd(method.fit(histories, options))
  const scoresOf = (model: Model, history: History) => {
    const out = new Float32Array(model.items).fill(Number.NaN)
    method.open(model).score(history, out)
    return out
  }
  const board = checkerboard(SIZE)
  const mixed = mixedWorld()

  describe(`${method.kind} as every method`, () => {
    it.skipIf(impersonal)('gives each person the one item of their colour that was withheld', () => {
      const model = fitted(board)
      for (let row = 0; row < SIZE; row++) {
        const history = rowOf(board, row)
        const scores = scoresOf(model, history)
        const fresh = [...scores.keys()].filter((item) => !history.item.includes(item))
        expect(fresh.toSorted((a, b) => scores[b] - scores[a])[0]).toBe(row)
      }
    })
    it('scores every item with a finite number for any history', () => {
      for (const model of [fitted(board), fitted(mixed)]) {
        for (const history of [historyOf([]), historyOf([3]), historyOf([3, 3, 4, 3]), rowOf(mixed, 5)]) {
          expect([...scoresOf(model, history)].every(Number.isFinite)).toBe(true)
        }
      }
    })
    it('takes worlds without rows, without actions and without items', () => {
      for (const world of [historiesOf([], 6), historiesOf([[], []], 6), historiesOf([], 0), historiesOf([[2]], 6)]) {
        const scores = scoresOf(fitted(world), historyOf([2, 5]))
        expect(scores.length).toBe(world.items)
        expect([...scores].every(Number.isFinite)).toBe(true)
      }
    })
    it('leaves out items that it never heard of and weights that are no weights', () => {
      const model = fitted(mixed)
      const known = historyOf([1, 2])
      const strange = historyOf([1, [SIZE, 1, 1], [4_000_000_000, 1, 1], 2, [3, Number.NaN, 3], [4, 0, 3], [5, -1, 3]])
      const now = { now: known.now }
      // Only times may tell the two apart; those of the known ones are the same.
      const times = { at: Float64Array.from(strange.at, (at, place) => (place === 3 ? known.at[1] : at)) }
      expect(scoresOf(model, { ...strange, ...now, ...times })).toEqual(scoresOf(model, known))
    })
    it('takes an item that nobody ever took, in the history as in the answer', () => {
      const world = historiesOf(
        [
          [0, 1],
          [0, 1, 2],
          [1, 2],
        ],
        8,
      )
      const scores = scoresOf(fitted(world), historyOf([7, 0]))
      expect([...scores].every(Number.isFinite)).toBe(true)
    })
    it('gives the same model for the same histories', () => {
      expect(fitted(mixed)).toEqual(fitted(mixed))
    })
    it('explains each score by shares that add up to it', () => {
      const model = fitted(mixed)
      const scorer = method.open(model)
      for (const history of [rowOf(mixed, 0), rowOf(mixed, 7), historyOf([2, 3, 2, [4, 0.2, 3]]), historyOf([])]) {
        const scores = scoresOf(model, history)
        const largest = Math.max(1e-6, ...scores.map(Math.abs))
        for (let item = 0; item < model.items; item++) {
          const shares = scorer.explain(history, item)
          const sum = shares.reduce((total, { score }) => total + score, 0)
          expect(Math.abs(sum - scores[item]) / largest).toBeLessThan(1e-4)
          if (scores[item] === 0) expect(sum).toBe(0)
          for (const { entry } of shares) if (entry !== null) expect(entry).toBeLessThan(history.item.length)
        }
      }
    })
    it('explains nothing for an item that it never heard of', () => {
      expect(method.open(fitted(mixed)).explain(rowOf(mixed, 0), SIZE + 1)).toEqual([])
    })
    it('scores the same after it was stored and read back', () => {
      const model = fitted(mixed)
      const { value: read, problems } = readModel(writeModel(model))
      expect(problems).toEqual([])
      expect(read).toEqual(model)
      const history = rowOf(mixed, 3)
      expect(scoresOf(read as Model, history)).toEqual(scoresOf(model, history))
    })
    it('serves one history after the other as if each were the first', () => {
      const model = fitted(mixed)
      const scorer = method.open(model)
      const [first, again] = [new Float32Array(SIZE), new Float32Array(SIZE)]
      scorer.score(rowOf(mixed, 1), first)
      scorer.score(rowOf(mixed, 2), again)
      scorer.explain(rowOf(mixed, 2), 4)
      scorer.score(rowOf(mixed, 1), again)
      expect(again).toEqual(first)
    })
    it('scores several histories as it scores each', () => {
      const model = fitted(mixed)
      const scorer = method.open(model)
      const histories = [historyOf([]), ...Array.from({ length: 20 }, (_, row) => rowOf(mixed, row))]
      const together = histories.map(() => new Float32Array(SIZE).fill(Number.NaN))
      if (scorer.scoreAll) runToEnd(scorer.scoreAll(histories, together))
      else for (const [at, history] of histories.entries()) scorer.score(history, together[at])
      for (const [at, history] of histories.entries()) {
        for (const [item, score] of scoresOf(model, history).entries()) expect(together[at][item]).toBeCloseTo(score, 5)
      }
    })
    it('takes a person of 100,000 actions, when fitting and when serving', () => {
      const random = seededRandom(4)
      const plenty = Array.from({ length: PLENTY }, (): Action => Math.floor(random() * SIZE))
      const world = historiesOf([plenty, [1, 2, 3], [2, 3]], SIZE)
      expect([...scoresOf(fitted(world), rowOf(world, 0))].every(Number.isFinite)).toBe(true)
    })
    it('leaves the histories as they were', () => {
      const before = structuredClone(mixed)
      scoresOf(fitted(mixed), rowOf(mixed, 0))
      expect(mixed).toEqual(before)
    })
  })
}

/** People of three tastes who stray now and then; weights and repeated actions differ. */
function mixedWorld(): Histories {
  const random = seededRandom(11)
  const rows = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 2 + Math.floor(random() * 12) }, (_, place): Action => {
      const own = Math.floor(random() * 17) * 3 + (row % 3)
      const item = random() < 0.85 ? Math.min(own, SIZE - 1) : Math.floor(random() * SIZE)
      return [item, [0.2, 1, 3][Math.floor(random() * 3)], row + place]
    }),
  )
  return historiesOf(rows, SIZE)
}
