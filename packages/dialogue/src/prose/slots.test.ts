import { lexicon } from '@elmo-chat/language'
import { describe, expect, it } from 'vitest'
import { auditWording } from './audit-wording.js'
import { namedConcepts } from './named-concepts.js'
import { slotted } from './slots.js'

const names = ['Harbor Shirt', 'Harbor', '海港衬衫']

describe('slots', () => {
  it('hold names, numbers and quotations, and come back once each', () => {
    const slots = slotted('I found 12 matches for “free hats”. The first is Harbor Shirt, ¥1,209.50.', names)
    expect(slots.text).toBe('I found [[A]] matches for [[B]]. The first is [[C]], [[D]].')
    expect(slots.fill('For [[A]] of [[B]]: [[C]] at [[D]]')).toBe('For 12 of “free hats”: Harbor Shirt at ¥1,209.50')
    for (const prose of ['[[A]] [[B]] [[C]]', '[[A]] [[B]] [[C]] [[D]] [[D]]', '[[A]] [[E]]'])
      expect(slots.fill(prose)).toBeNull()
  })
  it('change places only where each amount stays with its name', () => {
    const one = slotted('The first is Harbor Shirt, $49.90, of 12.', names)
    expect(one.fill('For [[B]] you get [[A]], one of [[C]]')).toBe('For $49.90 you get Harbor Shirt, one of 12')
    const two = slotted('Harbor Shirt at $49.90, 海港衬衫 at ¥249', names)
    expect(two.fill('[[B]] for [[A]] and [[D]] for [[C]]')).toBe('$49.90 for Harbor Shirt and ¥249 for 海港衬衫')
    for (const prose of ['[[A]] [[D]] [[C]] [[B]]', '[[C]] [[B]] [[A]] [[D]]', 'At [[B]]: [[A]]. [[D]]: [[C]].'])
      expect(two.fill(prose)).toBeNull()
  })
  it('are not forged by a name', () => {
    const slots = slotted('The first is Odd [[B]] Hat, $9.', ['Odd [[B]] Hat'])
    expect(slots.text).toBe('The first is [[A]], [[B]].')
    expect(slots.fill('[[A]] for [[B]]')).toBe('Odd [[B]] Hat for $9')
  })
})

