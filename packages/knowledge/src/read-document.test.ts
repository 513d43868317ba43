import { describe, expect, it } from 'vitest'
import { passagesOf } from './passages.js'
import { readDocument } from './read-document.js'
import { docx, pdf } from './testing/files.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code)

describe('reading a document', () => {
  it('keeps the heading and the line of each passage of Markdown', async () => {
    const { value } = await readDocument(bytes('# Shipping\n\nWe ship.\n\n## Cost\n\nIt is $5.\n'), {
      fileName: 'ship.md',
    })
    const passages = passagesOf(value)
    expect(value).toMatchObject([{ id: 'ship', language: 'en', title: 'Shipping' }])
    expect(passages.map(({ title, text, line }) => [title, text, line])).toEqual([
      ['Shipping', 'We ship.', 3],
      ['Shipping · Cost', 'It is $5.', 7],
    ])
  })
  it('reads a page without its menus, scripts and forms', async () => {
    const page = `<html lang="zh-CN"><title>售后</title><nav>首页</nav><script>alert(1)</script>
      <main><h1>售后</h1><p>三十天内可退。</p><table><tr><th>等级</th><th>天数</th></tr><tr><td>金卡</td><td>60</td></tr></table></main>`
    const { value } = await readDocument(bytes(page), { fileName: 'after.html' })
    expect(value[0]).toMatchObject({ language: 'zh', title: '售后' })
    expect(value[0].text).toContain('| 金卡 | 60 |')
    expect(value[0].text).not.toMatch(/首页|alert/)
  })
  it('reads questions and answers with their dates, and goes on behind a bad row', async () => {
    const table =
      'question,answer,language,valid_until\nDo you ship abroad?,"No, only at home.",en,\n,nothing,,\n支持分期吗？,支持。,zh,2026-01-31\nOld?,Yes,en,soon\n'
    const { value, problems } = await readDocument(bytes(table), { fileName: 'faq.csv' })
    expect(value.map(({ id, validUntil }) => [id, validUntil])).toEqual([
      ['faq-en', undefined],
      ['faq-zh-2026-01-31', '2026-01-31'],
    ])
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([
      ['QUESTION_ROW_BROKEN', 3],
      ['QUESTION_DATE_UNREADABLE', 5],
    ])
    expect(passagesOf(value)[0]).toMatchObject({
      title: 'Questions and answers · Do you ship abroad?',
      text: 'No, only at home.',
    })
  })
  it('keeps the good rows before a quote that is never closed', async () => {
    const { value, problems } = await readDocument(bytes('question,answer\nA?,B\nC?,"D\n'), { fileName: 'faq.csv' })
    expect(passagesOf(value).map(({ text }) => text)).toEqual(['B'])
    expect(codes(problems)).toContain('TABLE_BROKEN')
  })
  it('reads a PDF page by page, larger lines as headings, and names a page without text', async () => {
    const { value, problems } = await readDocument(
      pdf([
        [
          [18, 'Warranty'],
          [11, 'Lamps are covered for 24 months, and longer if the receipt is kept.'],
        ],
        [],
        [[11, 'Bulbs are not covered by it, since they wear out with use.']],
      ]),
      { fileName: 'warranty.pdf' },
    )
    expect(passagesOf(value).map(({ title, page }) => [title, page])).toEqual([
      ['warranty · Warranty', 1],
      ['warranty · Warranty', 3],
    ])
    expect(problems).toMatchObject([{ code: 'PAGE_WITHOUT_TEXT', place: { row: 2 } }])
  })
  it('reads a Word document', async () => {
    const { value } = await readDocument(docx(['Gift wrapping costs $4.']), { fileName: 'gift.docx' })
    expect(value).toMatchObject([{ text: 'Gift wrapping costs $4.' }])
  })
  it.each([
    ['a.pdf', '%PDF-1.4 nothing', 'DOCUMENT_BROKEN'],
    ['a.docx', 'PK nothing', 'DOCUMENT_BROKEN'],
    ['a.md', ' \n ', 'DOCUMENT_EMPTY'],
    ['a.xls', 'x', 'DOCUMENT_FORMAT_UNKNOWN'],
    ['a.csv', 'frage,antwort\n1,2', 'QUESTIONS_COLUMNS_MISSING'],
  ])('says what is wrong with %s', async (fileName, text, code) => {
    const { value, problems } = await readDocument(bytes(text), { fileName })
    expect(value).toEqual([])
    expect(codes(problems)).toContain(code)
  })
  it('takes out marks that are not seen', async () => {
    const { value } = await readDocument(bytes('Free\u202e re\u200bturns\u0000'), { fileName: 'a.md' })
    expect(value[0].text).toBe('Free returns')
  })
})
