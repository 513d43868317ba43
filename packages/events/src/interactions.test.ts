import { runToEnd } from '@elmo-chat/kernel'
import type { EventInput, EventType } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { DAILY_INTERACTIONS, Interactions, type InteractionTable } from './interactions.js'

const START = Date.parse('2026-03-01T10:00:00Z')
const MINUTE = 60_000
let made = 0

const event = (visitorId: string, productId: string, minute: number, more: Partial<EventInput> = {}): EventInput => ({
  id: `e${++made}`,
  type: 'product-viewed',
  at: new Date(START + minute * MINUTE).toISOString(),
  visitorId,
  productId,
  ...more,
})

function logOf(...events: EventInput[]): Interactions {
  const log = new Interactions()
  for (const one of events) log.add(one, START + 365 * 86_400_000)
  return log
}

const named = (log: Interactions, items: Uint32Array) => [...items].map((item) => log.products[item])

describe('interactions', () => {
  it('puts what comes late where it belongs in time', () => {
    const log = logOf(event('v', 'c', 300), event('v', 'a', 100), event('v', 'b', 200))
    expect(named(log, log.historyOf('v', 10).item)).toEqual(['a', 'b', 'c'])
  })

  it('takes a click, a view and a cart of one product in one go as one interaction, the strongest', () => {
    const types: EventType[] = ['product-clicked', 'product-viewed', 'cart-added']
    const log = logOf(...types.map((type, at) => event('v', 'a', at, { type })))
    expect([...log.historyOf('v', 10).weight]).toEqual([3])
  })

  it('gives at most the last interactions', () => {
    const log = logOf(...Array.from({ length: 30 }, (_, at) => event('v', `p${at}`, at)))
    expect(named(log, log.historyOf('v', 2).item)).toEqual(['p28', 'p29'])
    expect(runToEnd(log.people(5)).item).toHaveLength(5)
  })

  it('cuts sessions at pauses and leaves out those of one product', () => {
    const log = logOf(
      event('v', 'a', 0),
      event('v', 'b', 10),
      event('v', 'c', 100),
      event('w', 'd', -5),
      event('w', 'a', 5),
    )
    const { rows, starts, item, names } = runToEnd(log.sessions())
    expect([rows, names]).toEqual([2, ['w', 'v']])
    expect(named(log, item.subarray(starts[1], starts[2]))).toEqual(['a', 'b'])
  })

  it('takes devices of one person as one row and one session, programs apart', () => {
    const devicesOf = (id: string) => (id === 'other' ? [id] : ['laptop', 'phone', 'tablet'])
    const log = logOf(
      event('phone', 'a', 0),
      event('laptop', 'b', 10),
      event('other', 'x', 11),
      event('phone', 'c', 20),
      event('other', 'y', 12),
      event('laptop', 'c', 30, { type: 'order-returned' }),
      event('laptop', 'd', 100),
    )
    for (let at = 0; at <= DAILY_INTERACTIONS; at++) log.add(event('tablet', `r${at}`, 40), START + 86_400_000)
    const rowsOf = ({ rows, starts, item, names }: InteractionTable) =>
      names.map((name, row) => [name, named(log, item.subarray(starts[row], starts[row + 1])), rows])
    expect(rowsOf(runToEnd(log.people(10, devicesOf)))).toEqual([
      ['laptop', ['a', 'b', 'd'], 2],
      ['other', ['x', 'y'], 2],
    ])
    expect(rowsOf(runToEnd(log.people(2, devicesOf)))[0]).toEqual(['laptop', ['d'], 2])
    expect(rowsOf(runToEnd(log.sessions(devicesOf)))).toEqual([
      ['laptop', ['a', 'b', 'c'], 2],
      ['other', ['x', 'y'], 2],
    ])
  })

  it('gathers the products of an order, each once', () => {
    const type = 'order-placed'
    const log = logOf(
      event('v', 'a', 0, { type, orderId: 'o1' }),
      event('v', 'b', 0, { type, orderId: 'o1' }),
      event('v', 'a', 1, { type, orderId: 'o1' }),
      event('w', 'a', 2, { type, orderId: 'o2' }),
    )
    const { starts, names } = runToEnd(log.baskets())
    expect([names, [...starts]]).toEqual([
      ['o1', 'o2'],
      [0, 2, 3],
    ])
  })

  it('takes an order that no server vouches for as a wish', () => {
    const made = (vouched: boolean) => event('v', 'a', 0, { type: 'order-placed', orderId: 'o1', context: { vouched } })
    expect([logOf(made(false)).historyOf('v', 1).weight[0], runToEnd(logOf(made(false)).baskets()).rows]).toEqual([
      3, 0,
    ])
    expect([logOf(made(true)).historyOf('v', 1).weight[0], runToEnd(logOf(made(true)).baskets()).rows]).toEqual([8, 1])
  })

  it('forgets what was sent back until it is turned to again', () => {
    const log = logOf(event('v', 'a', 0), event('v', 'b', 60), event('v', 'a', 90, { type: 'order-returned' }))
    expect(named(log, runToEnd(log.people(10)).item)).toEqual(['b'])
    log.add(event('v', 'a', 200), START + 1e9)
    expect(named(log, runToEnd(log.people(10)).item)).toEqual(['a', 'b', 'a'])
  })

  it('takes an event from the future as of when it came, and counts it', () => {
    const log = new Interactions()
    log.add(event('v', 'a', 1e6), START)
    expect([log.historyOf('v', 1).at[0], log.report.future]).toEqual([START, 1])
  })

  it('learns nothing from a program, and says how much it did', () => {
    const clicks = Array.from({ length: 10_000 }, (_, at) => event('bot', `p${at % 50}`, at / 100))
    const log = logOf(...clicks, event('v', 'p1', 0), event('v', 'p2', 1))
    expect(log.report).toMatchObject({ robots: 1, byRobots: 10_000, visitors: 2 })
    expect(runToEnd(log.people(100)).names).toEqual(['v'])
    expect(runToEnd(log.sessions()).names).toEqual(['v'])
    expect(log.historyOf('bot', 10).item).toHaveLength(10)
  })

  it('keeps a visitor with very many events over years as a person', () => {
    const perDay = DAILY_INTERACTIONS - 1
    const log = logOf(
      ...Array.from({ length: 20_000 }, (_, at) =>
        event('v', `p${at % 999}`, Math.floor(at / perDay) * 1440 + (at % perDay)),
      ),
    )
    expect(log.report.robots).toBe(0)
    expect(runToEnd(log.people(1_000)).item).toHaveLength(1_000)
  })

  it('puts what one person did as several visitors in one order of time, the last of all of it', () => {
    const log = logOf(
      event('phone', 'a', 0),
      event('laptop', 'b', 60),
      event('phone', 'c', 120),
      event('laptop', 'd', 180, { type: 'order-returned' }),
    )
    const { item, disliked } = log.historyOfAll(['phone', 'laptop', 'nobody'], 2)
    expect(named(log, item)).toEqual(['b', 'c'])
    expect(named(log, Uint32Array.from(disliked))).toEqual(['d'])
    expect(log.summaryOfAll(['phone', 'laptop'])).toMatchObject({ visitorId: 'phone', interactions: 3 })
    expect(log.summaryOfAll([])).toBeNull()
  })

  it('gives an empty history to someone unknown', () => {
    expect(logOf().historyOf('nobody', 10).item).toHaveLength(0)
  })
})
