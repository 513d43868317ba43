import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { featureName, reasonKind, reasonName } from './reasons.js'

beforeAll(() => i18next.init({ lng: 'en', resources: { en: {}, zh: {} } }))

describe.each([
  ['word:linen@title', 'words', 'word “linen” in the title', '词“linen”（标题）'],
  ['concept:category/dress', 'concepts', 'concept “dress”', '概念“dress”'],
  ['synonym:blouse→shirt', 'variants', 'same meaning “blouse → shirt”', '同义“blouse → shirt”'],
  ['typo:shrit→shirt', 'variants', 'read as “shrit → shirt”', '纠错“shrit → shirt”'],
  ['pinyin:lyq→连衣裙', 'variants', 'pinyin “lyq → 连衣裙”', '拼音“lyq → 连衣裙”'],
  ['phrase', 'fit', 'words side by side', '词语相邻'],
  ['meaning:airy summer', 'meaning', 'close in meaning “airy summer”', '意思接近“airy summer”'],
  ['feature:price-fit', 'features', 'price fits', '价格合适'],
  ['stock', 'features', 'in stock', '有货'],
])('%s', (reason, kind, english, chinese) => {
  it('is said in both languages, and colored by its kind', async () => {
    await i18next.changeLanguage('en')
    expect(reasonName(reason)).toBe(english)
    await i18next.changeLanguage('zh')
    expect(reasonName(reason)).toBe(chinese)
    expect(reasonKind(reason)).toBe(kind)
  })
})

it('keeps an address sign that belongs to the word', async () => {
  await i18next.changeLanguage('en')
  expect(reasonName('word:a@b@title')).toBe('word “a@b” in the title')
})

it('shows what it does not know as it is, names of the language’s own objects too', () => {
  for (const key of ['newer:thing', 'constructor', 'toString:x']) expect(reasonName(key)).toBe(key)
  expect(featureName('constructor')).toBe('constructor')
  expect(featureName('newer')).toBe('newer')
})
