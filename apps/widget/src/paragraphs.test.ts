import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toParagraphs } from './paragraphs.js'

const textOf = (text: string) =>
  toParagraphs(text)
    .flatMap(({ runs }) => runs)
    .map((run) => run.text)
    .join('')

it('reads nothing as markup', () => {
  const text = '**bold** <b>tag</b> [name](https://a.example) `code` # one'
  expect(textOf(text)).toBe(text)
  expect(toParagraphs(text)).toHaveLength(1)
})

it('splits lines and marks items', () => {
  expect(toParagraphs('Two fit:\n- Oxford\n• Linen\r\n\r\nBoth in M.').map(({ kind }) => kind)).toEqual([
    'text',
    'item',
    'item',
    'text',
  ])
})

it('keeps a dash that is no bullet', () => {
  expect(toParagraphs('-5 °C')).toEqual([{ kind: 'text', runs: [{ text: '-5 °C' }] }])
})

it('finds written-out addresses and leaves their punctuation outside', () => {
  expect(toParagraphs('见 https://a.example/x?y=1，或 http://b.example/z.')[0]?.runs).toEqual([
    { text: '见 ' },
    { text: 'https://a.example/x?y=1', href: 'https://a.example/x?y=1' },
    { text: '，或 ' },
    { text: 'http://b.example/z', href: 'http://b.example/z' },
    { text: '.' },
  ])
})

it('links web addresses only', () => {
  expect(toParagraphs('javascript:alert(1) data:x ftp://a.example')[0]?.runs).toHaveLength(1)
})

it('loses no word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = (value: string) => value.replace(/(^|\n|\r)\s*[-•·]\s+/g, '$1').replace(/\s/g, '')
      expect(textOf(text).replace(/\s/g, '')).toBe(words(text))
    }),
  )
})
