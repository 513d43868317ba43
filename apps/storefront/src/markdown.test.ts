import { describe, expect, it } from 'vitest'
import { readMarkdown } from './markdown.js'

describe('readMarkdown', () => {
  it('reads headings, lists, tables and paragraphs', () => {
    expect(readMarkdown('# A\n\ntext\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |')).toEqual([
      { kind: 'heading', level: 1, text: 'A' },
      { kind: 'paragraph', text: 'text' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
    ])
  })
  it('keeps markup as text', () => {
    expect(readMarkdown('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'paragraph', text: '<img src=x onerror=alert(1)>' },
    ])
  })
})
