import { describe, expect, it } from 'vitest'
import { runInSlices, runToEnd, type Steps } from './slices.js'

function* count(to: number, ended: () => void): Steps<number> {
  let total = 0
  try {
    for (; total < to; total++) yield
  } finally {
    ended()
  }
  return total
}

describe('stepped work', () => {
  it('gives the same value in slices as in one go, and rests between slices', async () => {
    let now = 0
    let rests = 0
    const slicing = {
      clock: () => now++,
      sliceMs: 3,
      rest: async () => {
        rests++
      },
    }
    expect(
      await runInSlices(
        count(10, () => {}),
        slicing,
      ),
    ).toBe(runToEnd(count(10, () => {})))
    expect(rests).toBeGreaterThan(1)
  })
  it('stops when it is told to, and cleans up', async () => {
    const controller = new AbortController()
    let ended = false
    const work = runInSlices(
      count(1e9, () => {
        ended = true
      }),
      { clock: Date.now, sliceMs: 0, rest: async () => controller.abort(new Error('stop')), signal: controller.signal },
    )
    await expect(work).rejects.toThrow('stop')
    expect(ended).toBe(true)
  })
})
