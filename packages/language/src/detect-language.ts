import type { Language } from '@elmo-chat/kernel'
import { tokenize } from './tokenize.js'

/** Han words that carry grammar, so that they show in which language a mixed sentence is built. */
const HAN_FUNCTION =
  /[的了吗呢吧啊嘛么没不要想给帮请能会是在和跟与或把被让这那哪几多少怎什谁我你您他她它有买找看换退]|推荐|便宜|以[内下上]|左右|一[下点些]/g

const LATIN_FUNCTION = new Set(
  (
    'a an the i me my you your we it this that these those is are was do does did have has can could would will should ' +
    'what which who how when where why show find get give need want looking look for of in on at with without and or not ' +
    'no under over below above between less more than any some please hi hello hey thanks thank cheaper buy recommend help'
  ).split(' '),
)

/**
 * The language a text is written in; null when it holds no words of either (numbers, emoji, other scripts).
 * In mixed text the language of the function words wins: "有没有 blue hoodie" is Chinese, "show me 连衣裙" English.
 */
export function detectLanguage(text: string): Language | null {
  let han = ''
  let latin = 0
  let latinFunction = 0
  for (const token of tokenize(text)) {
    if (token.kind === 'han') han += token.norm
    else if (token.kind === 'word' && /[a-z]/.test(token.norm)) {
      latin++
      if (LATIN_FUNCTION.has(token.norm)) latinFunction++
    }
  }
  if (han === '') return latin === 0 ? null : 'en'
  if (latin === 0) return 'zh'
  const hanFunction = han.match(HAN_FUNCTION)?.length ?? 0
  if (hanFunction !== latinFunction) return hanFunction > latinFunction ? 'zh' : 'en'
  // A Han word is about two characters.
  return han.length / 2 >= latin / 2 ? 'zh' : 'en'
}
