import type { Span } from '@elmo-chat/language'

const ONES: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
}
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const SMALL = `(?:${Object.keys(ONES).join('|')})`
const TEN = `(?:${Object.keys(TENS).join('|')})`
/** A lone small number is a count ("two options") unless money follows. */
const NUMBER = new RegExp(
  String.raw`\b(?:(?:an?|${SMALL}|${TEN}(?:[ -]${SMALL})?) (?:hundred|thousand)(?: (?:and )?(?:${TEN}(?:[ -]${SMALL})?|${SMALL}))?|${TEN}(?:[ -]${SMALL})?|${SMALL}(?= (?:dollars?|bucks|euros?|pounds|yuan)\b))\b`,
  'gu',
)

/** Numbers written in English words, with their place. "Two hundred and fifty" is 250. At most 99 thousand. */
export function findEnglishNumbers(low: string): (Span & { readonly value: number })[] {
  return [...low.matchAll(NUMBER)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    value: amountOf(words.split(/[ -]/)),
  }))
}

function amountOf(words: readonly string[]): number {
  let total = 0
  for (const word of words) {
    if (word === 'hundred') total *= 100
    else if (word === 'thousand') total *= 1000
    else total += ONES[word] ?? TENS[word] ?? (word === 'and' ? 0 : 1)
  }
  return total
}

/** The text with English numbers as digits at the end of their place, so that offsets and what follows stay. */
export function withDigits(text: string, numbers: readonly (Span & { readonly value: number })[]): string {
  let result = ''
  let at = 0
  for (const { start, end, value } of numbers) {
    result += text.slice(at, start) + String(value).padStart(end - start, ' ')
    at = end
  }
  return result + text.slice(at)
}
