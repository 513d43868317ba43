import type { Speech } from './recogniser.js'

/** In samples of the speech. */
export interface SpeechSpan {
  readonly start: number
  readonly end: number
}

const FRAME_SECONDS = 0.02
/** Speech stands so far above the quiet part of a recording, in decibels. */
const ABOVE_NOISE_DB = 9
/** Quieter than this is never speech, in decibels of full scale. */
const QUIETEST_DB = -50
/** So loud is speech even where there is no quiet to compare with. */
const SURELY_DB = -30
/** Pauses shorter than this are part of what is said. */
const HANGOVER_SECONDS = 0.4
/** What is shorter is a click. */
const SHORTEST_SECONDS = 0.1
/** Kept before and after: soft consonants lie below the threshold. */
const MARGIN_SECONDS = 0.2

/**
 * Where somebody speaks: frames well above the quietest tenth of the recording, joined over short pauses.
 *
 * Cost  linear in the samples.
 */
export function speechSpans({ samples, rate }: Speech): SpeechSpan[] {
  const width = Math.max(1, Math.round(rate * FRAME_SECONDS))
  const levels = Array.from({ length: Math.ceil(samples.length / width) }, (_, frame) =>
    levelOf(samples.subarray(frame * width, (frame + 1) * width)),
  )
  const sorted = levels.toSorted((a, b) => a - b)
  const noise = sorted[Math.floor(sorted.length / 10)] ?? Number.NEGATIVE_INFINITY
  const threshold = Math.max(QUIETEST_DB, Math.min(SURELY_DB, noise + ABOVE_NOISE_DB))
  const frames = (seconds: number) => Math.round(seconds / FRAME_SECONDS)
  const spans: { start: number; end: number }[] = []
  for (const [frame, level] of levels.entries()) {
    if (level < threshold) continue
    const last = spans.at(-1)
    if (last && frame - last.end <= frames(HANGOVER_SECONDS)) last.end = frame + 1
    else spans.push({ start: frame, end: frame + 1 })
  }
  const margin = frames(MARGIN_SECONDS)
  return spans
    .filter(({ start, end }) => end - start >= frames(SHORTEST_SECONDS))
    .map(({ start, end }) => ({
      start: Math.max(0, start - margin) * width,
      end: Math.min(samples.length, (end + margin) * width),
    }))
}

/** From the first word to the last; null where nobody speaks. */
export function spokenPart(speech: Speech): Speech | null {
  const spans = speechSpans(speech)
  const [first] = spans
  const last = spans.at(-1)
  return first && last ? { ...speech, samples: speech.samples.subarray(first.start, last.end) } : null
}

/** Mean power in decibels of full scale, without a constant offset that a cheap microphone adds. */
function levelOf(samples: Float32Array): number {
  let sum = 0
  let squares = 0
  for (const sample of samples) {
    sum += sample
    squares += sample * sample
  }
  const power = squares / samples.length - (sum / samples.length) ** 2
  return 10 * Math.log10(Math.max(power, 1e-12))
}
