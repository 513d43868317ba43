import type { Speech } from './recogniser.js'

/** Zero crossings of the filter on each side: more is steeper and slower. */
const CROSSINGS = 16

/**
 * The same sound at another rate, without what the new rate cannot hold.
 *
 * Source  Smith, "Digital audio resampling": a sinc filter under a Hann window, evaluated where it is needed.
 * Cost    O(samples · 32 · the ratio of the rates where it is above one).
 */
export function resample({ samples, rate }: Speech, wanted: number): Speech {
  if (rate === wanted) return { samples, rate }
  const cutoff = Math.min(1, wanted / rate)
  const reach = CROSSINGS / cutoff
  const result = new Float32Array(Math.max(1, Math.round((samples.length * wanted) / rate)))
  for (let at = 0; at < result.length; at++) {
    const middle = (at * rate) / wanted
    const first = Math.max(0, Math.ceil(middle - reach))
    const last = Math.min(samples.length - 1, Math.floor(middle + reach))
    let sum = 0
    for (let from = first; from <= last; from++) {
      const distance = from - middle
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach)
      sum += samples[from]! * cutoff * sinc(distance * cutoff) * window
    }
    result[at] = sum
  }
  return { samples: result, rate: wanted }
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))
