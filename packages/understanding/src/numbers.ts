import type { Quantity, Span } from '@elmo-chat/language'
import type { Reading } from './reading.js'
import { smallNumber } from './small-numbers.js'

/** What an amount's surroundings make of it. */
export type Bound = 'max' | 'min' | 'around' | 'exact'

/** One or two quantities read together, with the words that bound them. `low` or `high` is missing when open. */
export interface NumberRange extends Span {
  readonly low?: number
  readonly high?: number
  readonly bound: Bound | 'range'
  /** Unit concept id; null when none was said. */
  readonly unit: string | null
  readonly first: Quantity
}

/** "I don't want to spend more than" makes a least the most. */
const NEGATED = /(?:\b(?:not|never|no|nothing|none|cannot)\b|n'?t\b|不|别)[^,，。.;；!?]{0,24}$/
const BEFORE_MAX =
  /(?:(?<!\b(?:not|no) )\b(?:under|below|less than|lower than)|\bat (?:the )?most|\bup to|\b(?:no|not) (?:more|higher|bigger|larger|heavier|longer|pricier) than|\bnot (?:over|above|exceeding)|\bwithin|\bmax(?:imum)?(?: of| is|:)?|\bcheaper than|\blighter than|\bsmaller than|\bshorter than|\bbudget(?: of| is|:)?|\bcan (?:only )?(?:spend|afford)|<=?|≤|不要?超过|不高于|不大于|不多于|不能超过|别超过|不超|(?<!不)(?:低于|少于|小于|轻于)|最多|最高|最大|顶多|不到|预算(?:是|在|有|只有|大概|大约)?|(?:放宽|提高|提升|增加|加|涨|上调)到|控制在)\s*[:：]?\s*(?:of |a |the |about |around |是|在|为|能?花|付|出)?$/
const BEFORE_MIN =
  /(?:\bover|\babove|\bmore than|\bat least|\bno less than|\bnot less than|\bnot (?:under|below)|\bstarting (?:at|from)|\bfrom|\bmin(?:imum)?(?: of| is|:)?|\bhigher than|\bgreater than|\bbigger than|\blarger than|\blonger than|\bheavier than|\bbeyond|>=?|≥|超过|超|高于|大于|多于|长于|重于|至少|不低于|不少于|不小于|起码|最少|最低|最小)\s*(?:of |a |the |是|有|要|要有)?$/
const BEFORE_AROUND =
  /(?:\babout|\baround|\bapprox(?:imately|\.)?|\broughly|\bnear(?:ly)?|\bsomewhere around|\bcirca|~|～|大约|大概|约|差不多|接近|将近)\s*(?:是|在|为)?$/
const AFTER_MAX =
  /^\s*(?:(?:of )?(?:ram|memory|storage|内存|存储|硬盘|屏幕?)\s*)?(?:以内|之内|以下|之下|内(?![存置部衣裤胆容])|封顶|or less|or under|or below|or lower|or cheaper|and under|and below|max(?:imum)?|tops|at (?:the )?most|及以下)/
const AFTER_MIN =
  /^\s*(?:(?:of )?(?:ram|memory|storage|内存|存储|硬盘|屏幕?)\s*)?(?:以上|之上|往上|起步|起|及以上|or more|or above|or over|or higher|or bigger|or larger|and up|and above|and over|\+(?!\s*\d)|minimum|at least)/
const AFTER_AROUND = /^\s*(?:左右|上下|前后|or so|ish\b|-ish\b|这样)/
const JOIN = /^\s*(?:-{1,2}|–|—|~|～|至|到|to|and|和|与|\.\.)\s*$/
const AND = /^\s*(?:and|和|与)\s*$/
const BETWEEN = /(?:\bbetween|\bfrom|介于|在|从)\s*$/

/** "下一页", "这三款": a count that belongs to the word before it. */
const PART_OF_WORD = /[下上第这那每同另换前后哪]$/

/**
 * Reads quantities with their bounds: "不超过200", "200-300元", "between 50 and 100", "300左右", "16GB".
 * Spans include the words that bound them.
 */
export function readRanges(reading: Reading): NumberRange[] {
  const ranges: NumberRange[] = []
  const quantities = reading.quantities.filter(
    ({ start, end, unit, text }) =>
      (unit !== null && /^\d/.test(text)) ||
      AFTER_MAX.test(reading.after({ start, end })) ||
      !PART_OF_WORD.test(reading.before({ start, end }, 1)),
  )
  for (let place = 0; place < quantities.length; place++) {
    const first = quantities[place]
    const second = quantities[place + 1]
    if (second && joined(reading, first, second)) {
      ranges.push(rangeOf(reading, first, second))
      place++
    } else ranges.push(boundOf(reading, first))
  }
  return ranges
}

function joined(reading: Reading, first: Quantity, second: Quantity): boolean {
  const gap = reading.low.slice(first.end, second.start)
  // In "$50-$100" the second sign is read as the first number's unit.
  const isSigned = gap === '' && /[-–—~～至到]\s?[$¥€£]$/.test(first.text)
  if (!isSigned && !JOIN.test(gap)) return false
  if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return false
  return (
    !AND.test(gap) || BETWEEN.test(reading.before(first)) || /^\s*(?:之间|元之间|块之间)/.test(reading.after(second))
  )
}

function rangeOf(reading: Reading, first: Quantity, second: Quantity): NumberRange {
  // "1-2k" means 1k to 2k: the second number's thousand counts for both.
  const scaled =
    first.value < 10 && second.value >= 1000 && /\d\s*[k千]/.test(reading.low.slice(second.start, second.end))
  const values = [scaled ? first.value * 1000 : first.value, second.value]
  const opening = BETWEEN.exec(reading.before(first))
  const closing = /^\s*之间/.exec(reading.after(second))
  return {
    start: first.start - (opening?.[0].length ?? 0),
    end: second.end + (closing?.[0].length ?? 0),
    low: Math.min(...values),
    high: Math.max(...values),
    bound: 'range',
    unit: second.unit ?? first.unit,
    first,
  }
}

function boundOf(reading: Reading, read: Quantity): NumberRange {
  const pair = lowerOfPair(reading, read)
  const quantity = pair === undefined ? read : { ...read, start: read.start - 1 }
  const before = reading.before(quantity)
  const after = reading.after(quantity)
  const { value, unit } = quantity
  const make = (bound: Bound, words: RegExpExecArray | null, isBefore: boolean): NumberRange => ({
    start: quantity.start - (words && isBefore ? words[0].length : 0),
    end: quantity.end + (words && !isBefore ? words[0].length : 0),
    ...(bound === 'max'
      ? { high: value }
      : bound === 'min'
        ? { low: pair ?? value }
        : { low: pair ?? value, high: value }),
    bound: bound === 'exact' && pair !== undefined ? 'range' : bound,
    unit,
    first: quantity,
  })
  const most = BEFORE_MAX.exec(before)
  const near = AFTER_AROUND.exec(after)
  // "A budget of about 500" may be passed a little.
  if (most && !(near && /预算|budget/.test(most[0]))) return make('max', most, true)
  const behind = AFTER_MAX.exec(after)
  if (behind) return make('max', behind, false)
  const above = AFTER_MIN.exec(after)
  if (above) return make('min', above, false)
  if (near) return make('around', near, false)
  const least = BEFORE_MIN.exec(before)
  if (least)
    return make(NEGATED.test(reading.before(quantity, 60).slice(0, -least[0].length)) ? 'max' : 'min', least, true)
  const about = BEFORE_AROUND.exec(before)
  return about ? make('around', about, true) : make('exact', null, false)
}

/** The lower end of "两三百": its first digit in the place of the second. */
function lowerOfPair(reading: Reading, { start, value, text }: Quantity): number | undefined {
  if (!/^[二三四五六七八九][十百千万]/.test(text) || start === 0) return undefined
  const digit = /^[一二两三四五六七八]$/.test(reading.low[start - 1]) ? smallNumber(reading.low[start - 1]) : undefined
  return digit === undefined ? undefined : digit * 10 ** Math.floor(Math.log10(value))
}
