import { simplify } from './normalize.js'
import { HAN_NUMERAL, readNumeral } from './numerals.js'
import type { Quantity } from './types.js'
import { type ReadUnit, readUnit } from './unit-reader.js'

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?![\\d,])(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,9})?'
const NUMBER = new RegExp(
  `(?<digits>${DIGITS})|(?<han>${HAN_NUMERAL}{1,20}(?:点[零〇一二三四五六七八九]{1,9})?|半)`,
  'gu',
)
const PREFIX = /(?:(US\$|HK\$|[$¥€£])|(?<![a-z])(usd|rmb|cny|eur|gbp|hkd))\s?$/i
const PREFIX_UNIT: Readonly<Record<string, string>> = {
  us$: 'usd',
  $: 'usd',
  usd: 'usd',
  hk$: 'hkd',
  hkd: 'hkd',
  '¥': 'yuan',
  rmb: 'yuan',
  cny: 'yuan',
  '€': 'eur',
  eur: 'eur',
  '£': 'gbp',
  gbp: 'gbp',
}
/** Counting words: what stands before them is a number even when it is a lone 一 or 两. */
const COUNTER =
  /^(?:件(?!套)|[个款条双套只台部本支瓶盒包顶种样张把副份箱袋罐枚颗片卷代人位岁天年月周层]|小时|星期|分钟)/
/** In "80x150cm" the letter is a times sign. */
const SIDE_BEFORE = /\d\s?x$/i
const SCALES: Readonly<Record<string, number>> = { k: 1000, 千: 1000, 百: 100, 万: 10_000, 亿: 100_000_000 }

/**
 * The numbers in a text with their units, in order: digits (1,299.50, 1.5k, 3万, 1万5) and Chinese numerals (两百, 一千五,
 * 半). The unit may stand behind ("16GB", "15.6 inch", "200块") or, for currencies, before ("$80"). Digits that belong to
 * a name (A4, iPhone15, 2XL), ordinals (第二) and numerals that are part of a word (一些) are no quantities.
 * Cost: linear in the text.
 */
export function readQuantities(text: string): Quantity[] {
  const folded = foldUnits(text)
  const found: Quantity[] = []
  let free = 0
  for (const match of folded.matchAll(NUMBER)) {
    if (match.index < free) continue
    const quantity =
      match.groups!.digits === undefined
        ? readHan(folded, match.index, match[0])
        : readDigits(folded, free, match.index, match[0])
    if (quantity === undefined) continue
    free = quantity.end
    found.push({ ...quantity, text: text.slice(quantity.start, quantity.end) })
  }
  return found
}

type Reading = Omit<Quantity, 'text'>

function readDigits(text: string, free: number, at: number, written: string): Reading | undefined {
  const prefix = PREFIX.exec(text.slice(Math.max(free, at - 5), at))
  if (prefix === null && /[a-z\d]/i.test(text[at - 1] ?? '') && !SIDE_BEFORE.test(text.slice(Math.max(0, at - 5), at)))
    return undefined
  if (text[at - 1] === '第') return undefined
  let value = Number(written.replaceAll(',', ''))
  let end = at + written.length
  const currency = prefix === null ? null : PREFIX_UNIT[prefix[0].trim().toLowerCase()]!
  const unit = readUnit(text, end, value)
  const scale = /^\s?([千百万亿])|^(k)(?![a-z\d])/i.exec(text.slice(end, end + 3))
  if (scale !== null && (currency !== null || unit?.id !== 'k-resolution')) {
    const factor = SCALES[(scale[1] ?? scale[2]!).toLowerCase()]!
    end += scale[0].length
    const tail = /^\d(?![\d.])/.exec(text.slice(end, end + 2))
    value = value * factor + (tail === null ? 0 : (Number(tail[0]) * factor) / 10)
    end += tail?.[0].length ?? 0
    return withUnit(text, at, end, round(value), currency, prefix)
  }
  if (unit === undefined && /^[a-z]/i.test(text[end] ?? '') && !/^[x×]\s?\d/i.test(text.slice(end, end + 3)))
    return undefined
  return withUnit(text, at, end, value, currency, prefix)
}

function readHan(text: string, at: number, written: string): Reading | undefined {
  if (/[第周期统唯单专同]/.test(text[at - 1] ?? '') || text.startsWith('一样', at)) return undefined
  const end = at + written.length
  const bare = written.length === 1 || /^[百千万亿]/.test(written)
  const value = written === '半' ? 0.5 : readNumeral(written)
  if (value === undefined) return undefined
  const unit = readUnit(text, skipAbout(text, end), value)
  if (bare && unit === undefined) {
    const alone = text.trim() === written
    if (
      written === '半' ||
      !(alone || (/^[一两二三四五六七八九十]/.test(written) && COUNTER.test(text.slice(end, end + 2))))
    )
      return undefined
  }
  return withUnit(text, at, end, value, null, null)
}

/** Adds the unit behind the number, and what may follow it: a half (两斤半), a tail of tenths (1米75, 5块5). */
function withUnit(
  text: string,
  at: number,
  end: number,
  value: number,
  currency: string | null,
  prefix: RegExpExecArray | null,
): Reading {
  const start = prefix === null ? at : at - prefix[0].length
  const unit: ReadUnit | undefined = readUnit(text, skipAbout(text, end), value)
  if (unit === undefined) return { start, end, value, unit: currency }
  const tail = /^(?:半|(\d{1,2})(?![\d.]|[a-z%])|([一二三四五六七八九])(?![件个款条双套只十百]))/i.exec(
    text.slice(unit.end, unit.end + 4),
  )
  if (tail === null || !/^[米块斤寸年尺]$/.test(text.slice(unit.start, unit.end)))
    return { start, end: unit.end, value, unit: currency ?? unit.id }
  const digits = tail[1] ?? (tail[2] === undefined ? '5' : String(readNumeral(tail[2])))
  return {
    start,
    end: unit.end + tail[0].length,
    value: round(value + Number(digits) / 10 ** digits.length),
    unit: currency ?? unit.id,
  }
}

/** "三百多块": the word for "and some" stands between number and unit. */
function skipAbout(text: string, at: number): number {
  return /[多来余]/.test(text[at] ?? '') && readUnit(text, at + 1, 0) !== undefined ? at + 1 : at
}

/** Decimal arithmetic leaves binary dust (1.1 * 1000). */
function round(value: number): number {
  return Number(value.toPrecision(12))
}

/** Folds what stays one code unit wide: full-width digits, letters and signs, and Traditional characters. */
function foldUnits(text: string): string {
  return text.replace(/[！-～￥﹩\u3400-\u9fff″”“＂。．]/g, (character) => {
    if (character === '￥') return '¥'
    if (character === '″' || character === '”' || character === '＂') return '"'
    if (character >= '\u3400' && character <= '\u9fff') return simplify(character)
    if (/[０-９Ａ-Ｚａ-ｚ．＄％]/.test(character)) return character.normalize('NFKC')
    return character
  })
}
