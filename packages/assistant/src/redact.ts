/** What was taken out of a text, by kind and count. */
export interface Redaction {
  readonly text: string
  readonly found: Readonly<Record<string, number>>
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
const CHINESE_ID = /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g
// Fourteen digits and more: article numbers (EAN) have thirteen, and customers may ask by them.
const CARD = /(?<!\d)\d(?:[ -]?\d){13,18}(?!\d)/g
const CHINESE_MOBILE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g
const PHONE = /(?<![\d.])\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d{2,4}(?:[ -]?\d{2,4}){1,4}(?!\d)/g

/** Any way to write a phone number: too wide, but where one was asked for. */
const TOLD_PHONE = /(?<![\p{L}\d#-])[+(]?\d(?:[ ().-]{0,2}\d){6,14}(?![\d-])/gu

/** Runs of digits as long as those of a phone or a card: some shops number their orders so. */
const LONG = /(?<![\d+])\d{11,20}(?!\d)/g

export const longNumbersIn = (text: string): string[] => [...new Set(text.match(LONG) ?? [])]

/**
 * The e-mail addresses and phone numbers in a text; `isAsked` where one was asked for, so that any phone number is meant.
 * `kept` are none of them.
 */
export function contactsIn(text: string, isAsked = false, kept: ReadonlySet<string> = NONE): string[] {
  const patterns = [EMAIL, CHINESE_MOBILE, PHONE, ...(isAsked ? [TOLD_PHONE] : [])]
  return [...new Set(patterns.flatMap((pattern) => text.match(pattern) ?? []))].filter((one) => !kept.has(one))
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Replaces e-mail addresses, Chinese identity numbers (with a right check digit), card numbers (Luhn) and phone numbers
 * by marks such as `[email]`, so that what is kept for looking at holds nobody's particulars.
 *
 * Departs  Street addresses and names are not found: without a model they cannot be told from shopping words.
 * Cost     linear in the text.
 *
 * @param isContactAsked whether a contact was asked for: then any phone number is one
 * @param kept numbers that are known to be another thing: they stay, behind the sign of a number
 */
export function redact(text: string, isContactAsked = false, kept: ReadonlySet<string> = NONE): Redaction {
  const found: Record<string, number> = {}
  const mark = (kind: string) => {
    found[kind] = (found[kind] ?? 0) + 1
    return `[${kind}]`
  }
  const unless =
    (kind: string, isOne = (_: string) => true) =>
    (words: string) => {
      if (kept.has(words)) return `#${words}`
      return isOne(words) ? mark(kind) : words
    }
  const redacted = text
    .replace(EMAIL, () => mark('email'))
    .replace(CHINESE_ID, unless('id-number', hasIdCheckDigit))
    .replace(CARD, unless('card', passesLuhn))
    .replace(CHINESE_MOBILE, unless('phone'))
    .replace(PHONE, () => mark('phone'))
  return { text: isContactAsked ? redacted.replace(TOLD_PHONE, () => mark('phone')) : redacted, found }
}

/** GB 11643: the last digit is a weighted sum of the others modulo 11. */
function hasIdCheckDigit(id: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(id[place]), 0)
  return '10X98765432'[sum % 11] === id[17].toUpperCase()
}

function passesLuhn(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 14 || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
