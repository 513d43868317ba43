import { seededRandom } from '@elmo-chat/kernel'
import { expect, it } from 'vitest'
import { speechSpans, spokenPart } from './voice-activity.js'

const RATE = 16_000

/** Stretches of noise, each so loud and so long. */
function recording(...parts: readonly (readonly [seconds: number, amplitude: number])[]) {
  const random = seededRandom(7)
  const samples = parts.flatMap(([seconds, amplitude]) =>
    Array.from({ length: seconds * RATE }, () => (random() * 2 - 1) * amplitude),
  )
  return { samples: Float32Array.from(samples), rate: RATE }
}
const seconds = (spans: ReturnType<typeof speechSpans>) =>
  spans.map(({ start, end }) => [start / RATE, end / RATE].map((at) => Number(at.toFixed(1))))

it('finds words above the noise of a room, with a margin', () => {
  expect(seconds(speechSpans(recording([1, 0.005], [1, 0.2], [1, 0.005])))).toEqual([[0.8, 2.2]])
})

it('joins what short pauses part and keeps apart what long ones do', () => {
  expect(speechSpans(recording([1, 0.001], [0.5, 0.2], [0.3, 0.001], [0.5, 0.2], [1, 0.001]))).toHaveLength(1)
  expect(speechSpans(recording([1, 0.001], [0.5, 0.2], [1.2, 0.001], [0.5, 0.2], [1, 0.001]))).toHaveLength(2)
})

it('hears nothing in silence, in noise of one loudness, and in a click', () => {
  expect(spokenPart(recording([2, 0]))).toBeNull()
  expect(spokenPart(recording([2, 0.004]))).toBeNull()
  expect(spokenPart(recording([1, 0.001], [0.04, 0.5], [1, 0.001]))).toBeNull()
  expect(spokenPart({ samples: new Float32Array(), rate: RATE })).toBeNull()
})

it('hears loud speech that fills the recording', () => {
  expect(spokenPart(recording([2, 0.3]))!.samples.length).toBe(2 * RATE)
})

it('is not misled by a constant offset', () => {
  const { samples } = recording([1, 0.001], [0.5, 0.2], [1, 0.001])
  expect(seconds(speechSpans({ samples: samples.map((sample) => sample + 0.3), rate: RATE }))).toEqual([[0.8, 1.7]])
})
