import type { Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import type { Dictionary } from './dictionary.js'
import { Names } from './names.js'
import { Sounds } from './sounds.js'
import type { Tag } from './tags.js'
import type { Vocabulary } from './vocabulary.js'
import { WordShapes } from './word-shapes.js'

/** About a millisecond of reading each. */
const STEP_NAMES = 256
const STEP_WORDS = 4096
const STEP_SOUNDS = 64

/**
 * How the catalogue's words are spelled and said, and what its values are called: for mending what was mistyped and for
 * going on from what is being typed. It follows a vocabulary that only grows,
 * and knows words that no product holds any more: who asks it, asks for the products too.
 */
export class Spellings {
  readonly shapes: WordShapes
  readonly sounds: Sounds
  readonly names: Names

  constructor(lexicon: Lexicon, vocabulary: Vocabulary, dictionary: Dictionary) {
    this.shapes = new WordShapes(vocabulary)
    this.sounds = new Sounds(lexicon, dictionary, vocabulary)
    this.names = new Names(lexicon)
  }

  /** Reads what the vocabulary, the dictionary and the values have gained since the last time. */
  *catchUp(tags: readonly Tag[]): Steps<void> {
    while (this.names.catchUp(tags, STEP_NAMES)) yield
    while (this.shapes.catchUp(STEP_WORDS)) yield
    while (this.sounds.catchUp(STEP_SOUNDS)) yield
  }
}
