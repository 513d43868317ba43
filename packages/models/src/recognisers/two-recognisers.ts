import {
  type Heard,
  type Recogniser,
  readPronunciations,
  type ShopTalk,
  type ShopWords,
  soundDistance,
  spokenVocabulary,
} from '@elmo-chat/voice'

export interface TwoRecognisersOptions {
  /** Hears any words. */
  readonly free: Recogniser
  /** Hears only what its grammar of the catalogue has, and hears that well. */
  readonly bound: Recogniser
  readonly talk: ShopTalk
  /** How words sound, as the CMU dictionary is written; what it lacks is said as it is spelt. */
  readonly pronunciations: string
}

/** Chosen on half of our sentences (bench/quality/voice). What sounds less alike is something else that the grammar made fit. */
const ALIKE = 0.4

/**
 * Lets two listen at once to English; grammars are made for no other language. What the bound one heard is taken where it sounds much like what the free one heard and a shopper is
 * likelier to say it; else it is told as what else it may have been, if it sounds alike.
 *
 * Fails   as the free one does; where the bound one fails, the free one is heard alone.
 */
export function twoRecognisers({ free, bound, talk, pronunciations }: TwoRecognisersOptions): Recogniser {
  const known = readPronunciations(pronunciations)
  const vocabularies = new WeakMap<ShopWords, ReadonlySet<string>>()
  return {
    id: `${free.id} + ${bound.id}`,
    async recognise(speech, hints, signal) {
      if (hints.language !== 'en') return free.recognise(speech, hints, signal)
      const [heard, held] = await Promise.all([
        free.recognise(speech, hints, signal),
        bound.recognise(speech, hints, signal).catch(() => null),
      ])
      // Where nothing was heard freely, what a grammar makes of it is no sentence.
      if (!held || [held.text, heard.text].includes('') || held.text === heard.text) return heard
      if (soundDistance(heard.text, held.text, known) > ALIKE) return heard
      const ofShop = vocabularies.get(hints.words) ?? spokenVocabulary(hints.words)
      vocabularies.set(hints.words, ofShop)
      const isLikelier = talk.likelihood(held.text, ofShop) > talk.likelihood(heard.text, ofShop)
      return isLikelier ? or(held, heard) : or(heard, held)
    },
  }
}

const or = (taken: Heard, other: Heard): Heard => ({
  ...taken,
  alternatives: [...new Set([other.text, ...taken.alternatives])].filter((text) => text !== taken.text),
})
