import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { RequestsFirst } from './requests-first.js'

/** Long work that notes each of its steps. */
function worker(requests: RequestsFirst) {
  let steps = 0
  let isOver = false
  const done = (async () => {
    while (!isOver) {
      steps++
      await requests.standBack()
    }
  })()
  return {
    steps: () => steps,
    end: () => {
      isOver = true
      return done
    },
  }
}

describe('requests and long work', () => {
  it('let the work go on at once when the last request has ended', async () => {
    const requests = new RequestsFirst(60_000)
    const ends = [requests.begin(), requests.begin()]
    const work = worker(requests)
    await pause(20)
    expect(work.steps()).toBe(1)
    ends[0]()
    await pause(20)
    expect(work.steps()).toBe(1)
    ends[1]()
    await pause(20)
    expect(work.steps()).toBeGreaterThan(2)
    await work.end()
  })
  it('let the work go on after a while beside a request that does not end', async () => {
    const requests = new RequestsFirst(5)
    requests.begin()
    const work = worker(requests)
    while (work.steps() < 3) await pause(1)
    await work.end()
  })
})
