import type { Constraint } from '@elmo-chat/protocol'
import { searchFeatures } from '@elmo-chat/search'
import { meeting } from '@elmo-chat/skills'
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

/** So many products named by all the words tell how the shop itself uses them. */
const WITNESSES = 3
const LOOKED_AT = 20
/** Where fewer of them than this share have what the words were understood to mean, they mean something else here. */
const AGREEING = 0.3

const TITLE_COVERAGE = searchFeatures.findIndex(({ name }) => name === 'title-coverage')

/**
 * Which products answer: those that are what the words mean, or, where nothing is or the shop's own titles use the
 * words in another way, those that hold the words. "Laptop battery" means a laptop and names batteries.
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
  const byWords = { constraints: demanded, text: asked.words, isMeant: asked.wished.length === 0 }
  if (asked.wished.length === 0) return byWords
  const meant = constrain([...asked.demanded, ...asked.wished])
  const byMeaning = meant && { constraints: meant, text: asked.left, isMeant: true }
  if (byMeaning === null) return byWords
  const { exact } = asked
  if (
    index.search({ constraints: byMeaning.constraints, text: asked.left, words: 'all', limit: 0, exact }).total === 0
  ) {
    return byWords
  }
  // A single name that the whole text is says what it says.
  if (asked.wished.length === 1 && asked.left === '') {
    if (asked.wished[0].text.trim().toLowerCase() === asked.words.trim().toLowerCase()) return byMeaning
  }
  const named = index
    .search({
      text: asked.words,
      constraints: demanded,
      words: 'all',
      limit: LOOKED_AT,
      features: true,
      exact,
      ...(synonyms ? { synonyms } : {}),
    })
    .hits.filter(({ features }) => features![TITLE_COVERAGE] > 0.999)
  const agreeing = named.filter(({ product }) => meeting(product, asked.wished, lexicon).length > 0).length
  return named.length >= WITNESSES && agreeing < AGREEING * named.length ? byWords : byMeaning
}
