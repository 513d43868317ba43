const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A whole number below one million in English words: 250 → "two hundred fifty". */
export function numberInWords(value: number): string {
  if (value < 20) return ONES[value]!
  if (value < 100) return joined(TENS[Math.floor(value / 10)]!, value % 10)
  if (value < 1000) return joined(`${numberInWords(Math.floor(value / 100))} hundred`, value % 100)
  return joined(`${numberInWords(Math.floor(value / 1000))} thousand`, value % 1000)
}

const joined = (words: string, rest: number) => (rest === 0 ? words : `${words} ${numberInWords(rest)}`)

export const SMALL_NUMBERS: readonly string[] = ONES.slice(1)
export const TENS_WORDS: readonly string[] = TENS.slice(2)
