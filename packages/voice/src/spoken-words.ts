import { numberInWords } from './number-words.js'
import type { ShopWords } from './shop-words.js'

const SIZES: Readonly<Record<string, string>> = {
  xxs: 'double extra small',
  xs: 'extra small',
  s: 'small',
  m: 'medium',
  l: 'large',
  xl: 'extra large',
  xxl: 'double extra large',
  '2xl': 'double extra large',
  xxxl: 'triple extra large',
  '3xl': 'triple extra large',
}

const LARGEST_NUMBER = 10_000

/** A phrase as it is said, in lower-case words of Latin letters: "Men’s T-shirt" → "men's t shirt", "38" → "thirty eight". */
export function spokenWords(phrase: string): string[] {
  return (
    phrase
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[‘’]/g, "'")
      .match(/[a-z]+(?:'[a-z]+)*|\d+/g) ?? []
  ).flatMap((word) => {
    if (!/^\d/.test(word)) return [word]
    return Number(word) < LARGEST_NUMBER ? numberInWords(Number(word)).split(' ') : []
  })
}

/** A size as it is said: "XL" → "extra large". */
export function spokenSize(size: string): string[] {
  return SIZES[size.toLowerCase()]?.split(' ') ?? spokenWords(size)
}

/** Every word of what may be named in this shop. */
export function spokenVocabulary({ sizes, ...words }: ShopWords): ReadonlySet<string> {
  return new Set([...Object.values(words).flat().flatMap(spokenWords), ...sizes.flatMap(spokenSize)])
}
