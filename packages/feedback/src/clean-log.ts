import type { Steps } from '@elmo-chat/kernel'
import type { ClickLog, FollowUp, Impression } from './log.js'

export interface CleaningOptions {
  /** A visitor who clicks or searches more than this within one day is no shopper; the day is left out. */
  readonly mostClicksADay: number
  readonly mostSearchesADay: number
  /** One visitor counts at most so often for one query, so that nobody can lift a product alone. */
  readonly mostListsOfAQuery: number
}

export const CLEANING: CleaningOptions = { mostClicksADay: 200, mostSearchesADay: 500, mostListsOfAQuery: 3 }

export interface CleaningReport {
  /** Visitors with a day that was left out. */
  readonly outliers: number
  /** Impressions and follow-ups that went with those days. */
  readonly outlierImpressions: number
  readonly outlierFollowUps: number
  /** Impressions beyond what one visitor counts for a query. */
  readonly repeated: number
  /** The same done twice with one product of one list. */
  readonly doubled: number
  /** Of no impression that is known or kept, or of a product that did not stand in it. */
  readonly unmatched: number
}

const DAY_MS = 86_400_000

/** Takes out what is no shopper's judgement, and says how much that was. Cost: linear. */
export function* cleanLog(log: ClickLog, options = CLEANING): Steps<{ log: ClickLog; report: CleaningReport }> {
  const clicks = log.followUps.filter(({ type }) => type === 'product-clicked')
  const outlierDays = new Set([
    ...(yield* daysAbove(clicks, options.mostClicksADay)),
    ...(yield* daysAbove(log.impressions, options.mostSearchesADay)),
  ])
  const isSane = (one: Dated) => !outlierDays.has(dayOf(one))
  const sane = yield* keep(log.impressions, isSane)
  const impressions = yield* keep(sane, atMostOf(options.mostListsOfAQuery))
  const shown = new Map(impressions.map((impression) => [impression.id, impression.products]))
  const saneFollowUps = yield* keep(log.followUps, isSane)
  const matched = yield* keep(saneFollowUps, ({ impressionId, productId }) => {
    return shown.get(impressionId)?.includes(productId) ?? false
  })
  const followUps = yield* keep(matched, isFirst())
  return {
    log: { impressions, followUps },
    report: {
      outliers: new Set([...outlierDays].map((day) => day.slice(day.indexOf(' ') + 1))).size,
      outlierImpressions: log.impressions.length - sane.length,
      outlierFollowUps: log.followUps.length - saneFollowUps.length,
      repeated: sane.length - impressions.length,
      doubled: matched.length - followUps.length,
      unmatched: saneFollowUps.length - matched.length,
    },
  }
}

interface Dated {
  readonly visitorId: string
  readonly at: number
}

const dayOf = ({ visitorId, at }: Dated) => `${Math.floor(at / DAY_MS)} ${visitorId}`

function* keep<T>(items: readonly T[], isKept: (item: T) => boolean): Steps<T[]> {
  const kept: T[] = []
  for (const [done, item] of items.entries()) {
    if (isKept(item)) kept.push(item)
    if (done % 5000 === 4999) yield
  }
  return kept
}

function* daysAbove(events: readonly Dated[], most: number): Steps<string[]> {
  const counts = new Map<string, number>()
  for (const [done, event] of events.entries()) {
    const day = dayOf(event)
    counts.set(day, (counts.get(day) ?? 0) + 1)
    if (done % 5000 === 4999) yield
  }
  return [...counts].filter(([, count]) => count > most).map(([day]) => day)
}

/**
 * Whether a visitor has seen each of its products for that query less often than `most` before. Products are counted only
 * of those who saw that many lists, pages among them: hardly anybody does.
 */
function atMostOf(most: number): (impression: Impression) => boolean {
  const seen = new Map<string, Impression[] | Map<string, number>>()
  return (impression) => {
    const key = `${impression.visitorId} ${impression.query}`
    const before = seen.get(key) ?? []
    if (Array.isArray(before) && before.length < most) {
      before.push(impression)
      seen.set(key, before)
      return true
    }
    const counts = Array.isArray(before) ? timesShown(before) : before
    seen.set(key, counts)
    if (impression.products.some((productId) => (counts.get(productId) ?? 0) >= most)) return false
    for (const productId of impression.products) counts.set(productId, (counts.get(productId) ?? 0) + 1)
    return true
  }
}

function timesShown(impressions: readonly Impression[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { products } of impressions)
    for (const productId of products) counts.set(productId, (counts.get(productId) ?? 0) + 1)
  return counts
}

function isFirst(): (followUp: FollowUp) => boolean {
  const seen = new Set<string>()
  return ({ impressionId, productId, type }) => {
    const key = `${impressionId} ${type} ${productId}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  }
}
