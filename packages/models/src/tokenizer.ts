import { EncoderError } from './errors.js'
import { splitWords, type WordSplitting } from './split-words.js'

/** Turns a text into the numbers that a model reads, special tokens included. */
export interface Tokenizer {
  readonly padding: number
  encode(text: string): number[]
}

const LONGEST_INPUT = 512
const LONGEST_WORD = 100
const LONGEST_TEXT = 8000

/** What is read of a tokenizer.json. */
interface TokenizerFile {
  readonly model?: {
    readonly type?: string
    readonly vocab?: Readonly<Record<string, number>>
    readonly unk_token?: string
    readonly continuing_subword_prefix?: string
  }
  readonly normalizer?: {
    readonly type?: string
    readonly lowercase?: boolean
    readonly strip_accents?: boolean | null
    readonly handle_chinese_chars?: boolean
  } | null
  readonly truncation?: { readonly max_length?: number } | null
  readonly padding?: { readonly pad_id?: number } | null
}

/**
 * Reads a tokenizer.json: WordPiece as BERT and its kin use it, or single characters (`WordLevel`).
 *
 * Source  Schuster and Nakajima, Japanese and Korean voice search (2012), for the longest match first.
 * Fails   with `ENCODER_TOKENIZER_UNKNOWN` for other kinds: wrong tokens would give vectors that look right and are not.
 */
export function readTokenizer(json: string): Tokenizer {
  const file = parse(json)
  const { model, normalizer, truncation, padding } = file
  const unknown = model?.unk_token ?? '[UNK]'
  if (!model?.vocab || (model.type !== 'WordPiece' && model.type !== 'WordLevel')) {
    throw new EncoderError('ENCODER_TOKENIZER_UNKNOWN', String(model?.type ?? 'No vocabulary.'))
  }
  const vocabulary = new Map(Object.entries(model.vocab))
  const unknownId = vocabulary.get(unknown)
  if (unknownId === undefined) throw new EncoderError('ENCODER_TOKENIZER_UNKNOWN', `No ${unknown} in the vocabulary.`)
  const lowercase = normalizer?.lowercase ?? true
  const splitting: WordSplitting = {
    lowercase,
    stripAccents: normalizer?.strip_accents ?? lowercase,
    splitHan: normalizer?.handle_chinese_chars ?? true,
  }
  const pieces =
    model.type === 'WordPiece'
      ? (word: string) => wordPieces(word, vocabulary, model.continuing_subword_prefix ?? '##', unknownId)
      : (word: string) => [...word].map((character) => vocabulary.get(character) ?? unknownId)
  const special = (name: string) => (vocabulary.has(name) ? [vocabulary.get(name)!] : [])
  const [start, end] = [special('[CLS]'), special('[SEP]')]
  const longest = Math.max(
    1,
    Math.min(LONGEST_INPUT, truncation?.max_length ?? LONGEST_INPUT) - start.length - end.length,
  )
  return {
    padding: padding?.pad_id ?? vocabulary.get('[PAD]') ?? 0,
    encode(text) {
      const ids: number[] = []
      for (const word of splitWords(text.slice(0, LONGEST_TEXT), splitting)) {
        if (ids.length >= longest) break
        ids.push(...pieces(word))
      }
      return [...start, ...ids.slice(0, longest), ...end]
    },
  }
}

/** The longest pieces of a word that are known, from its start; the unknown token where they do not reach its end. */
function wordPieces(word: string, vocabulary: ReadonlyMap<string, number>, prefix: string, unknown: number): number[] {
  const characters = [...word]
  if (characters.length > LONGEST_WORD) return [unknown]
  const pieces: number[] = []
  for (let start = 0; start < characters.length; ) {
    let end = characters.length
    let piece: number | undefined
    for (; end > start; end--) {
      piece = vocabulary.get((start > 0 ? prefix : '') + characters.slice(start, end).join(''))
      if (piece !== undefined) break
    }
    if (piece === undefined) return [unknown]
    pieces.push(piece)
    start = end
  }
  return pieces
}

function parse(json: string): TokenizerFile {
  try {
    return (JSON.parse(json) ?? {}) as TokenizerFile
  } catch {
    throw new EncoderError('ENCODER_MODEL_UNREADABLE', 'tokenizer.json is no JSON.')
  }
}
