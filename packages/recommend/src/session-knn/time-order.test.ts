import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { timeOrder } from './time-order.js'

describe('timeOrder', () => {
  it('orders as a stable sort does, over several runs', () => {
    const at = Float64Array.from({ length: 20_001 }, (_, row) => (row * 7919) % 5003)
    const sorted = Array.from(at.keys()).sort((a, b) => at[a] - at[b] || a - b)
    expect([...runToEnd(timeOrder(at))]).toEqual(sorted)
  })
})
