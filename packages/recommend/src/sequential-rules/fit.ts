import { type Steps, TopK } from '@elmo-chat/kernel'
import { isWeight } from '../interactions.js'
import type { Histories } from '../types.js'
import { defaultOptions, type SequentialRulesModel, type SequentialRulesOptions } from './model.js'

const STEP_PAIRS = 65_536

/**
 * Gathers the rules of one antecedent after the other: what stands near its occurrences, by 1 / distance and by the weight of
 * the action.
 *
 * Cost     time 2 · entries · window at most, in steps of a few milliseconds; memory 8 bytes a rule kept, 4 an entry, 16 an item.
 * Source   Kamehkhosh, Jannach and Ludewig, A comparison of frequent pattern techniques and a deep learning method for
 *          session-based recommendation, 2017: sequential rules (SR).
 * Departs  rules also work backwards, weaker, and those to popular items are damped.
 */
export function* fitSequentialRules(
  histories: Histories,
  options: Partial<SequentialRulesOptions> = {},
): Steps<SequentialRulesModel> {
  const chosen = { ...defaultOptions, ...options }
  const { items } = histories
  const { starts: occurrenceStarts, places, rows } = yield* findOccurrences(histories)
  const sums = new Float64Array(items)
  const touched: number[] = []
  const found: Rules[] = []
  let pairs = 0
  for (let antecedent = 0; antecedent < items; antecedent++) {
    const frequency = occurrenceStarts[antecedent + 1] - occurrenceStarts[antecedent]
    for (let at = occurrenceStarts[antecedent]; at < occurrenceStarts[antecedent + 1]; at++) {
      pairs += addNear(histories, places[at], rows[at], chosen, sums, touched)
      if (pairs > STEP_PAIRS) {
        pairs = 0
        yield
      }
    }
    const top = new TopK(Math.min(chosen.rules, touched.length))
    for (const item of touched) {
      const popularity = occurrenceStarts[item + 1] - occurrenceStarts[item]
      top.push(item, sums[item] / (popularity ** chosen.damping * frequency ** chosen.confidence))
      sums[item] = 0
    }
    pairs += 16 * touched.length
    touched.length = 0
    const strongest = top.ranked().sort((a, b) => a.item - b.item)
    found.push({
      consequent: Uint32Array.from(strongest, ({ item }) => item),
      strength: Float32Array.from(strongest, ({ score }) => score),
    })
  }
  return { kind: 'sequential-rules', version: 1, items, options: chosen, ...(yield* packRules(found)) }
}

/** The places of each item's entries, and the rows that they stand in. */
function* findOccurrences(histories: Histories) {
  const { rows, items, starts, item } = histories
  const itemStarts = new Uint32Array(items + 1)
  for (let place = 0; place < item.length; place++) {
    if (isKnown(histories, place)) itemStarts[item[place] + 1]++
    if (place % STEP_PAIRS === 0) yield
  }
  for (let at = 0; at < items; at++) itemStarts[at + 1] += itemStarts[at]
  const places = new Uint32Array(item.length)
  const rowOf = new Uint32Array(item.length)
  const next = itemStarts.slice()
  for (let row = 0; row < rows; row++) {
    for (let place = starts[row]; place < starts[row + 1]; place++) {
      if (!isKnown(histories, place)) continue
      const free = next[item[place]]++
      places[free] = place
      rowOf[free] = row
    }
    if (row % 4096 === 0) yield
  }
  return { starts: itemStarts, places, rows: rowOf }
}

/** Adds what stands near one place of a row; how many entries those are. */
function addNear(
  histories: Histories,
  place: number,
  row: number,
  { window, reverse }: SequentialRulesOptions,
  sums: Float64Array,
  touched: number[],
): number {
  const { starts, item, weight } = histories
  const from = reverse === 0 ? place + 1 : Math.max(starts[row], place - window)
  const end = Math.min(starts[row + 1], place + window + 1)
  for (let other = from; other < end; other++) {
    if (other === place || !isKnown(histories, other)) continue
    const gain = (weight[other] * (other > place ? 1 : reverse)) / Math.abs(other - place)
    if (sums[item[other]] === 0) touched.push(item[other])
    sums[item[other]] += gain
  }
  return end - from
}

/** Whether an entry names an item with a weight. */
function isKnown({ items, item, weight }: Histories, place: number): boolean {
  return item[place] < items && isWeight(weight[place])
}

interface Rules {
  readonly consequent: Uint32Array
  readonly strength: Float32Array
}

function* packRules(found: readonly Rules[]) {
  const starts = new Uint32Array(found.length + 1)
  for (const [antecedent, rules] of found.entries()) starts[antecedent + 1] = starts[antecedent] + rules.strength.length
  const consequent = new Uint32Array(starts[found.length])
  const strength = new Float32Array(starts[found.length])
  for (const [antecedent, rules] of found.entries()) {
    consequent.set(rules.consequent, starts[antecedent])
    strength.set(rules.strength, starts[antecedent])
    if (antecedent % 1024 === 0) yield
  }
  return { starts, consequent, strength }
}
