import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimiterOf, TableReader } from './table-reader.js'

function read(text: string, delimiter = ',', pieces = 7) {
  const rows: [number, ...string[]][] = []
  const faults: [string, number][] = []
  let columns: readonly string[] = []
  const reader = new TableReader(delimiter, {
    header: (names) => {
      columns = names
    },
    row: ({ row, cells }) => rows.push([row, ...cells]),
    fault: (code, row) => faults.push([code, row]),
  })
  for (let at = 0; at < text.length; at += pieces) reader.push(text.slice(at, at + pieces))
  reader.end()
  return { columns, rows, faults }
}

describe('TableReader', () => {
  it('reads quoted separators, quotes and line breaks, and counts rows as a spreadsheet does', () => {
    expect(read('a,b\r\n1,"x, ""y""\r\nz"\r\n\r\n2,w\r\n')).toEqual({
      columns: ['a', 'b'],
      rows: [
        [2, '1', 'x, "y"\nz'],
        [4, '2', 'w'],
      ],
      faults: [],
    })
  })

  it('reads inches in cells without quotes', () => {
    expect(read('a,b\n1,17" screen\n2,"5"" x 7"""\n').rows).toEqual([
      [2, '1', '17" screen'],
      [3, '2', '5" x 7"'],
    ])
  })

  it('steps behind a quote that is never closed', () => {
    const text = 'id,title,price\n1,One,1\n2,"Two,2\n3,Three,3\n4,Four,4\n'
    expect(read(text)).toMatchObject({
      rows: [
        [2, '1', 'One', '1'],
        [4, '3', 'Three', '3'],
        [5, '4', 'Four', '4'],
      ],
      faults: [['FEED_ROW_MALFORMED', 3]],
    })
  })

  it('steps behind an open quote that a later quote seems to close', () => {
    const text = 'id,title,price\n2,"Two,2\n3,Three,3\n4,"Fo, ur",4\n5,Five,5\n'
    expect(read(text)).toMatchObject({
      rows: [
        [3, '3', 'Three', '3'],
        [4, '4', 'Fo, ur', '4'],
        [5, '5', 'Five', '5'],
      ],
      faults: [['FEED_ROW_MALFORMED', 2]],
    })
  })

  it('refuses a row with more cells than the header, and fills up a shorter one', () => {
    expect(read('a,b,c\n1,2,3,4\n1,2\n1,2,3,\n')).toMatchObject({
      rows: [
        [3, '1', '2', ''],
        [4, '1', '2', '3'],
      ],
      faults: [['FEED_ROW_MALFORMED', 2]],
    })
  })

  it('refuses a row beyond a megabyte and goes on', () => {
    const long = 'x'.repeat(1_000_001)
    expect(read(`a,b\n1,${long}\n2,ok\n`, ',', 100_000)).toMatchObject({
      rows: [[3, '2', 'ok']],
      faults: [['FEED_ROW_TOO_LONG', 2]],
    })
    expect(read(`a,b\n1,"${long}"\n2,ok\n`, ',', 100_000)).toMatchObject({ rows: [[3, '2', 'ok']] })
  })

  it('gives back what was written, in whatever pieces it arrives', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' x ', '衫', "'") }).map((text) => text.trim())
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      )
      .filter((rows) => rows.every((cells) => cells.some((text) => text !== '')))
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 50 }), (rows, pieces) => {
        const header = rows[0]!.map((_, index) => `c${index}`)
        const text = [header, ...rows]
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\n')
        expect(read(text, ',', pieces)).toEqual({
          columns: header,
          rows: rows.map((cells, index) => [index + 2, ...cells]),
          faults: [],
        })
      }),
    )
  })

  it('never throws, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', '""', '\t'), maxLength: 200 })
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 50 }), (all, pieces) => void read(all, ',', pieces)))
  })
})

describe('delimiterOf', () => {
  it.each([
    ['a,b,c', ','],
    ['a\tb, c\td', '\t'],
    ['a;b;c', ';'],
    ['"a,b,c,d";e;f', ';'],
    ['single', ','],
  ])('of %s', (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter)
  })
})
