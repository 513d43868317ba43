import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { learnSpace } from './build-meaning.js'
import { type MeaningText, meaningText } from './meaning-text.js'
import { saveMeaning } from './save-meaning.js'
import type { Behavior } from './types.js'

const TEXTS_A_PIECE = 32

/** A catalogue as it is handed to a thread that learns its space of meaning: buffers, which can be moved. */
export interface MeaningRequest {
  /** Products as JSON in UTF-8, some in each piece. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
  readonly coClicks: Behavior
}

/** Packs what is read of a catalogue. Cost: some ten microseconds a product, in steps of less than a millisecond. */
export function* packProducts(products: readonly Product[]): Steps<Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; from < products.length; from += TEXTS_A_PIECE) {
    pieces.push(encoder.encode(JSON.stringify(products.slice(from, from + TEXTS_A_PIECE).map(meaningText))))
    yield
  }
  return pieces
}

/**
 * What `buildMeaning` learns of the products with the lexicon that ships, as `saveMeaning` writes it: for another thread.
 * `loadMeaning` reads it in a fraction of the time that learning takes.
 */
export function* meaningJob({ pieces, coClicks }: MeaningRequest): Steps<Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder()
  const texts: MeaningText[] = []
  for (const piece of pieces) {
    for (const text of JSON.parse(decoder.decode(piece)) as MeaningText[]) texts.push(text)
    yield
  }
  const saved = yield* saveMeaning(yield* learnSpace(texts, lexicon, { coClicks }))
  const whole = new Uint8Array(saved.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const piece of saved) {
    whole.set(piece, place)
    place += piece.length
  }
  return whole
}
