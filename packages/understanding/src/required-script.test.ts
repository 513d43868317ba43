import { describe, expect, it } from 'vitest'
import { phrases, phrasesByScript } from './phrases.js'
import { isHanLetter, isLatinLetter, requiresScript } from './required-script.js'

describe('requiresScript', () => {
  it.each([
    ['重新(?:开始|来过?)', true],
    ['(?:找|转)?客服', true],
    ['[找转]人', true],
    ['[找转]+', true],
    ['人{0,2}', false],
    ['人*', false],
    ['(?:人|pk)', false],
    ['人|pk', false],
    ['(?<!是)pk', false],
    ['[^人]', false],
    ['[a人]', false],
    ['\\p{Script=Han}', false],
    ['pk', false],
    ['', false],
  ])('%j needs Han characters: %j', (source, needs) => {
    expect(requiresScript(source, isHanLetter)).toBe(needs)
  })
  it.each([
    ['\\bstart (?:over|again)\\b', true],
    ['\\b(?:vs)?\\b\\.?', false],
    ['\\d+', false],
    ['(?=pk)人', false],
    ['\\w', false],
  ])('%j needs Latin letters: %j', (source, needs) => {
    expect(requiresScript(source, isLatinLetter)).toBe(needs)
  })
})

it('leaves out only what cannot match', () => {
  const texts = ['can i return it if it does not fit?', '我想找人工客服，有没有优惠', '100', 'pk', 'why 为什么不行']
  for (const { any } of phrases.intents) {
    const { all, withoutHan, withoutLatin } = phrasesByScript(any)
    for (const text of texts) {
      const found = [...text.matchAll(all)].map(String)
      const parts = [
        ...(/[\u2e80-\uffff]/.test(text) ? [] : [withoutHan]),
        ...(/[a-z]/.test(text) ? [] : [withoutLatin]),
      ]
      for (const part of parts) expect(part === null ? [] : [...text.matchAll(part)].map(String)).toEqual(found)
    }
  }
})
