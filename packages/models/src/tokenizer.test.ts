import { describe, expect, it } from 'vitest'
import type { EncoderError } from './errors.js'
import { splitWords } from './split-words.js'
import { readTokenizer } from './tokenizer.js'

const words = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'run', '##ning', 'shoe', '##s', '连', '衣', ',', 'cafe', '##r']
const vocab = Object.fromEntries(words.map((word, id) => [word, id]))
const read = (file: object) => readTokenizer(JSON.stringify(file))
const pieces = read({ model: { type: 'WordPiece', vocab, unk_token: '[UNK]' } })
const said = (text: string) => pieces.encode(text).map((id) => words[id])

describe('word pieces', () => {
  it('takes the longest known pieces from the start of each word', () => {
    expect(said('Running shoes, Café')).toEqual(['[CLS]', 'run', '##ning', 'shoe', '##s', ',', 'cafe', '[SEP]'])
    expect(said('runner')).toEqual(['[CLS]', '[UNK]', '[SEP]'])
    expect(said('连衣裙')).toEqual(['[CLS]', '连', '衣', '[UNK]', '[SEP]'])
    expect(said('')).toEqual(['[CLS]', '[SEP]'])
  })
  it('cuts long texts and gives words without end up', () => {
    expect(pieces.encode('run '.repeat(5000))).toHaveLength(512)
    expect(said('r'.repeat(7000))).toEqual(['[CLS]', '[UNK]', '[SEP]'])
    const short = read({ model: { type: 'WordPiece', vocab }, truncation: { max_length: 4 } })
    expect(short.encode('run run run run').map((id) => words[id])).toEqual(['[CLS]', 'run', 'run', '[SEP]'])
  })
  it('keeps case and accents where the model has them', () => {
    const cased = { type: 'WordPiece', vocab: { '[UNK]': 0, Café: 1, café: 2 } }
    expect(read({ model: cased, normalizer: { lowercase: false, strip_accents: false } }).encode('Café café')).toEqual([
      1, 2,
    ])
    expect(read({ model: cased, normalizer: { lowercase: true, strip_accents: false } }).encode('Café')).toEqual([2])
  })
})

describe('other tokenizers', () => {
  it('reads characters', () => {
    const characters = read({
      model: { type: 'WordLevel', vocab: { '[UNK]': 0, 连: 1, 衣: 2, a: 3 } },
      padding: { pad_id: 9 },
    })
    expect(characters.encode('连衣裙 aA')).toEqual([1, 2, 0, 3, 3])
    expect(characters.padding).toBe(9)
  })
  it('refuses what it cannot read as it was meant', () => {
    const code = (json: string) => {
      try {
        readTokenizer(json)
      } catch (error) {
        return (error as EncoderError).code
      }
      return undefined
    }
    expect(code('{')).toBe('ENCODER_MODEL_UNREADABLE')
    for (const file of [
      'null',
      '{}',
      '{"model":{"type":"Unigram","vocab":[]}}',
      '{"model":{"type":"WordPiece","vocab":{}}}',
    ]) {
      expect(code(file)).toBe('ENCODER_TOKENIZER_UNKNOWN')
    }
  })
})

describe('splitting words', () => {
  it('puts punctuation and Han characters apart and drops what cannot be seen', () => {
    const splitting = { lowercase: true, stripAccents: true, splitHan: true }
    expect(splitWords('T-shirt\u200b \u0000$9.99！蓝色bag', splitting)).toEqual([
      't',
      '-',
      'shirt',
      '$',
      '9',
      '.',
      '99',
      '！',
      '蓝',
      '色',
      'bag',
    ])
    expect(splitWords('蓝色bag', { ...splitting, splitHan: false })).toEqual(['蓝色bag'])
  })
})
