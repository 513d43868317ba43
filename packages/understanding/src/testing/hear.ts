import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { atStart as startOf } from '../at-start.js'
import type { Understanding, UtteranceContext } from '../types.js'
import { understand } from '../understand.js'
import { buildVocabulary, type Vocabulary } from '../vocabulary.js'
import { testShop } from './shop.js'

let built: Vocabulary | undefined

/** The vocabulary of the test shop, built once. */
export function testVocabulary(): Vocabulary {
  built ??= runToEnd(buildVocabulary(testShop(), lexicon))
  return built
}

/** The start of a conversation in a shop that sells in dollars. */
export const atStart: UtteranceContext = startOf('en', 'USD')

/** Three products have just been shown. */
export const afterList: UtteranceContext = { ...atStart, shown: ['p1', 'p2', 'p3'] }

/** The first of three products shown is being talked about. */
export const onProduct: UtteranceContext = { ...afterList, selected: 'p1', category: 'jacket' }

/** Understands an utterance in the test shop. */
export const hear = (text: string, context: UtteranceContext = atStart): Understanding =>
  understand(text, context, testVocabulary())
