import { HAN_NUMERAL, readNumeral } from '@elmo-chat/language'

/** What a number is of; `plain` where no unit says it. */
export type NumberKind = 'money' | 'percent' | 'discount' | 'plain'

export interface SaidNumber {
  readonly value: number
  readonly kind: NumberKind
  readonly text: string
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const WORDS = new Map<string, number>([
  ...UNITS.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, place) => [word, (place + 2) * 10] as const),
])
const WORD = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')
const SPELLED = new RegExp(
  String.raw`\b(?:${WORD}|an? (?=hundred|thousand|dozen))(?:(?:[ -]|\band\b| and )*(?:${WORD}|hundred|thousand|dozen))*\b`,
  'giu',
)
const DIGITS = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu
const HAN = new RegExp(`${HAN_NUMERAL}+(?:点${HAN_NUMERAL}+)?`, 'gu')
// Single numerals stand in words that count nothing: 一件 is a count, 一些 and 统一 are none.
const COUNTS_AFTER =
  /^\s*(?:元|块|毛|折|成|天|日|小时|分钟|个?月|年|周|公斤|斤|克|厘米|毫米|米|升|码|件|款|双|条|种|个|只|套|颗|台|颜色|尺码)/u
const ONE_OF_THEM = /^\s*(?:one of|more|by|another)\b/iu

const MONEY_BEFORE = /[$€£¥￥]\s*$|\b(?:usd|eur|gbp|cny|rmb|us)\s*\$?\s*$/iu
const MONEY_AFTER =
  /^\s*(?:元|块钱?|人民币|美元|欧元|英镑|日元|dollars?|bucks?|euros?|pounds?|yuan|usd|eur|gbp|cny|rmb)/iu
const PERCENT_AFTER = /^\s*(?:%|％|percent\b)/iu
const PERCENT_BEFORE = /百分之\s*$/u
const DISCOUNT_AFTER = /^\s*(?:折|成)/u

/** Every number of a text: in digits, in Chinese numerals, in English words. Ordinals and "one" as a pronoun are none. */
export function numbersIn(text: string): SaidNumber[] {
  const folded = text.normalize('NFKC')
  const found: SaidNumber[] = []
  const add = (value: number | undefined, at: number, length: number) => {
    if (value === undefined || !Number.isFinite(value)) return
    found.push({
      value,
      kind: kindOf(folded.slice(0, at), folded.slice(at + length)),
      text: folded.slice(at, at + length),
    })
  }
  for (const match of folded.matchAll(DIGITS)) add(Number(match[0].replaceAll(',', '')), match.index, match[0].length)
  for (const match of folded.matchAll(HAN)) {
    const after = folded.slice(match.index + match[0].length)
    if (match[0].length > 1 || COUNTS_AFTER.test(after)) {
      const isOne = match[0] === '一' && /^\s*(?:个(?!月)|件|款|种|条|双|只|套|台|颗|天(?=[，。！,.!]|$))/u.test(after)
      if (!isOne && !folded.slice(0, match.index).endsWith('第'))
        add(readNumeral(match[0]), match.index, match[0].length)
    }
  }
  for (const match of folded.matchAll(SPELLED)) {
    const after = folded.slice(match.index + match[0].length)
    const isPronoun = /^one$/iu.test(match[0]) && (!MONEY_AFTER.test(after) || ONE_OF_THEM.test(after))
    if (!isPronoun) add(readWords(match[0]), match.index, match[0].length)
  }
  return found
}

function readWords(text: string): number {
  let total = 0
  let section = 0
  for (const word of text.toLowerCase().split(/[\s-]+/u)) {
    if (word === 'hundred') section = (section || 1) * 100
    else if (word === 'dozen') section = (section || 1) * 12
    else if (word === 'thousand') {
      total += (section || 1) * 1000
      section = 0
    } else section += WORDS.get(word) ?? 0
  }
  return total + section
}

function kindOf(before: string, after: string): NumberKind {
  if (MONEY_BEFORE.test(before) || MONEY_AFTER.test(after)) return 'money'
  if (PERCENT_AFTER.test(after) || PERCENT_BEFORE.test(before)) return 'percent'
  return DISCOUNT_AFTER.test(after) ? 'discount' : 'plain'
}
