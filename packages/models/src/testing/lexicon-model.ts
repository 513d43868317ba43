import { seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { splitWords } from '../split-words.js'

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]']

/** A vocabulary in which both languages meet: a token lies where the categories lie whose names it stands in. */
export function lexiconModel(dimensions: number) {
  const random = seededRandom(5)
  const sums = new Map<string, Float32Array>(SPECIAL.map((token) => [token, new Float32Array(dimensions)]))
  for (const { en, zh } of lexicon.concepts.filter(({ field }) => field === 'category')) {
    const place = Float32Array.from({ length: dimensions }, () => random() * 2 - 1)
    for (const name of [...en, ...zh]) {
      for (const token of splitWords(name, { lowercase: true, stripAccents: true, splitHan: true })) {
        const sum = sums.get(token) ?? new Float32Array(dimensions)
        for (let at = 0; at < dimensions; at++) sum[at] += place[at]
        sums.set(token, sum)
      }
    }
  }
  const tokens = [...sums.keys()]
  const table = new Float32Array(tokens.length * dimensions)
  for (const [row, token] of tokens.entries()) table.set(sums.get(token)!, row * dimensions)
  const vocab = Object.fromEntries(tokens.map((token, id) => [token, id]))
  return { tokens, table, tokenizer: { model: { type: 'WordPiece', vocab, unk_token: '[UNK]' } } }
}
