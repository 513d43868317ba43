import type { Constraint } from '@elmo-chat/protocol'
import { featureAt, type SearchHit, type SearchQuery, type Synonyms } from '@elmo-chat/search'
import { meetsTest } from '@elmo-chat/skills'
import type { Asked } from './asked.js'
import type { RequestRules } from './request-rules.js'
import type { SearchState } from './search-state.js'

/** The products that answer a request: those that meet the constraints and hold all words of the text. */
export interface AnswerSet {
  readonly constraints: readonly Constraint[]
  readonly text: string
  /** Whether its products have all that the words mean; else they hold the words. */
  readonly isMeant: boolean
}

/** How the engine is asked for a set. */
export const queryOf = (
  { constraints, text }: Pick<AnswerSet, 'constraints' | 'text'>,
  { exact }: Pick<Asked, 'exact'>,
  synonyms: Synonyms | undefined,
): Omit<SearchQuery, 'limit'> => ({ constraints, text, words: 'all', exact, synonyms })

/** So many products named by all the words tell how the shop itself uses them. */
const WITNESSES = 3
const LOOKED_AT = 20
/** Where fewer of them than this share have what the words were understood to mean, they mean something else here. */
const AGREEING = 0.3
const MOST = 0.5

const TITLE_COVERAGE = featureAt('title-coverage')
const DESCRIPTION = featureAt('description')

/**
 * Which products answer: those that are what the words mean, or, where the shop's own titles use the words in another
 * way, those that hold the words. "HP laptop battery" means a laptop and names batteries, which are by HP all the same.
 * What is only preferred orders them.
 *
 * @returns null where the rules leave nothing
 */
export function chooseSet(
  asked: Asked,
  { shop: { index }, lexicon }: Pick<SearchState, 'shop' | 'lexicon'>,
  { constrain, synonyms }: Pick<RequestRules, 'constrain' | 'synonyms'>,
): AnswerSet | null {
  const demanded = constrain(asked.demanded)
  if (demanded === null) return null
  const wished = asked.wished.filter(({ soft }) => !soft)
  const hasAll = wished.length === asked.wished.length
  if (wished.length === 0) {
    return { constraints: demanded, text: hasAll ? asked.words : asked.left, isMeant: hasAll }
  }
  const byWords = { constraints: demanded, text: asked.words, isMeant: false }
  const meant = constrain([...asked.demanded, ...wished])
  if (meant === null) return byWords
  const byMeaning = { constraints: meant, text: asked.left, isMeant: hasAll }
  const isEmpty = index.search({ ...queryOf(byMeaning, asked, synonyms), limit: 0 }).total === 0
  // A single name, with no more than empty words beside it, says what it says.
  if (!isEmpty && wished.length === 1 && asked.left === '') return byMeaning
  // Another maker's phone is no iPhone, though it holds the word by what it means.
  if (isEmpty && wished.some((wish) => isImpliedMaker(wish, asked))) return byMeaning
  const looked = { ...queryOf(byWords, asked, synonyms), limit: LOOKED_AT, features: true, total: false as const }
  const { hits } = index.search(looked)
  const share = (some: readonly SearchHit[], wishes: readonly Constraint[]) => {
    const test = meetsTest(wishes, lexicon)
    return some.filter(({ product }) => product.variants.some((one) => test(product, one))).length / some.length
  }
  const named = isEmpty ? hits.filter(isNamedBy) : hits.filter(({ features }) => features![TITLE_COVERAGE] > 0.999)
  // Where nothing is what the words mean, words that only stand in descriptions say even less.
  const isByWords = isEmpty ? named.length > 0 : named.length >= WITNESSES && share(named, wished) < AGREEING
  if (!isByWords) return byMeaning
  // What most of them have is meant as it was understood.
  const held = wished.filter((wish) => share(named, [wish]) > MOST)
  return held.length === 0 ? byWords : { ...byWords, constraints: constrain([...asked.demanded, ...held]) ?? demanded }
}

/** Whether a maker was not said, but is meant by the name of a thing. */
const isImpliedMaker = ({ field, text }: Constraint, { typed }: Asked) =>
  field === 'brand' && !typed.toLowerCase().includes(text.toLowerCase())

/** Whether title and values have the words: "white" as a color, "sneakers" in the title. */
const isNamedBy = ({ features }: SearchHit) =>
  features![TITLE_COVERAGE] > 0.999 || (features![TITLE_COVERAGE] >= 0.5 && features![DESCRIPTION] === 0)
