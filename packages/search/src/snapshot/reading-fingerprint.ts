import type { Lexicon } from '@elmo-chat/language'
import { TermReader, Units } from '../term-reader.js'
import { textFields } from '../text-fields.js'
import { Vocabulary } from '../vocabulary.js'
import { WordList } from '../word-list.js'

/** Something of each kind that texts are read into. */
const PROBE =
  "Dresses, running shoes & the kids' T-shirts: 16GB, WH-1000XM4, 1,299.50 g, 1.5米 ＡＢＣ 紅色連衣裙 帽 Café"

/** Names how texts are read and weighed: a release that reads the probe otherwise does not take over older snapshots. */
export function readingFingerprint(lexicon: Lexicon): string {
  const vocabulary = new Vocabulary()
  const words = new WordList()
  words.add('连衣裙')
  const { sequence, extras } = new TermReader(vocabulary, words, new Units(lexicon)).read(PROBE)
  const names = [sequence, extras].flatMap((list) => [...list.copy().items].map((term) => vocabulary.name(term)))
  return JSON.stringify([textFields, names])
}
