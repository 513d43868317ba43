/** Decibels of full scale; the same as the server goes by when it cuts a recording to what is spoken. */
const ABOVE_NOISE = 9
const QUIETEST = -50
const SURELY = -30
/** A pause for breath is shorter, in seconds. */
const PAUSE = 1.2
/** What is shorter is a click. */
const SHORTEST = 0.15
/** Who has said nothing for so long will not. */
const PATIENCE = 7

/** Follows how loud a recording is, block by block, and tells when what was said has come to its end. */
export class SpeechEnd {
  #floor = Number.POSITIVE_INFINITY
  #spoken = 0
  #quiet = 0

  /** @param seconds how long `block` lasts */
  hear(block: Float32Array, seconds: number): 'going' | 'ended' | 'nothing' {
    const level = levelOf(block)
    this.#floor = Math.min(this.#floor, level)
    if (level >= Math.max(QUIETEST, Math.min(SURELY, this.#floor + ABOVE_NOISE))) {
      this.#spoken += seconds
      this.#quiet = 0
    } else this.#quiet += seconds
    if (this.#spoken >= SHORTEST) return this.#quiet >= PAUSE ? 'ended' : 'going'
    return this.#quiet >= PATIENCE ? 'nothing' : 'going'
  }
}

/** Mean power in decibels of full scale. */
export function levelOf(block: Float32Array): number {
  let squares = 0
  for (const sample of block) squares += sample * sample
  return 10 * Math.log10(Math.max(squares / block.length, 1e-12))
}
