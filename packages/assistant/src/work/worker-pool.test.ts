import { afterEach, describe, expect, it } from 'vitest'
import { WorkerPool } from './worker-pool.js'

const jobs = new URL('testing/jobs.mjs', import.meta.url).href
const pools: WorkerPool[] = []

function openPool(size: number): WorkerPool {
  const pool = new WorkerPool(size)
  pools.push(pool)
  return pool
}

const sharedNumbers = () => new Int32Array(new SharedArrayBuffer(8))

/** Resolves once the shared number is no longer zero. */
async function untilSet(numbers: Int32Array, at: number): Promise<void> {
  while (Atomics.load(numbers, at) === 0) await new Promise((done) => setTimeout(done, 5))
}

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close()
})

describe('a pool of threads', () => {
  it('runs a job with the built packages and gives its value', async () => {
    const floats = Float32Array.of(4, 0, 0, 16)
    const value = await openPool(1).run({ module: jobs, name: 'invert', input: { floats, size: 2 } })
    expect(value).toEqual({ inverse: Float32Array.of(0.25, 0, 0, 0.0625) })
    expect(floats.length).toBe(4)
  })
  it('moves buffers that are named instead of copying them', async () => {
    const floats = Float32Array.of(1)
    const input = { floats, size: 1 }
    await openPool(1).run({ module: jobs, name: 'invert', input }, { transfer: [floats.buffer] })
    expect(floats.length).toBe(0)
  })
  it('tells how far a job is', async () => {
    const told: number[] = []
    const input = { steps: 4, seen: sharedNumbers() }
    await openPool(1).run({ module: jobs, name: 'count', input }, { onProgress: (fraction) => told.push(fraction) })
    expect(told[0]).toBe(0)
    expect(told.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true)
  })
  it('stops a job between its steps and uses the thread again', async () => {
    const pool = openPool(1)
    const stopping = new AbortController()
    const seen = sharedNumbers()
    const running = pool.run({ module: jobs, name: 'count', input: { seen } }, { signal: stopping.signal })
    await untilSet(seen, 0)
    stopping.abort(new Error('The server is closing.'))
    await expect(running).rejects.toThrow('The server is closing.')
    await untilSet(seen, 1)
    await pool.run({ module: jobs, name: 'count', input: { steps: 1, seen: sharedNumbers() } })
  })
  it('never starts a job that was given up while it waited, or before', async () => {
    const pool = openPool(1)
    const first = new AbortController()
    const second = new AbortController()
    const seen = sharedNumbers()
    const run = (signal: AbortSignal, numbers: Int32Array) =>
      pool.run({ module: jobs, name: 'count', input: { steps: 1e9, seen: numbers } }, { signal })
    const running = run(first.signal, sharedNumbers())
    const waiting = run(second.signal, seen)
    second.abort(new Error('Given up.'))
    await expect(waiting).rejects.toThrow('Given up.')
    await expect(run(second.signal, seen)).rejects.toThrow('Given up.')
    first.abort(new Error('Enough.'))
    await expect(running).rejects.toThrow('Enough.')
    await pool.run({ module: jobs, name: 'count', input: { steps: 1, seen: sharedNumbers() } })
    expect([...seen]).toEqual([0, 0])
  })
  it('runs as many jobs at once as it has threads', async () => {
    const pool = openPool(2)
    const stopping = new AbortController()
    const [one, other] = [sharedNumbers(), sharedNumbers()]
    const run = (seen: Int32Array) =>
      pool.run({ module: jobs, name: 'count', input: { seen } }, { signal: stopping.signal })
    const running = Promise.allSettled([run(one), run(other)])
    await Promise.all([untilSet(one, 0), untilSet(other, 0)])
    stopping.abort()
    expect((await running).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
  it('hands on what a job throws, and goes on', async () => {
    const pool = openPool(1)
    await expect(pool.run({ module: jobs, name: 'fail' })).rejects.toThrow('Nothing to learn from.')
    await expect(pool.run({ module: jobs, name: 'nothing' })).rejects.toThrow('has no function nothing')
    await expect(pool.run({ module: jobs, name: 'fail', input: () => 1 })).rejects.toThrow('could not be cloned')
    await pool.run({ module: jobs, name: 'count', input: { steps: 1, seen: sharedNumbers() } })
  })
  it('replaces a thread that has died with its job', async () => {
    const pool = openPool(1)
    await expect(pool.run({ module: jobs, name: 'exit' })).rejects.toThrow('has ended')
    await pool.run({ module: jobs, name: 'count', input: { steps: 1, seen: sharedNumbers() } })
  })
  it('ends a thread that has nothing to do for a while, and starts another when there is', async () => {
    const pool = new WorkerPool(1, 0)
    pools.push(pool)
    const run = () => pool.run({ module: jobs, name: 'thread' })
    const first = await run()
    await new Promise((done) => setTimeout(done, 20))
    expect(await run()).not.toBe(first)
  })
  it('uses a thread again that rests', async () => {
    const pool = openPool(1)
    const run = () => pool.run({ module: jobs, name: 'thread' })
    expect(await run()).toBe(await run())
  })
  it('fails what has not ended when it closes, and takes nothing more', async () => {
    const pool = openPool(1)
    const run = () => pool.run({ module: jobs, name: 'count', input: { seen: sharedNumbers() } })
    const unfinished = Promise.allSettled([run(), run()])
    await pool.close()
    expect((await unfinished).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(run()).rejects.toThrow('closed')
  })
  it('refuses to be of no threads', () => {
    expect(() => new WorkerPool(0)).toThrow(RangeError)
  })
})
