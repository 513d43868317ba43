import { isWeight } from '../interactions.js'
import type { History, Scorer, Share } from '../types.js'
import type { SequentialRulesModel } from './model.js'

/** Entries whose weight has fallen below this share of the latest one's are passed over. */
const NEGLIGIBLE = 1e-6

/** Adds up the rules of the history's entries, the latest strongest. Cost: entries · rules. */
export class SequentialRulesScorer implements Scorer {
  constructor(private readonly model: SequentialRulesModel) {}

  score(history: History, out: Float32Array): void {
    const { starts, consequent, strength } = this.model
    out.fill(0)
    for (const { entry, weight } of this.weighed(history)) {
      const antecedent = history.item[entry]
      for (let rule = starts[antecedent]; rule < starts[antecedent + 1]; rule++) {
        out[consequent[rule]] += weight * strength[rule]
      }
    }
  }

  explain(history: History, item: number): Share[] {
    if (item >= this.model.items) return []
    return this.weighed(history).flatMap(({ entry, weight }) => {
      const strength = this.strengthOf(history.item[entry], item)
      return strength === 0 ? [] : [{ entry, score: weight * strength }]
    })
  }

  /** The known entries that count, the latest first. */
  private weighed({ item, weight }: History): { entry: number; weight: number }[] {
    const { items, options } = this.model
    const found: { entry: number; weight: number }[] = []
    let share = 1
    for (let entry = item.length - 1; entry >= 0 && share > NEGLIGIBLE; entry--) {
      if (item[entry] >= items || !isWeight(weight[entry])) continue
      found.push({ entry, weight: weight[entry] * share })
      share *= options.decay
    }
    return found
  }

  private strengthOf(antecedent: number, item: number): number {
    const { starts, consequent, strength } = this.model
    let low = starts[antecedent]
    let high = starts[antecedent + 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (consequent[middle] < item) low = middle + 1
      else high = middle
    }
    return low < starts[antecedent + 1] && consequent[low] === item ? strength[low] : 0
  }
}
