/** A number in somebody's words that may be one of an order. */
export interface SaidNumber {
  /** In upper case and half width, as it was written otherwise: `EM20261107-1234`, `#1001`. */
  readonly number: string
  /** Whether it can hardly be another thing: it is called an order's, or begins with a sign or letters. */
  readonly isMarked: boolean
  /** Whether it is said not to be it: "不是123456，是123457". */
  readonly isDenied: boolean
}

/** Letters before the digits, groups behind hyphens; a unit or a decimal point behind it makes it another thing. */
const NUMBER = /(?<![a-z\d]|\d[.,])#?\s?[a-z]{0,4}-?\d{3,20}(?:-\d{2,10}){0,3}(?![a-z\d]|[.,]\d|-\d)/giu

const CALLED = /(?:订单|单子|单号|编号|\border|\bnumber|\bno\.|\bid)(?:[^\d。.!！?？,，;；]{0,14}|[^\d]{0,3})$/iu
const CALLED_NUMBER = /(?:单号|编号|号码|(?<!\d)号|#|\bnumber|\bno\.)\s*(?:is|是|为)?\s*[:：]?\s*#?$/iu
const DENIED = /(?:不是|不要|别|\bnot|\binstead of|\brather than)\s*(?:订单号?|the |order )*\s*#?$/iu

const MONEY_BEFORE =
  /(?:[¥￥$€£]|\b(?:rmb|cny|usd|eur|under|below|over|above|max|costs?|paid)|价格?|预算|不到|以内|低于|高于|花了?)\s*$/iu
const UNIT_BEHIND =
  /^\s*(?:元|块|¥|￥|钱|rmb\b|yuan|dollars?|usd\b|bucks|euros?|%|码|号[楼院线室]?(?!单)|寸|英寸|厘米|毫米|米|克|千克|公斤|斤|毫升|升|天|日|年|月|点|小时|分钟|件|个|双|条|套|岁|人|室|栋|幢|弄|楼|cm\b|mm\b|ml\b|kg\b|g\b|days?\b|hours?\b|years?\b|pieces?\b|times?\b|people\b|pairs?\b)/iu
const PHONE_BEFORE = /(?:电话|手机号?|联系方式|tel|phone|mobile|call)[^\d]{0,6}$/iu
const POST_BEFORE = /(?:邮编|邮政编码|zip(?: ?code)?|post(?:al )?code|\b[A-Z]{2})\s*[:：是]?\s*$/u
const OTHER_BEFORE = /(?:型号|货号|款号|model|sku|item no\.?|尺码|size|身高|体重)\s*[:：是]?\s*$/iu
const MOBILE = /^1[3-9]\d{9}$/
const DATE = /^(?:19|20)\d\d(?:-(?:0?[1-9]|1[0-2])(?:-(?:0?[1-9]|[12]\d|3[01]))?)?$/
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/
const ADDRESS =
  /[省市区县镇村路街道巷弄]\p{Script=Han}{0,12}\d|\d+\s+(?:\p{L}+\s+){0,3}(?:st|street|road|rd|ave|avenue|lane|drive|blvd)\b/iu

/**
 * The numbers in a text that may be orders', in the order of the text. Prices, phone numbers, dates, sizes, postcodes and
 * measures are left out.
 */
export function orderNumbersIn(text: string): SaidNumber[] {
  const said = text.normalize('NFKC')
  const isAddress = ADDRESS.test(said)
  return [...said.matchAll(NUMBER)].flatMap((found) => {
    const written = found[0].replace(/\s/g, '').toUpperCase()
    const before = said.slice(0, found.index)
    const behind = said.slice(found.index + found[0].length)
    const digits = written.replace(/\D/g, '')
    const isLettered = /^#?[A-Z]/.test(written)
    const hasSign = written.startsWith('#')
    const isNumbered = hasSign || CALLED_NUMBER.test(before)
    if (MONEY_BEFORE.test(before) || UNIT_BEHIND.test(behind)) return []
    if (PHONE_BEFORE.test(before) || OTHER_BEFORE.test(before)) return []
    if (!isNumbered && (MOBILE.test(written) || POST_BEFORE.test(before))) return []
    if (!isNumbered && (DATE.test(written) || (DAY.test(written) && !CALLED.test(before)))) return []
    const isMarked = isNumbered || (isLettered && digits.length >= 4) || (digits.length >= 3 && CALLED.test(before))
    if (!isMarked && isAddress) return []
    if (digits.length < 4 && !isNumbered) return []
    return [{ number: written, isMarked, isDenied: DENIED.test(before) }]
  })
}

/** What two ways to write one number have in common. */
export const bareNumber = (number: string) =>
  number
    .normalize('NFKC')
    .replace(/[#\s-]/g, '')
    .toUpperCase()
