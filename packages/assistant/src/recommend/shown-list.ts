import { WIDTH } from './personal-features.js'

/** A list that was shown, in few objects: thousands are remembered, and what is remembered costs the collector. */
export class ShownList {
  readonly productIds: string[] = []
  /** Whether was learned of the thumb under the reply that showed it. */
  isRated = false
  /** A row of values a product; NaN where the ranker did not place it. */
  private values: Float32Array
  /** The best that followed from each place, and the places that were passed over, of which was learned already. */
  private followed: { readonly rewards: number[]; readonly passed: Set<number> } | null = null

  /** @param most products that it will hold, as far as is known */
  constructor(most: number) {
    this.values = new Float32Array(most * WIDTH)
  }

  /** @param values what the ranker was told of it, in the order of `personalFeatures`; undefined for what it did not place */
  add(productId: string, values: Float32Array | undefined): void {
    const from = this.productIds.push(productId) * WIDTH - WIDTH
    if (from === this.values.length) {
      const more = new Float32Array(Math.max(8 * WIDTH, 2 * from))
      more.set(this.values)
      this.values = more
    }
    if (values) this.values.set(values, from)
    else this.values.fill(Number.NaN, from, from + WIDTH)
  }

  valuesAt(place: number): Float32Array | undefined {
    const from = place * WIDTH
    return Number.isNaN(this.values[from]) ? undefined : this.values.subarray(from, from + WIDTH)
  }

  rewardAt(place: number): number {
    return this.followed?.rewards[place] ?? 0
  }

  reward(place: number, reward: number): void {
    this.followed ??= { rewards: [], passed: new Set() }
    this.followed.rewards[place] = reward
  }

  /** Whether a place is passed over for the first time, and nothing followed from it. */
  passOver(place: number): boolean {
    this.followed ??= { rewards: [], passed: new Set() }
    const { rewards, passed } = this.followed
    if (passed.has(place) || rewards[place] > 0) return false
    passed.add(place)
    return true
  }
}
