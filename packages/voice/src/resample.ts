import type { Speech } from './recogniser.js'

/** Zero crossings of the filter on each side: more is steeper and slower. */
const CROSSINGS = 16

/** One place of the filter between two samples. */
interface Taps {
  /** From the sample at or before that place to the first that counts. */
  readonly offset: number
  readonly weights: Float64Array
}

/**
 * The same sound at another rate, without what the new rate cannot hold.
 *
 * Source  Smith, "Digital audio resampling": a sinc filter under a Hann window, worked out once for each place that the new
 *         samples take between the old: for whole rates these come again and again.
 * Cost    O(samples · 32 · the ratio of the rates where it is above one).
 */
export function resample({ samples, rate }: Speech, wanted: number): Speech {
  if (rate === wanted) return { samples, rate }
  const cutoff = Math.min(1, wanted / rate)
  const phases = new Map<number, Taps>()
  const result = new Float32Array(Math.max(1, Math.round((samples.length * wanted) / rate)))
  for (let at = 0; at < result.length; at++) {
    const whole = Math.floor((at * rate) / wanted)
    const phase = at * rate - whole * wanted
    let taps = phases.get(phase)
    if (!taps) {
      taps = tapsAt(phase / wanted, cutoff)
      phases.set(phase, taps)
    }
    const { weights } = taps
    const first = whole + taps.offset
    const end = Math.min(weights.length, samples.length - first)
    let sum = 0
    for (let tap = Math.max(0, -first); tap < end; tap++) sum += samples[first + tap]! * weights[tap]!
    result[at] = sum
  }
  return { samples: result, rate: wanted }
}

/** @param place behind a sample, below one */
function tapsAt(place: number, cutoff: number): Taps {
  const reach = CROSSINGS / cutoff
  const offset = Math.ceil(place - reach)
  const weights = Float64Array.from({ length: Math.floor(place + reach) - offset + 1 }, (_, tap) => {
    const distance = offset + tap - place
    return cutoff * sinc(distance * cutoff) * (0.5 + 0.5 * Math.cos((Math.PI * distance) / reach))
  })
  return { offset, weights }
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))
