import { describe, expect, it } from 'vitest'
import { auditProse, type ProseEvidence } from './audit-prose.js'

const COLORS: Readonly<Record<string, RegExp>> = { red: /\bred\b|红/iu, blue: /\bblue\b|蓝/iu }

const evidence: ProseEvidence = {
  texts: [
    'The Harbor Shirt costs $49.90. 3 left in blue, size M. You can return it within 30 days.',
    '海港衬衫的价格是 ¥249。蓝色 M 码还剩 3 件。30 天内可以退货。',
  ],
  spoken: ['a shirt under 60 dollars', '200以内的衬衫'],
  names: ['Harbor Shirt', 'Lighthouse Coat', '海港衬衫', '灯塔大衣'],
  conceptsOf: (text) => Object.keys(COLORS).filter((color) => COLORS[color]?.test(text)),
}

const audit = (prose: string) => auditProse(prose, 'CHECKED', evidence)

describe('the audit of prose', () => {
  it.each([
    'The Harbor Shirt is $49.90.',
    'We still have three of it in blue, in M.',
    'You asked for something under 60 dollars, and this fits.',
    'If it does not suit you, you have thirty days to return it.',
    'Feel free to ask for another one.',
    '海港衬衫卖249元，蓝色M码还剩三件。',
    '三十天内都可以退货。',
    '您说的两百以内，这件略高一些。',
    '您要两百元以内的，这件略高一些。',
  ])('keeps what is backed: %s', (prose) => {
    expect(audit(prose).faults).toEqual([])
    expect(audit(prose).text).toBe(prose)
  })

  it.each([
    ['The Harbor Shirt is $39.90.', 'number'],
    ['It costs twenty dollars.', 'number'],
    ['It costs 30 dollars.', 'number'],
    ['现在是三十元。', 'number'],
    ['It fits your needs at 60 dollars.', 'number'],
    ['There is 20% off today.', 'number'],
    ['It ships free.', 'statement'],
    ['It is guaranteed to last.', 'statement'],
    ['It comes in red as well.', 'concept'],
    ['The Lighthouse Coat is even better.', 'name'],
    ['Pay at https://evil.example.', 'link'],
    ['这件只要两百元。', 'number'],
    ['全场包邮。', 'statement'],
    ['现在打八折。', 'number'],
    ['红色也有。', 'concept'],
    ['灯塔大衣更合适。', 'name'],
    ['我们保证质量。', 'statement'],
    ['蓝色已经售罄。', 'statement'],
  ])('gives up what is not: %s', (prose, kind) => {
    const { text, faults } = audit(prose)
    expect(faults.map((fault) => fault.kind)).toContain(kind)
    expect(text).toBe('CHECKED')
  })

  it('never says nothing', () => {
    expect(audit('  ').text).toBe('CHECKED')
  })
})
