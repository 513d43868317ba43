import type { Clock } from '@elmo-chat/kernel'
import { HttpProblem } from './problem.js'

interface Bucket {
  tokens: number
  at: number
}

/**
 * A token bucket per caller: `burst` requests at once, then `perMinute`.
 *
 * Cost  O(1) a request; memory one entry a caller, at most `callers` of them: the oldest are forgotten, which
 *       at worst gives a caller a full bucket again.
 */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>()
  private readonly clock: Clock
  private readonly options: { burst: number; perMinute: number; callers: number }

  constructor(clock: Clock, options: { burst: number; perMinute: number; callers: number }) {
    this.clock = clock
    this.options = options
  }

  /** Takes one token, or throws a 429 that says when to come back. */
  take(caller: string): void {
    const { burst, perMinute, callers } = this.options
    const now = this.clock()
    const known = this.buckets.get(caller)
    const tokens = known ? Math.min(burst, known.tokens + ((now - known.at) / 60_000) * perMinute) : burst
    this.buckets.delete(caller)
    this.buckets.set(caller, { tokens: Math.max(0, tokens - 1), at: now })
    if (this.buckets.size > callers) this.buckets.delete(this.buckets.keys().next().value!)
    if (tokens >= 1) return
    const seconds = Math.ceil(((1 - tokens) / perMinute) * 60)
    throw new HttpProblem(
      429,
      'TOO_MANY_REQUESTS',
      { en: `Too many requests. Try again in ${seconds} s.`, zh: `请求过于频繁，请在 ${seconds} 秒后重试。` },
      { headers: { 'retry-after': String(seconds) } },
    )
  }
}
