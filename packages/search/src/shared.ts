import type { Language } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { Dictionary } from './dictionary.js'
import { TagRegistry } from './tags.js'
import { Units } from './term-reader.js'
import { Vocabulary } from './vocabulary.js'

/**
 * What all segments and states of an index share: the numbers of terms, words and values, which hold in each of them.
 * They are only ever added, so that a state does not notice what others add: it counts none of it.
 */
export interface Shared {
  readonly lexicon: Lexicon
  /** In which most products were written when the index was built anew. */
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly dictionary: Dictionary
  readonly units: Units
  readonly tags: TagRegistry
}

export function newShared(lexicon: Lexicon, language: Language): Shared {
  return {
    lexicon,
    language,
    vocabulary: new Vocabulary(),
    dictionary: new Dictionary(),
    units: new Units(lexicon),
    tags: new TagRegistry(lexicon, language),
  }
}
