const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]))
DIGITS.set('〇', 0).set('两', 2).set('俩', 2).set('仨', 3)

const PLACES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** A run that may be a Chinese numeral. */
export const HAN_NUMERAL = '[零〇一二两俩仨三四五六七八九十百千万亿]'

/**
 * Reads a Chinese numeral: 两百 200, 一千五 1500, 二百五十 250, 一万五 15000, 二零二四 2024, 三点五 3.5.
 * Undefined when the characters make no number.
 */
export function readNumeral(text: string): number | undefined {
  const [whole, fraction, ...rest] = text.split('点')
  if (whole === undefined || whole === '' || rest.length > 0) return undefined
  const value = [...whole].some((character) => PLACES.has(character)) ? readPlaced(whole) : readSpelled(whole)
  if (value === undefined || fraction === undefined) return value
  const decimals = readSpelled(fraction)
  return decimals === undefined ? undefined : value + decimals / 10 ** fraction.length
}

/** Digit by digit: 二零二四. */
function readSpelled(text: string): number | undefined {
  let value = 0
  for (const character of text) {
    const digit = DIGITS.get(character)
    if (digit === undefined) return undefined
    value = value * 10 + digit
  }
  return text === '' ? undefined : value
}

function readPlaced(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  // A last digit without a place counts tenths of the place before it (一千五), unless a zero stands between (一千零五).
  let lastPlace = 0
  for (const character of text) {
    const place = PLACES.get(character)
    if (place === undefined) {
      const value = DIGITS.get(character)
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined
      if (value === 0) lastPlace = 0
      digit = value
    } else if (place >= 10_000) {
      total = (total + section + (digit ?? (section === 0 && total === 0 ? 1 : 0))) * place
      section = 0
      digit = undefined
      lastPlace = place
    } else {
      section += (digit ?? 1) * place
      digit = undefined
      lastPlace = place
    }
  }
  if (digit !== undefined) section += lastPlace >= 100 ? (digit * lastPlace) / 10 : digit
  return total + section
}
