import { Parser } from 'htmlparser2'

const breaking = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'ul',
  'ol',
  'table',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
const silent = new Set(['script', 'style', 'template', 'noscript'])

/**
 * Whether a text is one tidy line without markup already, as most values of feeds are: no angle bracket or ampersand, no
 * control character, no space but single ones between words. A loop, because it runs for every value of a feed.
 */
export function isPlain(text: string): boolean {
  let wasSpace = true
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 32) {
      if (wasSpace) return false
      wasSpace = true
      continue
    }
    wasSpace = false
    if (unit < 32 || unit === 38 || unit === 60 || (unit >= 127 && unit <= 160)) return false
    if (unit >= 0x1680 && /\s/.test(text[index]!)) return false
  }
  return !wasSpace || text === ''
}

/** The words of a text that may hold markup; blocks become lines, entities become characters, scripts and styles vanish. */
export function plainText(text: string): string {
  if (isPlain(text)) return text
  const words = /<[a-z/!]|&[a-z#]/i.test(text) ? withoutMarkup(text) : text
  return words
    .replace(/(?![\n\t\r])\p{Cc}/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
}

/** One line of text: as `plainText`, with line breaks turned into spaces. */
export function plainLine(text: string): string {
  return isPlain(text) ? text : plainText(text).replace(/\n/g, ' ')
}

function withoutMarkup(text: string): string {
  let words = ''
  let silence = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (silent.has(name)) silence++
        else if (breaking.has(name)) words += '\n'
      },
      ontext(part) {
        if (silence === 0) words += part
      },
      onclosetag(name) {
        if (silent.has(name)) silence = Math.max(0, silence - 1)
        else if (breaking.has(name)) words += '\n'
      },
    },
    { decodeEntities: true },
  )
  parser.end(text)
  return words
}
