import type { Constraint } from '@elmo-chat/protocol'
import type { Understanding } from '@elmo-chat/understanding'
import { countField } from './count-field.js'
import { lasting } from './standing.js'
import type { Brief, FactSource, StandingConstraint } from './types.js'

/**
 * What is left of the brief when this utterance begins a wish of its own; undefined when it goes on with the present
 * one.
 *
 * Another category begins a new wish, unless it is a narrower or wider kind of the one that stands. Words that name
 * no constraint begin one when nothing that stands has them. Of the old wish only the audience is kept (it is still
 * the same person), price, size, color and all else drop: they were said of another thing. In an elliptical swap
 * ("what about jeans?", "换成牛仔裤", "那裤子呢") everything is kept that the new category has products for. What was refused
 * for good stays refused.
 */
export function beginNewWish(brief: Brief, understanding: Understanding, facts: FactSource): Brief | undefined {
  const said = categoriesOf(understanding.constraints)
  if (said.length === 0 && (WHOLE_SHOP.test(understanding.text) || GIFT.test(understanding.text)))
    return { constraints: lasting(brief), query: '' }
  if (said.length > 0) {
    const stood = categoriesOf(brief.constraints)
    if (stood.length === 0 && !brief.query) return undefined
    if (stood.some((old) => said.some((now) => isKin(String(old.value), String(now.value), facts)))) return undefined
    if (stood.length === 0 && countOf([...brief.constraints, ...said], brief.query, facts) > 0) return undefined
    return { constraints: carryOver(brief, said, isSwap(understanding), facts), query: '' }
  }
  if (!understanding.query || isEmptyBrief(brief)) return undefined
  const words = [brief.query, understanding.query].filter(Boolean).join(' ')
  const refines =
    understanding.constraints.length > 0 ||
    understanding.freed.length > 0 ||
    understanding.spared !== undefined ||
    REFINES.test(understanding.text) ||
    countOf(brief.constraints, words, facts) > 0
  return refines ? undefined : { constraints: lasting(brief), query: '' }
}

/** Words for the whole shop: they say where, not what, and are no search words. */
export const WHOLE_SHOP =
  /\b(?:in|of|from) (?:the|your) (?:whole |entire )?(?:shop|store|catalogu?e)\b|\b(?:overall|you sell|of everything|of all (?:your )?products)\b|全店|整个店|整店|店里|店内|本店|所有商品|全部商品/iu

// "with pockets", "for the office", "送人的", "带帽子的吗": said of what stands.
const REFINES = /^\s*(?:with|without|for|that|which|made|from)\b|的[吗呢吧]?\s*[？?。]?\s*$/iu

/** A present for somebody is a wish of its own. */
const GIFT =
  /\b(?:an?|some|any|the perfect) (?:\w+ )?(?:gifts?|presents?) (?:idea )?(?:for|to)\b|送(?:给)?.{1,8}(?:的)?礼物|礼物(?:推荐|送)/iu

/** Whether the utterance swaps one thing for another and leaves the rest as it was. */
export function isSwap({ correction, text }: Understanding): boolean {
  return correction || SWAP.test(text)
}

// "what about …", "how about …", "and …", "那…呢", "换成…", "…呢？"
const SWAP =
  /^\s*(?:and\b|(?:what|how)\s+about\b)|^\s*那?(?!有|要|我)[^？?。]{1,12}呢\s*[？?。]?\s*$|换成|改成|instead\s*[.?]?\s*$/iu

function carryOver(brief: Brief, said: readonly Constraint[], swaps: boolean, facts: FactSource): StandingConstraint[] {
  const kept = lasting(brief)
  for (const constraint of brief.constraints) {
    if (constraint.field === 'category' || constraint.lasts) continue
    if (!swaps && constraint.field !== 'audience') continue
    if (countOf([...said, ...kept, constraint], '', facts) > 0) kept.push(constraint)
  }
  return kept
}

/** How many products are selected, as far as the facts tell. */
export function countOf(constraints: readonly Constraint[], query: string, facts: FactSource): number {
  const count = facts.lookup('catalog', countField(constraints, query))?.value
  return typeof count === 'number' ? count : 0
}

const categoriesOf = <C extends Constraint>(constraints: readonly C[]) =>
  constraints.filter(({ field, op }) => field === 'category' && op === 'is')

const isKin = (a: string, b: string, facts: FactSource) =>
  facts.within('category', a, b) || facts.within('category', b, a)

const isEmptyBrief = ({ constraints, query }: Brief) => constraints.every(({ lasts }) => lasts) && query === ''
