import { type Random, seededRandom } from '@elmo-chat/kernel'
import { normal, pick, sigmoid } from './draw.js'
import type { Good } from './goods.js'

const DAY_MS = 86_400_000

/** A trait that more and more people want, or fewer and fewer. */
export interface Trend {
  readonly trait: string
  /** The day on which half of the change has come. */
  readonly day: number
  /** How fast: about this many days from a tenth to nine tenths. */
  readonly overDays: number
  /** Of the utility, at its end. */
  readonly change: number
}

/** Days on which one kind is cheaper and sells more. */
export interface Promotion {
  readonly kind: string
  readonly from: number
  readonly until: number
}

/** Bad news of one product's make: a trait that people shun for a while. */
export interface Scandal {
  readonly trait: string
  readonly day: number
  readonly fadesOverDays: number
}

/** A way to like things, which many shoppers share: how much each good is liked, by its place. */
export type Persona = Float32Array

/** What is true in the simulated world, and what nobody in the shop is told. */
export interface World {
  readonly goods: readonly Good[]
  readonly personas: readonly Persona[]
  readonly trends: readonly Trend[]
  readonly promotion: Promotion
  readonly scandal: Scandal
  /** Midnight of the first day, in milliseconds since 1970. */
  readonly startsAt: number
  readonly days: number
}

const PERSONAS = 12
const PRICE_WIDTH = 0.7
const RISING = 3
const FALLING = 3
/** Trends are of what at least so many goods have, and at most half. */
const FEWEST_GOODS = 8

/**
 * Draws a world over the goods of a shop. The same goods, seed and times give the same world.
 */
export function drawWorld(
  goods: readonly Good[],
  { seed, startsAt, days }: { seed: number; startsAt: number; days: number },
): World {
  const random = seededRandom(seed)
  const traits = countsOf(goods.flatMap((good) => good.traits))
  const kinds = [...countsOf(goods.flatMap((good) => good.kinds)).keys()].sort()
  const prices = goods.flatMap(({ logPrice }) => logPrice ?? []).sort((a, b) => a - b)
  const names = [...traits.keys()].sort()
  const personas = Array.from({ length: PERSONAS }, () => drawPersona(goods, { traits: names, kinds, prices, random }))
  const movable = [...traits]
    .filter(([trait, count]) => !trait.startsWith('brand/') && count >= FEWEST_GOODS && count <= goods.length / 2)
    .map(([trait]) => trait)
    .sort()
  const trends: Trend[] = []
  for (let at = 0; at < RISING + FALLING && movable.length > 0; at++) {
    const [trait] = movable.splice(Math.floor(random() * movable.length), 1)
    const size = 0.6 + 0.6 * random()
    trends.push({
      trait,
      day: days * (0.3 + 0.65 * random()),
      overDays: 40 + 80 * random(),
      change: at < RISING ? size : -size,
    })
  }
  const from = Math.floor(days * 0.6)
  return {
    goods,
    personas,
    trends,
    promotion: { kind: pick(kinds, random), from, until: from + 10 },
    scandal: {
      trait: pick(movable.length > 0 ? movable : [...traits.keys()], random),
      day: days * 0.75,
      fadesOverDays: 45,
    },
    startsAt,
    days,
  }
}

interface Choice {
  readonly traits: readonly string[]
  readonly kinds: readonly string[]
  readonly prices: readonly number[]
  readonly random: Random
}

function drawPersona(goods: readonly Good[], { traits, kinds, prices, random }: Choice): Persona {
  // Few kinds matter to each: the cube makes most of the weights small.
  const ofKind = new Map(kinds.map((kind) => [kind, 6 * random() ** 3 - 2]))
  const ofTrait = new Map(traits.flatMap((trait) => (random() < 0.35 ? [[trait, 1.6 * normal(random)] as const] : [])))
  const usual = prices[Math.floor((0.15 + 0.7 * random()) * prices.length)] ?? 0
  return Float32Array.from(goods, (good) => {
    const kind = Math.max(...good.kinds.map((one) => ofKind.get(one) ?? 0))
    const taste = good.traits.reduce((sum, trait) => sum + (ofTrait.get(trait) ?? 0), 0)
    const gap = good.logPrice === null ? 0 : (good.logPrice - usual) / PRICE_WIDTH
    return kind + taste / Math.sqrt(Math.max(1, good.traits.length)) - 0.5 * Math.min(gap * gap, 6)
  })
}

/** How much more, or less, everyone wants a good on a day than they would by their taste alone. */
export function moodOfDay({ trends, promotion, scandal, startsAt }: World, good: Good, day: number): number {
  let mood = seasonMood(good, new Date(startsAt + day * DAY_MS).getUTCMonth())
  for (const { trait, day: middle, overDays, change } of trends)
    if (good.traits.includes(trait)) mood += change * sigmoid((4.4 * (day - middle)) / overDays)
  if (good.kinds.includes(promotion.kind) && day >= promotion.from && day < promotion.until) mood += 1
  if (good.traits.includes(scandal.trait) && day >= scandal.day)
    mood -= 2.5 * Math.exp(-(day - scandal.day) / scandal.fadesOverDays)
  return mood
}

const MONTHS: Readonly<Record<string, readonly number[]>> = {
  spring: [1, 2, 3, 4],
  summer: [4, 5, 6, 7],
  autumn: [7, 8, 9, 10],
  winter: [10, 11, 0, 1],
}

function seasonMood({ seasons }: Good, month: number): number {
  const known = seasons.filter((season) => season in MONTHS)
  if (known.length === 0 || known.length === 4) return 0
  return known.some((season) => MONTHS[season].includes(month)) ? 0.8 : -1.2
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