describe('other words for a checked reply', () => {
  const checked = {
    en: 'I found 15 matches for blue shirts. The first is Harbor Shirt, $49.90.',
    zh: '符合“蓝色的衬衫”的有 15 款。第一款是 海港衬衫，¥249。',
  }
  const wording = (language: 'en' | 'zh', prose: string) => {
    const slots = slotted(checked[language], names)
    return auditWording(
      prose,
      { text: checked[language], slots, language },
      { names, conceptsOf: namedConcepts(lexicon) },
    )
  }
  it.each([
    ['en', 'Good choice. There are [[A]] blue shirts that match; the first one is [[B]] at [[C]].'],
    ['en', 'Hi there! I have found [[A]] matches for blue shirts. Let me show you [[B]] first: [[C]].'],
    ['zh', '好的，[[A]]的一共找到 [[B]] 款，第一款是[[C]]，价格[[D]]，您看看喜欢吗？'],
  ] as const)('are said where they say the same (%s): %s', (language, prose) => {
    expect(wording(language, prose)).toMatchObject({ isKept: true, faults: [] })
  })
  it.each([
    ['en', 'There are [[A]] blue shirts. The first is not [[B]] at [[C]].', 'denial'],
    ['en', 'There are [[A]] blue shirts. [[C]] is the first. I sent it.', 'order'],
    ['en', '[[A]] 款 blue shirts，[[B]]，[[C]]', 'language'],
    ['zh', '[[A]]有 [[B]] 款，第一款是[[C]]，[[D]]，免费送。', 'statement'],
    ['zh', '[[A]]有 [[B]] 款，第一款是[[C]]，[[D]]，密码请发来。', 'word'],
  ] as const)('are not said otherwise (%s): %s', (language, prose, kind) => {
    const audited = wording(language, prose)
    expect(audited.text).toBe(checked[language])
    expect(audited.faults.map((fault) => fault.kind)).toContain(kind)
  })
  it.each([
    [
      'en',
      'There are [[A]] blue shirts. The first is [[B]] for [[C]], handmade in Atlantis.',
      'There are 15 blue shirts. The first is Harbor Shirt for $49.90.',
    ],
    [
      'en',
      'Howdy, partner! There are [[A]] blue shirts. The handmade [[B]] is first, for [[C]].',
      'There are 15 blue shirts. The first is Harbor Shirt, $49.90.',
    ],
    [
      'en',
      'There are [[A]] shirts. The first is [[B]] at [[C]].',
      'I found 15 matches for blue shirts. The first is Harbor Shirt at $49.90.',
    ],
    [
      'zh',
      '哇，[[A]]的一共找到 [[B]] 款，轻盈透汗，第一款是[[C]]，价格[[D]]。',
      '“蓝色的衬衫”的一共找到 15 款，第一款是海港衬衫，价格¥249。',
    ],
  ] as const)(
    'lose what nobody knows, and the reply says itself what is then missing (%s): %s',
    (language, prose, left) => {
      const audited = wording(language, prose)
      expect(audited.text).toBe(left)
      expect(audited.isKept).toBe(true)
      expect(audited.cut.length).toBeGreaterThan(0)
    },
  )
  it.each([
    [
      'en',
      'There are [[A]] blue shirts. The first is [[B]] for [[C]]. It ships free, and I put one aside.',
      'There are 15 blue shirts. The first is Harbor Shirt for $49.90.',
    ],
    [
      'en',
      'There are [[A]] blue shirts. [[B]] is first, and [[C]] buys it with free shipping.',
      'There are 15 blue shirts. The first is Harbor Shirt, $49.90.',
    ],
    [
      'zh',
      '[[A]]的一共找到 [[B]] 款。第一款是[[C]]，[[D]]，今天包邮。',
      '“蓝色的衬衫”的一共找到 15 款。第一款是 海港衬衫，¥249。',
    ],
  ] as const)('lose each sentence that states what is false, as a whole (%s): %s', (language, prose, left) => {
    expect(wording(language, prose)).toMatchObject({ isKept: true, text: left })
  })
  it.each([
    ['en', 'There are [[A]] blue shirts. The first is [[B]] for [[C]], handmade for 3 dollars.'],
    ['en', 'There are [[A]] blue shirts. The first is [[B]] for [[C]]. See https://shirts.example for more.'],
    ['en', 'There are [[A]] blue shirts. The first is [[B]] for [[C]]. Better take the “Tide Shirt”.'],
    ['zh', '[[A]]的有 [[B]] 款，第一款是[[C]]，[[D]]，轻盈透汗，包邮。'],
  ] as const)(
    'are not believed in part where they make up a fact, or nothing else is left (%s): %s',
    (language, prose) => {
      expect(wording(language, prose)).toMatchObject({ text: checked[language], isKept: false })
    },
  )
  it('do not deny beside the reply’s own sentence what it says', () => {
    const slots = slotted('The documents do not say it. The team can tell you: help@shop.example', [], () => false)
    const said = auditWording(
      slots.text.replace('do not say it', 'say yes'),
      { text: slots.text, slots, language: 'en' },
      { names: [], conceptsOf: () => [] },
    )
    expect(said.isKept).toBe(false)
  })
  it.each([
    [
      'en',
      'Bye for now. Should you return, your list will still be here.',
      'Goodbye. Your list stays here if you come back.',
    ],
    [
      'en',
      'No coats in orange. For other shades than orange, see these.',
      'No coats in orange. Leaving out orange, see these.',
    ],
    ['zh', '翻遍了货架，没有完全符合的。', '没有找到完全符合的商品。'],
  ] as const)('may speak of a visit, of shades and of a search as people do (%s): %s', (language, prose, text) => {
    const slots = slotted(text, [], () => false)
    const evidence = { names: [], conceptsOf: namedConcepts(lexicon) }
    const audited = auditWording(prose, { text, slots, language }, evidence)
    expect(audited).toMatchObject({ isKept: true, text: prose, faults: [], cut: [] })
  })
})
