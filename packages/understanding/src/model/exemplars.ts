import { normalize } from '@elmo-chat/language'
import type { FeatureSpace, Signed } from './feature-space.js'
import { GramReader } from './gram-reader.js'

/** A correction: what a wording means, as a person says. */
export interface Correction {
  readonly text: string
  readonly intent: string
}

export interface NearExemplar {
  readonly intent: string
  /** 1 for the very same words, down to `NEAR`. */
  readonly nearness: number
}

/** Below this two wordings are no longer the same question. */
const NEAR = 0.75

/**
 * Wordings whose meaning a person has told. They hold at once, before any model is trained with them: for the same words
 * in any spelling of case and width, and for wordings that share nearly all of their rare grams.
 *
 * Cost   `nearest` is linear in the text and in the exemplars that share a gram with it.
 */
export class Exemplars {
  readonly corrections: readonly Correction[]
  private readonly space: FeatureSpace
  private readonly reader = new GramReader()
  private readonly exact = new Map<string, string>()
  /** Gram → the corrections that hold it. */
  private readonly holders = new Map<number, number[]>()
  private readonly lengths: number[] = []

  /** Later corrections of one wording win. */
  constructor(corrections: readonly Correction[], space: FeatureSpace) {
    this.corrections = corrections
    this.space = space
    for (const [index, { text, intent }] of corrections.entries()) {
      this.exact.set(plain(text), intent)
      const grams = this.gramsOf({ text })
      this.lengths.push(this.lengthOf(grams))
      for (const gram of grams) {
        const known = this.holders.get(gram)
        if (known) known.push(index)
        else this.holders.set(gram, [index])
      }
    }
  }

  nearest(text: string): NearExemplar | undefined {
    if (this.corrections.length === 0) return undefined
    const exact = this.exact.get(plain(text))
    if (exact !== undefined) return { intent: exact, nearness: 1 }
    const grams = this.gramsOf({ text })
    const length = this.lengthOf(grams)
    const shared = new Map<number, number>()
    for (const gram of grams) {
      const weight = this.rarityOf(gram) ** 2
      for (const index of this.holders.get(gram) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight)
    }
    let best: NearExemplar | undefined
    for (const [index, sum] of shared) {
      const nearness = sum / (length * this.lengths[index]!)
      if (nearness < NEAR || (best && nearness < best.nearness)) continue
      best = { intent: this.corrections[index]!.intent, nearness: Math.min(nearness, 0.99) }
    }
    return best
  }

  private gramsOf({ text }: Signed): Set<number> {
    this.reader.read(text)
    return new Set(this.reader.grams.subarray(0, this.reader.count))
  }

  private lengthOf(grams: ReadonlySet<number>): number {
    let square = 0
    for (const gram of grams) square += this.rarityOf(gram) ** 2
    return Math.sqrt(square) || 1
  }

  /** A gram that no example had is as rare as can be. */
  private rarityOf(gram: number): number {
    const id = this.space.find(gram)
    return id < 0 ? this.space.rarest : this.space.rarities[id]!
  }
}

const plain = (text: string): string =>
  normalize(text)
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
