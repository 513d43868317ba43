import { describe, expect, it } from 'vitest'
import { tableRow, wholeTable } from './table-row.js'

const times = '| Region | Time |\n| --- | --- |\n| North | 2 days |\n| Tibet | 7 days |'

describe('a table', () => {
  it('is answered from by the row that a question names', () => {
    expect(tableRow(times, 'how long to Tibet', 'en')).toBe('Region: Tibet, Time: 7 days')
  })
  it('has no row for a word that most of its rows have', () => {
    expect(tableRow(times, 'how many days does it take', 'en')).toBeUndefined()
  })
  it('is said whole where it is short and has two columns', () => {
    expect(wholeTable(times, 'en')).toBe('Time: North 2 days; Tibet 7 days.')
    expect(wholeTable('| 地区 | 时间 |\n| --- | --- |\n| 华北 | 2天 |', 'zh')).toBe('时间：华北 2天。')
    expect(wholeTable('| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |', 'en')).toBeUndefined()
  })
})
