import type { Random } from '@elmo-chat/kernel'

/** Draws different items, by a power of their frequency, which is above 0. */
export class NegativeSampler {
  private readonly upTo: Float64Array
  private readonly drawn: Uint8Array

  constructor(
    frequency: Uint32Array,
    power: number,
    private readonly random: Random,
  ) {
    this.upTo = new Float64Array(frequency.length)
    this.drawn = new Uint8Array(frequency.length)
    let total = 0
    for (let item = 0; item < frequency.length; item++) {
      total += frequency[item] ** power
      this.upTo[item] = total
    }
  }

  /** Tries `most` draws; gives what came, each once, and for how many items each stands: 1 / its chance to be drawn. */
  draw(most: number): { items: number[]; standFor: number[] } {
    const { upTo, drawn } = this
    const total = upTo[upTo.length - 1]
    const items: number[] = []
    for (let attempt = 0; attempt < most; attempt++) {
      const item = this.find(this.random() * total)
      if (drawn[item]) continue
      drawn[item] = 1
      items.push(item)
    }
    const standFor = items.map((item) => {
      drawn[item] = 0
      const share = (upTo[item] - (item === 0 ? 0 : upTo[item - 1])) / total
      return 1 / -Math.expm1(most * Math.log1p(-share))
    })
    return { items, standFor }
  }

  private find(sum: number): number {
    let low = 0
    let high = this.upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.upTo[middle] > sum) high = middle
      else low = middle + 1
    }
    return low
  }
}
