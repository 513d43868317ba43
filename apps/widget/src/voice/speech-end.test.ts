import { expect, it } from 'vitest'
import { SpeechEnd } from './speech-end.js'

const BLOCK = 0.05
/** What is told at the end of stretches of so many seconds, each so loud. */
function heard(...stretches: readonly (readonly [seconds: number, amplitude: number])[]) {
  const end = new SpeechEnd()
  let at = 0
  for (const [seconds, amplitude] of stretches) {
    for (let block = 0; block < Math.round(seconds / BLOCK); block++) {
      const told = end.hear(new Float32Array(100).fill(amplitude), BLOCK)
      at += BLOCK
      if (told !== 'going') return [told, Number(at.toFixed(1))]
    }
  }
  return ['going', Number(at.toFixed(1))]
}

it('ends after a pause that is longer than one for breath', () => {
  expect(heard([0.5, 0.001], [1, 0.2], [0.8, 0.001], [1, 0.2], [3, 0.001])).toEqual(['ended', 4.5])
})

it('waits for the first word, through noise and clicks, and not for ever', () => {
  expect(heard([2, 0.003], [0.05, 0.6], [3, 0.003], [1, 0.1], [0.5, 0.003])).toEqual(['going', 6.5])
  expect(heard([20, 0.003])).toEqual(['nothing', 7])
})

it('hears who speaks at once, and in a noisy room', () => {
  expect(heard([1, 0.2], [2, 0.001])).toEqual(['ended', 2.2])
  expect(heard([1, 0.02], [1, 0.2], [2, 0.02])).toEqual(['ended', 3.2])
})
