import type { Product } from '@elmo-chat/catalog'
import { foldQuery } from '@elmo-chat/events'
import type { Lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import {
  buildFeatureTable,
  explainScore,
  type FeatureTable,
  type QueryFacts,
  type ScoreShare,
  scoreRows,
} from '@elmo-chat/ranking'
import { searchFeatures } from '@elmo-chat/search'
import type { Asked } from './asked.js'
import type { Candidate } from './candidates.js'
import { productFacts } from './product-facts.js'
import type { NamedRanker, SearchState } from './search-state.js'
import type { QueryMeaning } from './shop-meaning.js'
import { wordsOf } from './title-words.js'
import { wishTest } from './wish-test.js'

const ENGINE_NAMES = searchFeatures.map(({ name }) => name)

/** Candidates with the numbers that a ranker orders them by. */
export interface Measured {
  readonly candidates: readonly Candidate[]
  readonly table: FeatureTable
}

/** A candidate with its place. */
export interface Ordered {
  readonly candidate: Candidate
  readonly score: number
  /** From 1, among all candidates by the ranker alone. */
  readonly rank: number
  /** Its row in the table. */
  readonly row: number
}

export interface MeasureOptions {
  /** Categories that the words may mean, with their probabilities. */
  readonly categories: ReadonlyMap<string, number>
  /** Whether what answers has all that is wished. */
  readonly isMeant: boolean
  /** Null where none is known of the words. */
  readonly meaning: QueryMeaning | null
  /** The features that are wanted; all where left out. */
  readonly only?: ReadonlySet<string>
}

/** Works out features of the candidates. */
export function measure(
  state: SearchState,
  asked: Asked,
  candidates: readonly Candidate[],
  { categories, isMeant, meaning, only }: MeasureOptions,
): Measured {
  const query = queryFacts(state, asked, candidates, categories)
  const folded = foldQuery(asked.typed)
  const wished = asked.wished.length
  const tests = asked.wished.map((wish) => wishTest(wish, state.lexicon))
  const wishesMet = (product: Product) => tests.reduce((sum, test) => (test(product) ? sum + 1 : sum), 0)
  const needsWishes = only?.has('attribute-agreement') !== false
  const needsEngine = ENGINE_NAMES.some((name) => only?.has(name) !== false)
  const needsCompany = meaning !== null && only?.has('meaning-company') !== false
  const companies = needsCompany ? meaning.companyOf(candidates.map(({ product }) => product.id)) : []
  const table = buildFeatureTable(
    ENGINE_NAMES,
    candidates.map((candidate, at) => ({
      query,
      product: productFacts(
        candidate.product,
        candidate.variants,
        state.behavior.demandOf(candidate.product.id),
        state.lexicon,
      ),
      match: {
        score: candidate.hit?.score ?? null,
        similarity: candidate.similarity,
        meaningCompany: companies[at] ?? null,
        constraints: {
          asked: wished,
          met: !needsWishes || (isMeant && candidate.answers) ? wished : wishesMet(candidate.product),
        },
        clicks: state.behavior.clicksOf(folded, candidate.product.id),
      },
      ...(needsEngine && candidate.hit?.features ? { engine: candidate.hit.features } : {}),
    })),
    only,
  )
  return { candidates, table }
}

/** Orders by a ranker, best first: those that answer before those that come near. */
export function order({ candidates, table }: Measured, { ranker }: NamedRanker): Ordered[] {
  const scores = scoreRows(ranker, table)
  const better = (a: number, b: number) =>
    scores[b] - scores[a] || (candidates[a].product.id < candidates[b].product.id ? -1 : 1)
  return candidates
    .map((_, row) => row)
    .sort((a, b) => Number(candidates[b].answers) - Number(candidates[a].answers) || better(a, b))
    .map((row, place) => ({ candidate: candidates[row], score: scores[row], rank: place + 1, row }))
}

/** Features that are the engine's own score in another measure: their part is told word by word. */
const OF_WORDS = new Set(['words', 'words-share'])

/** Why a candidate has its score: what the words give, part by part, and what each other feature adds. */
export function becauseOf(
  { table }: Measured,
  { ranker }: NamedRanker,
  { candidate, row }: Ordered,
): {
  readonly reason: string
  readonly score: number
}[] {
  const shares: ScoreShare[] = explainScore(ranker, table, row)
  const ofWords = shares.filter(({ feature }) => OF_WORDS.has(feature)).reduce((sum, { score }) => sum + score, 0)
  const words = candidate.hit
  const scale = words && words.score > 0 ? ofWords / words.score : 0
  const told = (words?.because ?? []).map(({ reason, score }) => ({ reason, score: score * scale }))
  const rest = shares
    .filter(({ feature }) => !OF_WORDS.has(feature))
    .map(({ feature, score }) => ({ reason: `feature:${feature}`, score }))
  const untold = scale === 0 && ofWords !== 0 ? [{ reason: 'feature:words-share', score: ofWords }] : []
  return [...told, ...untold, ...rest]
}

function queryFacts(
  { now, behavior, lexicon }: SearchState,
  { words, wished, demanded, typed }: Asked,
  candidates: readonly Candidate[],
  categories: ReadonlyMap<string, number>,
): QueryFacts {
  const bound = (op: 'min' | 'max') => {
    const found = demanded.find((one) => one.field === 'price' && one.op === op)
    return typeof found?.value === 'number' ? found.value : null
  }
  const [min, max] = [bound('min'), bound('max')]
  return {
    at: now,
    words: wordsOf(words),
    categories: meantCategories(wished, categories, lexicon),
    brands: new Set(
      wished.filter(({ field, op }) => field === 'brand' && op === 'is').map(({ value }) => String(value)),
    ),
    price: min === null && max === null ? null : { min, max },
    clickedPrice: behavior.clickedPrice(foldQuery(typed)),
    bestScore: Math.max(0, ...candidates.map((candidate) => candidate.hit?.score ?? 0)),
  }
}

/** Categories that a text may mean, with their probabilities, where it names none. */
export function likelyCategories({ categories }: SearchState, text: string): ReadonlyMap<string, number> {
  return new Map((categories?.readCategories(text) ?? []).map(({ value, confidence }) => [value, confidence]))
}

/** What is named is meant surely; each wider kind half as much, so that a near kind is nearer than a far one. */
function meantCategories(
  wished: readonly Constraint[],
  likely: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): ReadonlyMap<string, number> {
  const meant = new Map(likely)
  for (const { field, op, value } of wished) {
    if (field !== 'category' || op !== 'is') continue
    for (const [depth, wider] of lexicon.widen('category', String(value)).entries()) {
      meant.set(wider, Math.max(meant.get(wider) ?? 0, 0.5 ** depth))
    }
    meant.set(String(value), 1)
  }
  return meant
}
