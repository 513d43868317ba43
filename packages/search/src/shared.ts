import type { Language } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { Dictionary } from './dictionary.js'
import { Spellings } from './spellings.js'
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
  readonly spellings: Spellings
  readonly tags: TagRegistry
}

export type Numbered = Pick<Shared, 'vocabulary' | 'dictionary' | 'tags'>

/** `numbered`: what was numbered before; nothing for a catalogue that is read anew. */
export function newShared(lexicon: Lexicon, language: Language, numbered?: Numbered): Shared {
  const vocabulary = numbered?.vocabulary ?? new Vocabulary()
  const dictionary = numbered?.dictionary ?? new Dictionary()
  return {
    lexicon,
    language,
    vocabulary,
    dictionary,
    units: new Units(lexicon),
    spellings: new Spellings(lexicon, vocabulary, dictionary),
    tags: numbered?.tags ?? new TagRegistry(lexicon, language),
  }
}
