import type { Language } from '@elmo-chat/kernel'
import { tokenize } from './tokenize.js'
import type { Token } from './types.js'

/** Han words that carry grammar, so that they show in which language a mixed sentence is built. */
const HAN_FUNCTION =
  /[的了吗呢吧啊嘛么没不要想给帮请能会是在和跟与或把被让这那哪几多少怎什谁我你您他她它有买找看换退]|推荐|便宜|以[内下上]|左右|一[下点些]/g

const LATIN_FUNCTION = new Set(
  (
    'a an the i me my you your we it this that these those is are was do does did have has can could would will should ' +
    'what which who how when where why show find get give need want looking look for of in on at with without and or not ' +
    'no under over below above between less more than any some please hi hello hey thanks thank cheaper buy recommend help ' +
    'also only just but about like too'
  ).split(' '),
)

/** What may stand between the words of a name: "Type-C to HDMI". */
const INSIDE_NAMES = new Set('of in on at with and or for to the'.split(' '))

/** Who writes Chinese names many things in Latin letters; who writes English hardly any in Han. So many are to one. */
const LATIN_TO_HAN = 4

/**
 * The language a text is written in; null when it holds no words of either (numbers, emoji, other scripts).
 * In mixed text the language of the function words wins: "有没有 blue hoodie" is Chinese, "show me 连衣裙" English. Where
 * neither has more, it is Chinese unless Latin words that are no names are far more: "Nike Air Max 跑鞋".
 */
export function detectLanguage(text: string): Language | null {
  let han = ''
  const words: Token[] = []
  for (const token of tokenize(text)) {
    if (token.kind === 'han') han += token.norm
    else if (token.kind === 'word' && /[a-z]/.test(token.norm)) words.push(token)
  }
  if (han === '') return words.length === 0 ? null : 'en'
  if (words.length === 0) return 'zh'
  const said = words.filter((word, at) => !isInName(words, at) && !isInCode(text, word)).map(({ norm }) => norm)
  const latinFunction = said.filter((word) => LATIN_FUNCTION.has(word)).length
  const hanFunction = han.match(HAN_FUNCTION)?.length ?? 0
  if (hanFunction !== latinFunction) return hanFunction > latinFunction ? 'zh' : 'en'
  // A Han word is about two characters.
  return said.length < LATIN_TO_HAN * (han.length / 2) ? 'zh' : 'en'
}

/** Whether a word is one of a name: capitalized, but for a sentence's first, or what joins two that are. */
function isInName(words: readonly Token[], at: number): boolean {
  const isCapital = (place: number) => /^\p{Lu}/u.test(words[place]?.text ?? '') && !/^I\b/.test(words[place].text)
  const { norm } = words[at]
  if (isCapital(at)) return at > 0 || isCapital(at + 1) || !LATIN_FUNCTION.has(norm)
  return INSIDE_NAMES.has(norm) && isCapital(at - 1) && isCapital(at + 1)
}

/** The letters of "A4" and "500ml". */
const isInCode = (text: string, { start, end }: Token): boolean =>
  /\d/.test(text[start - 1] ?? '') || /\d/.test(text[end] ?? '')
