import { describe, expect, it } from 'vitest'
import { atStart, hear, testVocabulary } from './testing/hear.js'
import { understand } from './understand.js'

/** The test shop, as if it marked what is for which season. */
const seasons = ['spring', 'summer', 'autumn', 'winter'].map((season) => [`season:${season}`, 9] as const)
const hearInSeason = (text: string) =>
  understand(text, atStart, { ...testVocabulary(), concepts: new Map([...testVocabulary().concepts, ...seasons]) })
const seasonIn = (text: string) =>
  hearInSeason(text).constraints.flatMap((one) => (one.field === 'season' ? [one.value] : []))

describe('a month', () => {
  it.each([
    ['a dress for a July party', 'summer'],
    ['what should I wear in August', 'summer'],
    ['dresses to wear in early June', 'summer'],
    ['七月穿的连衣裙', 'summer'],
    ['8月份去旅行穿什么', 'summer'],
  ])('is a season in %s', (text, season) => {
    expect(seasonIn(text)).toEqual([season])
    expect(hearInSeason(text).query).not.toMatch(/july|august|june|七月|8月/iu)
  })
  it.each([
    'I ordered a dress in July',
    'dresses by July 5',
    'a dress, to arrive before August',
    'show me phones that came out in July',
    '七月买的连衣裙想退',
    '7月3号要穿的连衣裙',
    '七个月宝宝穿的衣服',
    '八月大的宝宝穿什么',
    'may I see a dress',
  ])('is none in %s', (text) => expect(seasonIn(text)).toEqual([]))
  it('gives way to a season that is named', () =>
    expect(seasonIn('a winter dress to wear in July')).toEqual(['winter']))
  it('is none where the shop marks no seasons', () =>
    expect(hear('a dress for a July party').constraints.map(({ field }) => field)).not.toContain('season'))
  it.each([
    ['January', 'winter'],
    ['March', 'spring'],
    ['May', 'spring'],
    ['September', 'autumn'],
    ['Dec', 'winter'],
    ['十二月', 'winter'],
    ['10月', 'autumn'],
    ['2月', 'winter'],
  ])('%s is %s', (month, season) => expect(seasonIn(`a dress for ${month}`)).toEqual([season]))
})
