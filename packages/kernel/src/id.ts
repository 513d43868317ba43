import type { Random } from './random.js'

/** Milliseconds since 1970 UTC. Passed in, so that nothing below the edges reads a clock. */
export type Clock = () => number

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Makes ids of 20 characters that sort by the time of their making: 10 of time, 10 of randomness (50 bits). */
export function idMaker(clock: Clock, random: Random): () => string {
  return () => {
    let time = clock()
    let id = ''
    for (let place = 0; place < 10; place++) {
      id = ALPHABET[time % 32] + id
      time = Math.floor(time / 32)
    }
    for (let place = 0; place < 10; place++) id += ALPHABET[Math.floor(random() * 32)]
    return id
  }
}
