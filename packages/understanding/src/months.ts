import type { Reading, Wish } from './reading.js'

/** By month, on the northern half of the earth. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
const seasonOf = (month: number): string => SEASONS[Math.floor(((month + 10) % 12) / 3)]

const ENGLISH = ['jan(?:uary)?', 'feb(?:ruary)?', 'march', 'apr(?:il)?', 'may', 'june?', 'july?', 'aug(?:ust)?']
  .concat(['sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'])
  .map((name) =>
    name === 'may' || name === 'march' ? String.raw`(?<=\b(?:in|for|during|an?) (?:early |late )?)${name}` : name,
  )
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

const HAN_DIGITS = '一二三四五六七八九十'
const NO_SEASON = String.raw`\b(?:since|by|until|till|before|after|from|on|last) `

/** A month, and no date in it: what is done on a day, or since or by then, is not worn then. */
const MONTHS = ENGLISH.map((name, month) => {
  const english = String.raw`\b(?<!${NO_SEASON})(?<!\d(?:st|nd|rd|th)? )${name}\b(?! ?\d)`
  const han = `(?<![\\d${HAN_DIGITS}年第上])(?:${month + 1}|${HAN[month]})月(?!\\s*[\\d${HAN_DIGITS}]+[号日]|[大龄饼内前后])`
  return new RegExp(`${english}|${han}`, 'gu')
})

/** What is worn is told with the time of the year; what was bought or sent is told with its date. */
const WORN = /\b(?:wear|outfits?|dress(?:es|ed)?|clothes|clothing)\b|穿|搭/u
const DATED =
  /\b(?:ordered|bought|purchased|paid|arriv|deliver|return|refund|ship)|下单|买的|付款|到货|发货|送达|退|订单|物流/u

/**
 * The season that a month stands for ("an October wedding", 十月婚礼), claimed: beside what is worn or an occasion, and where the
 * shop marks what is for that season.
 */
export function readMonths(reading: Reading, wishes: readonly Wish[]): Wish[] {
  const isTold = WORN.test(reading.low) || wishes.some((wish) => wish.field === 'occasion' || isWorn(reading, wish))
  if (!isTold || DATED.test(reading.low) || wishes.some(({ field }) => field === 'season')) return []
  for (const [month, pattern] of MONTHS.entries())
    for (const { start, end } of reading.find(pattern)) {
      const value = seasonOf(month)
      if (!reading.isFree({ start, end }) || !reading.vocabulary.concepts.get(`season:${value}`)) continue
      reading.claim({ start, end })
      return [{ start, end, field: 'season', op: 'is', value, text: reading.slice({ start, end }) }]
    }
  return []
}

const isWorn = ({ vocabulary: { lexicon } }: Reading, { field, value }: Wish): boolean =>
  field === 'category' && lexicon.widen('category', String(value)).some((wider) => WEAR.has(wider))

const WEAR: ReadonlySet<string> = new Set(['apparel', 'shoes'])
