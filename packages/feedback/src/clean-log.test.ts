import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { cleanLog } from './clean-log.js'
import type { ClickLog, FollowUp, Impression } from './log.js'

const clean = (log: ClickLog) => runToEnd(cleanLog(log))

const shown = (id: string, visitorId: string, more: Partial<Impression> = {}): Impression => {
  return { id, query: 'dress', products: ['a', 'b'], firstRank: 1, visitorId, at: 0, ...more }
}
const click = (impressionId: string, visitorId: string, more: Partial<FollowUp> = {}): FollowUp => {
  return { impressionId, type: 'product-clicked', productId: 'a', visitorId, at: 0, ...more }
}

describe('cleanLog', () => {
  it('leaves the log of shoppers as it is', () => {
    const log = { impressions: [shown('1', 'ann'), shown('2', 'bob')], followUps: [click('1', 'ann')] }
    const cleaned = clean(log)
    expect(cleaned.log).toEqual(log)
    expect(Object.values(cleaned.report).every((count) => count === 0)).toBe(true)
  })
  it('takes out the day of a visitor who clicks thousands of times, and counts it', () => {
    const lists = Array.from({ length: 300 }, (_, at) => shown(`bot${at}`, 'bot', { query: `query ${at}` }))
    const clicks = lists.map(({ id }) => click(id, 'bot'))
    const nextDay = shown('later', 'bot', { at: 86_400_000 })
    const { log, report } = clean({
      impressions: [...lists, shown('1', 'ann'), nextDay],
      followUps: [...clicks, click('1', 'ann')],
    })
    expect(log.impressions.map(({ id }) => id)).toEqual(['1', 'later'])
    expect(log.followUps.map(({ visitorId }) => visitorId)).toEqual(['ann'])
    expect(report).toMatchObject({ outliers: 1, outlierImpressions: 300, outlierFollowUps: 300 })
  })
  it('counts one visitor at most three times for one query', () => {
    const lists = Array.from({ length: 50 }, (_, at) => shown(`${at}`, 'eve'))
    const { log, report } = clean({ impressions: lists, followUps: lists.map(({ id }) => click(id, 'eve')) })
    expect(log.followUps.length).toBe(3)
    expect(report).toMatchObject({ repeated: 47, unmatched: 47 })
  })
  it('lets a visitor turn pages, but not show one product again and again at other ranks', () => {
    const page = (id: string, firstRank: number, ...products: string[]) => shown(id, 'eve', { firstRank, products })
    const pages = Array.from({ length: 8 }, (_, at) => page(`${at}`, 2 * at + 1, `a${at}`, `b${at}`))
    const forged = Array.from({ length: 8 }, (_, at) => page(`again${at}`, 100 + at, 'a1'))
    const { log } = clean({ impressions: [...pages, ...forged], followUps: [] })
    expect(log.impressions.map(({ id }) => id)).toEqual([...pages.map(({ id }) => id), 'again0', 'again1'])
  })
  it('drops doubles, and what belongs to no list', () => {
    const { log, report } = clean({
      impressions: [shown('1', 'ann')],
      followUps: [
        click('1', 'ann'),
        click('1', 'ann'),
        click('1', 'ann', { type: 'cart-added' }),
        click('1', 'ann', { productId: 'not shown' }),
        click('9', 'ann'),
      ],
    })
    expect(log.followUps.map(({ type }) => type)).toEqual(['product-clicked', 'cart-added'])
    expect(report).toMatchObject({ doubled: 1, unmatched: 2 })
  })
})
