import type { Language } from '@elmo-chat/kernel'
import type { Constraint, PathItem, PreviewRequest, Rule, RuleDraft, RulePreview } from '@elmo-chat/protocol'
import {
  activeRules,
  applyRules,
  type CompiledRules,
  compileRules,
  constrain,
  type RuleFacts,
  ruleProblems,
} from '@elmo-chat/ranking'
import type { SearchHit } from '@elmo-chat/search'
import { cardOf, meeting, type ShopView } from '@elmo-chat/skills'
import { understand } from '@elmo-chat/understanding'
import { findProducts } from './find-products.js'
import type { Shop } from './shop.js'

/** Of a longer list so many products are moved and counted. */
const LISTED = 1_000
const PAGE = 100
const SHOWN = 24

interface Scene {
  readonly shop: Shop
  readonly view: ShopView
  readonly language: Language
  readonly now: number
  /** Hosts of pages that may talk to the shop. */
  readonly origins: readonly string[]
}

/**
 * What a rule changes of a list: the rules that stand without it, beside them with it; for no rule, the rules that stand
 * beside them without the one that `id` names, or beside none. The rule is shown as if it were on and its time had come.
 */
export function previewRules({ rule, id, text }: PreviewRequest, standing: readonly Rule[], scene: Scene): RulePreview {
  const others = standing.filter((other) => other.id !== id)
  const draft = rule && inForce(rule, scene.now)
  const [before, after] = draft ? [others, [draft, ...others]] : id === undefined ? [[], standing] : [standing, others]
  const facts = factsOf(scene)
  const first = listUnder(text, compileRules(before, facts.read), facts, scene)
  const second = listUnder(text, compileRules(after, facts.read), facts, scene)
  return {
    before: first.items,
    after: second.items,
    totalBefore: first.total,
    totalAfter: second.total,
    ...(second.redirect === undefined ? {} : { redirect: second.redirect }),
    problems: rule ? ruleProblems(rule, facts) : [],
  }
}

const inForce = (rule: RuleDraft, now: number): Rule => ({
  ...rule,
  enabled: true,
  startsAt: null,
  endsAt: null,
  id: '',
  changedAt: new Date(now).toISOString(),
  changedBy: '',
})

function factsOf({ shop, view, language, now, origins }: Scene): RuleFacts {
  const { index } = shop
  const { lexicon } = view
  return {
    now,
    read(text) {
      const { constraints, query } = understand(
        text,
        { language, shown: [], selected: null, asked: null, category: null, currency: view.settings.currency },
        shop.vocabulary,
      )
      return { constraints, query }
    },
    count: (constraints, query) => index.count(constraints, query),
    has: (id) => index.product(id) !== undefined,
    find: (constraints) => hitsOf(shop, '', constraints).map(({ product }) => product.id),
    isWithin: (field, narrow, wide) =>
      typeof wide === 'string' && lexicon.narrow(field, wide).some((value) => value === narrow),
    shopHosts: [...origins, ...(index.size > 0 ? [index.productAt(0).url ?? ''] : [])].flatMap((address) =>
      URL.canParse(address) ? [new URL(address).hostname] : [],
    ),
  }
}

function hitsOf({ index }: Shop, text: string, constraints: readonly Constraint[]): SearchHit[] {
  const hits: SearchHit[] = []
  let cursor: string | undefined
  do {
    const page = index.search({ text, constraints, limit: PAGE, words: 'all', ...(cursor ? { cursor } : {}) })
    hits.push(...page.hits)
    cursor = page.cursor
  } while (cursor !== undefined && hits.length < LISTED)
  return hits
}

function listUnder(
  text: string,
  rules: CompiledRules,
  facts: RuleFacts,
  { shop, view, language, now }: Scene,
): { items: PathItem[]; total: number; redirect?: string } {
  const { understood, held, result } = findProducts(shop, view, {
    text,
    language,
    limit: PAGE,
    constraints: [],
    facets: [],
  })
  const active = activeRules(rules, understood, now)
  const constraints = constrain(held, { filters: active.filters, hides: [] }, facts)
  const isFiltered = active.filters.length > 0
  const hits =
    constraints === null ? [] : isFiltered || result.cursor ? hitsOf(shop, understood.query, constraints) : result.hits
  const total = constraints === null ? 0 : isFiltered ? facts.count(constraints, understood.query) : result.total
  const placed = applyRules(
    hits.map(({ product }) => product.id),
    active,
    {
      meets: (id, wished) => meeting(shop.index.product(id)!, wished, view.lexicon).length > 0,
      mayBring: (id) => {
        const product = shop.index.product(id)
        return product !== undefined && constraints !== null && meeting(product, constraints, view.lexicon).length > 0
      },
    },
  )
  return {
    items: placed.slice(0, SHOWN).map(({ productId, index, rules: moved }, place) => {
      const hit = index === null ? undefined : hits[index]
      return {
        product: cardOf(shop.index.product(productId)!, held, [], view),
        rank: place + 1,
        rankByWords: index === null ? null : index + 1,
        rankByRanker: index === null ? null : index + 1,
        score: hit?.score ?? 0,
        because: hit?.because.map((part) => ({ ...part })) ?? [],
        features: hit ? [{ name: 'words', value: hit.score }] : [],
        rules: [...moved],
      }
    }),
    // Hidden products are out, those that a pin brought in are there; near ones that meet not all count for nothing.
    total: total === 0 ? 0 : Math.max(0, total - hits.length) + placed.length,
    ...(active.redirect ? { redirect: active.redirect.url } : {}),
  }
}
