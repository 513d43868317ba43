import { formatMoney, type Language, type Money } from '@elmo-chat/kernel'
import type { Constraint, Sort } from '@elmo-chat/protocol'
import type { Critique, Reference } from '@elmo-chat/understanding'
import { countOf } from './new-wish.js'
import { free, put, stand } from './standing.js'
import type { FactSource, Focus, StandingConstraint } from './types.js'

/** Where a relative wish meets what is on the table. */
export interface CritiqueScene {
  readonly standing: readonly StandingConstraint[]
  /** The words that stand. */
  readonly query: string
  readonly focus: Focus
  /** Whether what is shown is one thing of several pieces, an outfit: "cheaper" is said of all of them together. */
  readonly isWhole: boolean
  readonly references: readonly Reference[]
  readonly language: Language
  readonly turn: number
  readonly facts: FactSource
}

/** The constraints after a relative wish; `sort` instead, when nothing on the table gives it a measure. */
export interface CritiqueEffect {
  readonly standing: readonly StandingConstraint[]
  readonly sort?: Sort
}

/**
 * Turns "cheaper", "bigger", "another color" into constraints. The yardstick is the product that is talked about;
 * without one, the most demanding of those shown: cheaper than the cheapest of them, bigger than the biggest. An outfit is
 * measured as a whole.
 */
export function applyCritique(critique: Critique, scene: CritiqueScene): CritiqueEffect {
  if (critique.direction === 'other') return { standing: refuseStanding(critique, scene) }
  const { field, direction } = critique
  if (field === 'price') return boundPrice(direction, scene) ?? sorted(scene, field, direction)
  return boundNumber(field, direction, scene) ?? moveStep(critique, direction, scene) ?? sorted(scene, field, direction)
}

/** The products that serve as the yardstick: those pointed at, the selected one, or all that are shown. */
export function yardstick(focus: Focus, references: readonly Reference[]): readonly string[] {
  const pointed = references.flatMap((reference) => {
    if (reference.kind === 'product') return [reference.productId]
    if (reference.kind === 'first') return focus.shown.slice(0, reference.count)
    if (reference.kind === 'rank') return focus.shown.slice(rankIndex(reference.rank, focus.shown.length)).slice(0, 1)
    return []
  })
  if (pointed.length > 0) return pointed
  return focus.selected ? [focus.selected] : focus.shown
}

const rankIndex = (rank: number, length: number) => (rank < 0 ? Math.max(0, length + rank) : rank - 1)

function boundPrice(direction: 'less' | 'more', scene: CritiqueScene): CritiqueEffect | undefined {
  const { facts, focus, references } = scene
  const prices = yardstick(focus, references).flatMap((id) => {
    const value = facts.lookup(id, 'price')?.value
    return isMoney(value) ? [value] : []
  })
  if (prices.length === 0) return undefined
  const amounts = prices.map((price) => price.amount)
  const beyond = (amount: number) => {
    const text = boundText(
      direction,
      formatMoney({ amount, currency: prices[0].currency }, scene.language),
      scene.language,
    )
    const [op, value] = direction === 'less' ? (['max', amount - 1] as const) : (['min', amount + 1] as const)
    return { standing: bounded({ field: 'price', op, value, text }, scene) }
  }
  if (scene.isWhole && references.length === 0) return beyond(amounts.reduce((sum, amount) => sum + amount, 0))
  if (direction === 'less') return beyond(Math.min(...amounts))
  const dearest = beyond(Math.max(...amounts))
  // When all there is was shown, "a bit more" means more than the least of it.
  return countOf(dearest.standing, scene.query, facts) > 0 ? dearest : beyond(Math.min(...amounts))
}

function boundNumber(field: string, direction: 'less' | 'more', scene: CritiqueScene): CritiqueEffect | undefined {
  const { facts, focus, references } = scene
  const measured = yardstick(focus, references).flatMap((id) => {
    const value = facts.lookup(id, `number:${field}`)?.value
    return typeof value === 'number' ? [{ value, text: facts.lookup(id, `text:${field}`)?.value }] : []
  })
  if (measured.length === 0) return undefined
  const anchor = measured.reduce((a, b) => ((direction === 'less' ? a.value <= b.value : a.value >= b.value) ? a : b))
  const next = facts.step(field, anchor.value, direction)
  if (typeof next?.value !== 'number') return undefined
  const op = direction === 'less' ? 'max' : 'min'
  const text =
    typeof anchor.text === 'string' ? boundText(direction, anchor.text, scene.language) : next.text[scene.language]
  const bound = { field, op, value: next.value, text } as const
  return { standing: bounded(bound, scene) }
}

/** The bound stands and remembers what it replaced. */
function bounded(bound: Constraint, { standing, facts, turn }: CritiqueScene): StandingConstraint[] {
  const instead = standing.filter(({ field }) => field === bound.field)
  return put(standing, [{ ...stand(bound, turn, 'assistant'), instead }], facts)
}

function moveStep(critique: Critique, direction: 'less' | 'more', scene: CritiqueScene): CritiqueEffect | undefined {
  const { facts, standing } = scene
  const now = standing.find(({ field, op }) => field === critique.field && op === 'is')
  if (!now) return undefined
  const next = facts.step(critique.field, now.value, direction)
  if (!next) return undefined
  const moved = { field: critique.field, op: 'is', value: next.value, text: next.text[scene.language] } as const
  return { standing: put(standing, [stand(moved, scene.turn)], facts) }
}

/** "Another one" refuses what stands on the field, so that the next ones differ in it. */
function refuseStanding({ field }: Critique, { standing, facts, turn }: CritiqueScene): StandingConstraint[] {
  const refused = standing
    .filter((constraint) => constraint.field === field && constraint.op === 'is')
    .map(({ value, text }) => stand({ field, op: 'not', value, text }, turn))
  return put(refused.length > 0 ? free(standing, [field]) : standing, refused, facts)
}

function sorted({ standing }: CritiqueScene, field: string, direction: 'less' | 'more'): CritiqueEffect {
  return { standing, sort: { field, direction: direction === 'less' ? 'asc' : 'desc' } }
}

function boundText(direction: 'less' | 'more', price: string, language: Language): string {
  if (language === 'zh') return direction === 'less' ? `低于 ${price}` : `高于 ${price}`
  return direction === 'less' ? `under ${price}` : `over ${price}`
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value
}
