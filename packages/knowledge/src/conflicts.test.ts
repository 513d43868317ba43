import { describe, expect, it } from 'vitest'
import { conflictsOf } from './conflicts.js'
import { inForce } from './in-force.js'

const passage = (documentId: string, title: string, text: string, language: 'en' | 'zh' = 'en') => ({
  documentId,
  title,
  text,
  language,
})

describe('passages that disagree', () => {
  it('are found under one question, in the unit in which they differ', () => {
    const found = conflictsOf([
      passage('a', 'FAQ · How long can I return things', 'Within 30 days.'),
      passage('b', 'Returns · How long can I return things', 'You have 14 days for it.'),
    ])
    expect(found).toMatchObject([{ unit: 'day', values: [['30'], ['14']] }])
  })
  it('are found in Chinese', () => {
    const found = conflictsOf([
      passage('a', '退货', '签收后7天内可退。', 'zh'),
      passage('b', '退货', '签收后15天内可退。', 'zh'),
    ])
    expect(found).toHaveLength(1)
  })
  it('are none where a short heading stands in documents on different things', () => {
    const found = conflictsOf([
      passage('women', 'Women’s sizes · Shoes', 'Size 35 is 22 cm.'),
      passage('men', 'Men’s sizes · Shoes', 'Size 39 is 24 cm.'),
    ])
    expect(found).toEqual([])
  })
})

describe('what holds at a time', () => {
  const at = Date.parse('2026-05-10T12:00:00Z')
  it('leaves out what is over and what is yet to begin, and says when that changes', () => {
    const { holding, until } = inForce(
      [{ validUntil: '2026-05-09' }, { validUntil: '2026-05-10' }, { validFrom: '2026-06-01' }, {}],
      at,
    )
    expect(holding).toEqual([{ validUntil: '2026-05-10' }, {}])
    expect(until).toBe(Date.parse('2026-05-11'))
  })
})
