import type { Language } from '@elmo-chat/kernel'
import type { FoundPassage } from './find-passages.js'
import { headingIn, passageIndex, termsOf } from './passage-index.js'
import type { ShopView } from './shop-view.js'
import { functionWords, zhFunctionWords } from './topic-words.js'

/** So much of a question and of a heading must be the same. */
const SAME = 0.75
/** A question of fewer words says too little to be told from others, unless the heading asks just the same. */
const LEAST = 2
const ASKS = /[?？吗呢]\s*$/u

/** The passages under a heading that is the question itself: an answer that was written to it. */
export function askedBefore(question: string, language: Language, { documents = [] }: ShopView): FoundPassage[] {
  if (documents.length === 0) return []
  const asked = sayingTerms(question)
  if (asked.size === 0) return []
  return passageIndex(documents, language)
    .passages.flatMap(({ passage, place }) => {
      const headed = headingTerms(passage.title)
      const shared = [...asked].filter((term) => headed.has(term)).length
      const score = shared / (asked.size + headed.size - shared)
      const isSame = asked.size < LEAST ? score === 1 && ASKS.test(passage.title) : score >= SAME
      return isSame ? [{ passage, place, score: 1 + score, coverage: 1, isBeside: false, quote: passage.text }] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
}

const known = new Map<string, ReadonlySet<string>>()
const KEPT = 5_000

function headingTerms(title: string): ReadonlySet<string> {
  const found = known.get(title)
  if (found) return found
  if (known.size >= KEPT) known.clear()
  const terms = sayingTerms(headingIn(title))
  known.set(title, terms)
  return terms
}

const sayingTerms = (text: string): ReadonlySet<string> =>
  new Set(termsOf(text.replace(zhFunctionWords, ' ')).filter((term) => !functionWords.has(term)))
