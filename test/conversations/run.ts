import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Product } from '@elmo-chat/catalog'
import type { Constraint } from '@elmo-chat/protocol'
import { meeting, meets } from '@elmo-chat/skills'
import { checkExpectation } from './expectations.mjs'
import type { ShopWorld } from './shop-world.js'
import { parseTranscript } from './transcript.mjs'

export type Transcript = ReturnType<typeof parseTranscript>

/** All transcripts of a language, by file name. */
export function readTranscripts(language: 'en' | 'zh'): Transcript[] {
  const folder = fileURLToPath(new URL(`./${language}/`, import.meta.url))
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseTranscript(readFileSync(join(folder, file), 'utf8'), `${language}/${file}`))
}

/** Holds a conversation in this process; gives back what did not hold, each with its place. Empty when all did. */
export async function runTranscript(transcript: Transcript, world: ShopWorld): Promise<string[]> {
  const say = world.open(transcript.language, transcript.lookedAt, transcript.orders)
  const failures: string[] = []
  for (const turn of transcript.turns) {
    const { blocks, trace, effects } = say(turn.say, turn.hoursLater)
    const truth = {
      skill: trace.decision.skill,
      effects: effects.map(({ kind }) => kind),
      has: hasIn(world),
      extreme: extremeIn(world),
      count: countIn(world),
    }
    for (const { text, line } of turn.expectations) {
      const outcome = await checkExpectation(text, [...blocks], truth)
      if (outcome !== true)
        failures.push(`${transcript.name}:${line}: after "${turn.say}", expected ${text}: ${outcome}`)
    }
    for (const claim of trace.claims)
      if (!claim.holds) failures.push(`${transcript.name}:${turn.line}: the claim "${claim.text}" does not hold`)
  }
  return failures
}

const hasIn =
  ({ index, view }: ShopWorld) =>
  (productId: string, variantIds: string[], field: string, value: string): boolean => {
    const product = index.product(productId)
    const wish = { field, op: 'is' as const, value }
    const variants = product?.variants.filter(({ id }) => variantIds.length === 0 || variantIds.includes(id)) ?? []
    return product !== undefined && variants.some((variant) => meets(product, variant, [wish], view.lexicon))
  }

/** How many products have a variant that meets all constraints, by looking at every product. */
const countIn =
  ({ products, view }: ShopWorld) =>
  (constraints: readonly object[]): number =>
    products.filter((product) => meeting(product, constraints as readonly Constraint[], view.lexicon).length > 0).length

/** The price that the truth gives for "the cheapest" or "the dearest" under some constraints, by looking at every product. */
const extremeIn =
  ({ products, view }: ShopWorld) =>
  (which: 'cheapest' | 'dearest', constraints: readonly object[]): number | undefined => {
    const priceOf = (product: Product) => {
      const amounts = meeting(product, constraints as readonly Constraint[], view.lexicon).flatMap(({ price }) =>
        price ? [price.amount] : [],
      )
      return amounts.length > 0 ? [Math.min(...amounts)] : []
    }
    const prices = products.flatMap(priceOf)
    if (prices.length === 0) return undefined
    return prices.reduce((a, b) => (which === 'cheapest' ? Math.min(a, b) : Math.max(a, b)))
  }
