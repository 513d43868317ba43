import type { Steps } from '@elmo-chat/kernel'
import { GramReader, KINDS, kindOf } from './gram-reader.js'

/** A text, and what is known of it besides its words ("it names a color"), as words of one's own. */
export interface Signed {
  readonly text: string
  readonly signs?: readonly string[]
}

/** One text as features: ids with values, the whole of length 1. Views into buffers that the next `encode` overwrites. */
export interface Features {
  readonly ids: Int32Array
  readonly values: Float32Array
  readonly count: number
  /** The share of the text's grams that the space knows. */
  readonly known: number
}

export interface SpaceData {
  /** Gram hashes, ascending; a feature's id is its place. */
  readonly grams: Uint32Array
  /** How telling each is: its inverse document frequency. */
  readonly rarities: Float32Array
}

const TEXTS_PER_STEP = 64
const GRAMS_PER_STEP = 8192

/**
 * The grams that were seen in training, and how rare each is. Words, parts of words and signs make an equal share of a
 * text's length each, so that long words do not outshout short ones.
 *
 * Cost   encoding is linear in the text; memory 12 to 20 bytes a feature.
 */
export class FeatureSpace implements SpaceData {
  readonly grams: Uint32Array
  readonly rarities: Float32Array
  /** How telling a gram is that no text had. */
  readonly rarest: number
  private readonly reader = new GramReader()
  /** Open-addressed and at most half full: the id and one, 0 for an empty place. */
  private readonly places: Uint32Array
  private readonly mask: number
  /** Where in the buffers a feature stands, and one; all 0 between two calls. */
  private readonly slots: Uint16Array
  private readonly ids = new Int32Array(this.reader.grams.length)
  private readonly values = new Float32Array(this.reader.grams.length)

  constructor({ grams, rarities }: SpaceData) {
    this.grams = grams
    this.rarities = rarities
    let rarest = 1
    for (let id = 0; id < rarities.length; id++) rarest = Math.max(rarest, rarities[id]!)
    this.rarest = rarest
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(2, grams.length * 2))) - 1
    this.places = new Uint32Array(this.mask + 1)
    this.slots = new Uint16Array(grams.length)
    for (let id = 0; id < grams.length; id++) {
      let place = grams[id]! & this.mask
      while (this.places[place] !== 0) place = (place + 1) & this.mask
      this.places[place] = id + 1
    }
  }

  get size(): number {
    return this.grams.length
  }

  /** The feature of a gram; -1 for an unknown one. */
  find(gram: number): number {
    let place = gram & this.mask
    for (let found = this.places[place]!; found !== 0; found = this.places[place]!) {
      if (this.grams[found - 1] === gram) return found - 1
      place = (place + 1) & this.mask
    }
    return -1
  }

  encode({ text, signs }: Signed): Features {
    const { reader, ids, values, slots } = this
    reader.read(text, signs)
    let count = 0
    let known = 0
    for (let at = 0; at < reader.count; at++) {
      const id = this.find(reader.grams[at]!)
      if (id < 0) continue
      known++
      const slot = slots[id]!
      if (slot > 0) values[slot - 1]!++
      else {
        ids[count] = id
        values[count++] = 1
        slots[id] = count
      }
    }
    this.weigh(count)
    return { ids, values, count, known: reader.count === 0 ? 0 : known / reader.count }
  }

  private weigh(count: number): void {
    const { ids, values, slots, grams, rarities } = this
    const squares = new Array<number>(KINDS).fill(0)
    for (let at = 0; at < count; at++) {
      const id = ids[at]!
      slots[id] = 0
      const value = (1 + Math.log(values[at]!)) * rarities[id]!
      values[at] = value
      squares[kindOf(grams[id]!)]! += value * value
    }
    const kinds = squares.filter((square) => square > 0).length
    const shares = squares.map((square) => (square > 0 ? 1 / Math.sqrt(square * kinds) : 0))
    for (let at = 0; at < count; at++) values[at]! *= shares[kindOf(grams[ids[at]!]!)]!
  }
}

/** Gathers the grams of at least `fewest` of the texts. */
export function* buildFeatureSpace(texts: readonly Signed[], fewest: number): Steps<FeatureSpace> {
  const reader = new GramReader()
  const frequencies = new Map<number, number>()
  for (const [index, { text, signs }] of texts.entries()) {
    reader.read(text, signs)
    for (const gram of new Set(reader.grams.subarray(0, reader.count))) {
      frequencies.set(gram, (frequencies.get(gram) ?? 0) + 1)
    }
    if (index % TEXTS_PER_STEP === 0) yield
  }
  const kept: number[] = []
  let looked = 0
  for (const [gram, count] of frequencies) {
    if (count >= fewest) kept.push(gram)
    if (++looked % GRAMS_PER_STEP === 0) yield
  }
  const grams = new Uint32Array(kept).sort()
  yield
  const rarities = new Float32Array(grams.length)
  for (let id = 0; id < grams.length; id++) {
    rarities[id] = 1 + Math.log((texts.length + 1) / (frequencies.get(grams[id]!)! + 1))
    if (id % GRAMS_PER_STEP === 0) yield
  }
  return new FeatureSpace({ grams, rarities })
}
