import { expect, it } from 'vitest'
import { letterSounds } from './letter-sounds.js'
import { dictionaryOf, readPronunciations } from './pronunciations.js'

const known = readPronunciations(
  'show SH OW1\nread R EH D\nread(2) R IY D\ndress D R EH S\nsnow S N OW\nline L AY N\n# a note\n',
)

it('gives all ways in which a known word is said', () => {
  expect(dictionaryOf(['show', 'read'], known)).toBe('show SH OW\nread R EH D\nread(2) R IY D\n')
})

it('puts words together from what is known', () => {
  expect(dictionaryOf(['shows', 'snowline'], known)).toBe('shows SH OW Z\nsnowline S N OW L AY N\n')
})

it.each([
  ['hoodie', 'HH UW D IY'],
  ['fleece', 'F L IY S'],
  ['pvc', 'P IY V IY S IY'],
  ['bright', 'B R AY T'],
  ['quilted', 'K W IH L T AH D'],
  ['fake', 'F EY K'],
  ['nylon', 'N IH L AA N'],
])('says %s by its spelling', (word, sounds) => expect(letterSounds(word).join(' ')).toBe(sounds))

it('has sounds for anything that a grammar can name', () => {
  for (const word of ["o'neill", 'tws', 'xyz', 'qipao', 'zzzz', 'gh', 'rhythm'.repeat(20)])
    expect(dictionaryOf([word], known)).toMatch(/^\S+( [A-Z]{1,2})+\n$/)
})
