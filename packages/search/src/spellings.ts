import type { Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { Sounds } from './sounds.js'
import type { Vocabulary } from './vocabulary.js'
import type { WordList } from './word-list.js'
import { WordShapes } from './word-shapes.js'

/** About a millisecond of reading. */
const STEP = 256

/**
 * How the catalogue's words are spelled and said, for mending what was mistyped. It follows a vocabulary that only grows,
 * and knows words that no product holds any more: who asks it, asks for the products too.
 */
export class Spellings {
  readonly shapes: WordShapes
  readonly sounds: Sounds

  constructor(lexicon: Lexicon, vocabulary: Vocabulary, dictionary: WordList) {
    this.shapes = new WordShapes(vocabulary)
    this.sounds = new Sounds(lexicon, dictionary, vocabulary)
  }

  /** Reads what the vocabulary and the dictionary have gained since the last time. */
  *catchUp(): Steps<void> {
    while (this.shapes.catchUp(STEP * 16)) yield
    while (this.sounds.catchUp(STEP)) yield
  }
}
