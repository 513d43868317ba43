import { expect, it } from 'vitest'
import { selectRows, stackTables } from './feature-table.js'

const table = { names: ['a', 'b'], values: Float32Array.of(1, 2, 3, 4, 5, 6), rows: 3 }

it('selects rows in the order that is asked for', () => {
  expect(selectRows(table, [2, 0])).toEqual({ names: ['a', 'b'], values: Float32Array.of(5, 6, 1, 2), rows: 2 })
})

it('stacks what was parted', () => {
  expect(stackTables([selectRows(table, [0]), selectRows(table, [1, 2])])).toEqual(table)
})

it('refuses to stack tables of different features', () => {
  expect(() => stackTables([table, { ...table, names: ['a', 'c'] }])).toThrow(TypeError)
})
