import { expect, it } from 'vitest'
import { csvOf } from './csv.js'

it('keeps commas, quotes and line breaks inside their cell', () => {
  expect(
    csvOf([
      ['query', 'searches'],
      ['a "red", dress\nplease', 3],
    ]),
  ).toBe('\uFEFFquery,searches\r\n"a ""red"", dress\nplease",3\r\n')
})

it('leaves a cell empty for what is not known, and numbers as they are', () => {
  expect(csvOf([['连衣裙', null, -1.5]])).toBe('\uFEFF连衣裙,,-1.5\r\n')
})

it.each(['=1+1', '+49', '-dress', '@sum', '\tx'])('never gives a spreadsheet a formula to run: %j', (text) => {
  expect(csvOf([[text]])).toContain(`'${text}`)
})
