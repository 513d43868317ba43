import { expect, it } from 'vitest'
import { wordErrors } from './word-errors.js'

const words = (text: string) => text.split(' ').filter(Boolean)

it('counts words that are missing, added or other', () => {
  expect(wordErrors(words('show me blue shirts'), words('show me blue shirts'))).toEqual({ errors: 0, words: 4 })
  expect(wordErrors(words('show me blue shirts'), words('show blue shirt please'))).toEqual({ errors: 3, words: 4 })
  expect(wordErrors(words('shirts'), words(''))).toEqual({ errors: 1, words: 1 })
  expect(wordErrors([], words('uh'))).toEqual({ errors: 1, words: 0 })
})
