import { describe, expect, it } from 'vitest'
import { RateLimit } from './limits.js'
import { HttpProblem } from './problem.js'

describe('the rate limit', () => {
  it('lets a burst through, then says when to come back', () => {
    let now = 0
    const limit = new RateLimit(() => now, { burst: 3, perMinute: 60, callers: 10 })
    for (let request = 0; request < 3; request++) limit.take('a')
    expect(() => limit.take('a')).toThrow(HttpProblem)
    limit.take('b')
    now += 2_000
    limit.take('a')
    try {
      for (;;) limit.take('a')
    } catch (error) {
      expect((error as HttpProblem).headers['retry-after']).toBe('1')
    }
  })
  it('remembers no more callers than it may', () => {
    const limit = new RateLimit(() => 0, { burst: 1, perMinute: 1, callers: 2 })
    for (const caller of ['a', 'b', 'c']) limit.take(caller)
    expect(() => limit.take('a')).not.toThrow()
    expect(() => limit.take('c')).toThrow()
  })
})
