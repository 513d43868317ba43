/** Tells whether a character is of a script. */
type IsOf = (character: string) => boolean

export const isHanLetter: IsOf = (character) => character >= '\u2e80'
export const isLatinLetter: IsOf = (character) => character >= 'a' && character <= 'z'

/**
 * Whether every match of a regular expression holds a character of a script, as far as its literals and lists of
 * characters tell; false where they do not. Escapes and what looks around count for nothing.
 */
export function requiresScript(source: string, isOf: IsOf): boolean {
  return readWays(source, 0, isOf).required
}

interface ReadWays {
  readonly required: boolean
  /** Behind the ways and the bracket that closes them. */
  readonly end: number
}

/** Reads ways that bars part, up to the bracket that closes them or the end. */
function readWays(source: string, start: number, isOf: IsOf): ReadWays {
  let all = true
  let one = false
  let at = start
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      all &&= one
      one = false
      at++
      continue
    }
    const { required, end } = readAtom(source, at, isOf)
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(end, end + 12))?.[0] ?? ''
    if (required && !/^(?:[*?]|\{0)/.test(quantifier)) one = true
    at = end + quantifier.length
  }
  return { required: all && one, end: at + 1 }
}

function readAtom(source: string, at: number, isOf: IsOf): ReadWays {
  const rest = source.slice(at)
  const escaped = /^\\(?:[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]*>|.)/iu.exec(rest)
  if (escaped) return { required: false, end: at + escaped[0].length }
  const list = /^\[((?:\\.|[^\]\\])*)\]/u.exec(rest)
  if (list) return { required: /^[^\\^-]+$/.test(list[1]) && [...list[1]].every(isOf), end: at + list[0].length }
  const opening = /^\((\?(?:<?[=!]|:|<[^>]*>))?/.exec(rest)
  if (!opening) return { required: isOf(source[at]), end: at + 1 }
  const inner = readWays(source, at + opening[0].length, isOf)
  return /[=!]$/.test(opening[0]) ? { ...inner, required: false } : inner
}
