import type { Language } from '@elmo-chat/kernel'
import { normalize, readQuantities } from '@elmo-chat/language'
import { SMALL_NUMBERS, TENS_WORDS } from './number-words.js'
import { spelledDigits } from './spelled-digits.js'

const HAN_DIGITS = '零一二三四五六七八九'
const HAN_SIZES: readonly (readonly [RegExp, string])[] = [
  [/(?:加加|特特)大[号码]?/g, 'XXL'],
  [/(?:加大|特大)[号码]?/g, 'XL'],
  [/(?:加小|特小)[号码]?/g, 'XS'],
  [/(?<=[要穿选买有拿])大[号码]|^大[号码]/g, 'L'],
  [/(?<=[要穿选买有拿])中[号码]|^中[号码]/g, 'M'],
  [/(?<=[要穿选买有拿])小[号码]|^小[号码]/g, 'S'],
]
const ENGLISH_SIZES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:triple|extra extra) extra[ -]large\b/gi, 'XXXL'],
  [/\b(?:double|extra) extra[ -]large\b/gi, 'XXL'],
  [/\bextra[ -]large\b/gi, 'XL'],
  [/\b(?:double|extra) extra[ -]small\b/gi, 'XXS'],
  [/\bextra[ -]small\b/gi, 'XS'],
  [/\bsize large\b/gi, 'size L'],
  [/\bsize medium\b/gi, 'size M'],
  [/\bsize small\b/gi, 'size S'],
]

const VALUES = new Map([
  ...SMALL_NUMBERS.map((word, at) => [word, at + 1] as const),
  ...TENS_WORDS.map((word, at) => [word, (at + 2) * 10] as const),
])
const SMALL = `(?:${SMALL_NUMBERS.join('|')})`
const BELOW_TEN = `(?:${SMALL_NUMBERS.slice(0, 9).join('|')})`
const TWO_DIGITS = `(?:(?:${TENS_WORDS.join('|')})(?:[ -]${BELOW_TEN})?|${SMALL})`
const THREE_DIGITS = `(?:(?:an?|${SMALL}) hundred(?:(?: and)? ${TWO_DIGITS})?|${TWO_DIGITS})`
const ENGLISH_NUMBER = new RegExp(
  `\\b(?:(?:an?|${TWO_DIGITS}) thousand(?:(?: and)? ${THREE_DIGITS})?|${THREE_DIGITS})\\b(?: (dollars?|bucks|yuan|euros?|pounds|kuai)\\b)?`,
  'gi',
)
/** What is counted or named is no figure: "the second one", "two of them". */
const LONE = new RegExp(`^${BELOW_TEN}$`, 'i')

/**
 * What was said as shoppers would have typed it: figures for numbers, letters for sizes, Simplified characters. What is no
 * number of a price, measure or size stays a word ("the first one").
 */
export function written(said: string, language: Language): string {
  const tidy = said.replace(/\s+/gu, ' ').trim()
  return language === 'zh' ? writtenChinese(tidy) : writtenEnglish(tidy)
}

function writtenChinese(said: string): string {
  // Engines put spaces between the words that they know.
  const joined = said.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  const simplified = spelledDigits(joined, 'zh')
    .replace(/\p{Script=Han}/gu, (character) => normalize(character))
    // 一米七五: quantities have figures behind a unit, or one numeral.
    .replace(/(?<=米)[一二三四五六七八九]{2}/gu, (spelt) =>
      [...spelt].map((digit) => HAN_DIGITS.indexOf(digit)).join(''),
    )
  let text = simplified
  for (const { start, end, value, text: found, unit } of readQuantities(simplified).toReversed()) {
    const measured = /^[零〇一二两俩仨三四五六七八九十百千万亿点半\d.]+(.*)$/u.exec(found)?.[1]
    const isSpoken = /^\p{Script=Han}/u.test(found)
    // 一双 stays: a lone numeral counts pieces.
    if (!isSpoken || measured === undefined || (found.length === 1 && unit === null)) continue
    const sign = measured.replace(/[零〇一二两三四五六七八九半多来余\d]+/gu, '')
    text = `${text.slice(0, start)}${value}${sign}${text.slice(end)}`
  }
  return HAN_SIZES.reduce((result, [spoken, letters]) => result.replace(spoken, letters), text)
}

function writtenEnglish(said: string): string {
  const figures = spelledDigits(said, 'en')
  const sized = ENGLISH_SIZES.reduce((result, [spoken, letters]) => result.replace(spoken, letters), figures)
  return sized.replace(ENGLISH_NUMBER, (words: string, currency: string | undefined, ...rest: unknown[]) => {
    const number = currency === undefined ? words : words.slice(0, -currency.length - 1)
    const before = sized.slice(0, rest[0] as number)
    if (currency === undefined && LONE.test(number) && !/\bsize $/i.test(before)) return words
    return `${amountOf(number)}${currency === undefined ? '' : ` ${currency}`}`
  })
}

function amountOf(words: string): number {
  let total = 0
  let part = 0
  for (const word of words.toLowerCase().split(/[ -]/)) {
    if (word === 'thousand') {
      total += part * 1000
      part = 0
    } else if (word === 'hundred') part *= 100
    else if (word !== 'and') part += VALUES.get(word) ?? 1
  }
  return total + part
}
