import type { Language } from '@elmo-chat/kernel'
import { stem } from '@elmo-chat/language'
import { sentencesOf } from './audit-prose.js'
import { slotsIn } from './slots.js'

/** What stands between two clauses, each with the sign behind it. */
const CLAUSE: Readonly<Record<Language, RegExp>> = {
  en: /(?<=[,;:])\s+|(?<=[\s)])[–—-]\s+|\s*—\s*/u,
  zh: /(?<=[，；：、～…])|—+/u,
}
/** A sign that leads to what no longer follows, and a word that joined what was cut. */
const LOOSE_END = /[\s,;:，；：、–—-]+$/u
const LOOSE_START = /^[\s,;:，；：、～…–—-]*(?:(?:and|so|but)\s+(?=\[\[|[a-z]))?/iu
const ASKS = /[?？]/u
const END = /[.!?。！？～…]["”]?$/u

/** How much of the words of a checked sentence without slots say it again. */
const SAID_AGAIN = 0.5
/** Sentences of fewer telling words are courtesy, which other words need not give back: "Goodbye.", "再见。" */
const COURTESY: Readonly<Record<Language, number>> = { en: 2, zh: 3 }

/** What is known of a sentence or clause of the other words. */
export interface ProseChecks {
  /** Nothing in it lacks a source. */
  readonly isBacked: (said: string) => boolean
  /** It states what nothing backs, and does not only hold words that nobody knows. */
  readonly isFalse: (said: string) => boolean
  /** A text states what a checked sentence does, as far as facts can be told from words. */
  readonly states: (text: string, own: string) => boolean
}

/**
 * Makes of other words, of which some are backed by nothing, a text to be audited: a sentence that states
 * what is false goes, of another the clauses that hold no slot and are not backed, and what is then missing of the checked reply
 * is said as the reply says it. Null where nothing of the other words is left.
 *
 * Whatever this gives is audited as a whole, as other words are: it can make a reply clumsy, but no more false.
 */
export function composeWording(
  prose: string,
  checked: string,
  language: Language,
  { isBacked, isFalse, states }: ProseChecks,
): string | null {
  const given = sentences(prose).flatMap((said) => (language === 'zh' ? said.split(/(?<=～)(?=.)/u) : [said]))
  const kept = given.map((said) => {
    if (isBacked(said)) return said
    return isFalse(said) ? null : cutClauses(said, language, isBacked)
  })
  const own = sentences(checked)
  const isMissing = (said: string) => {
    const text = kept.join(' ')
    const slots = slotsIn(text)
    if (slotsIn(said).some((slot) => !slots.includes(slot)) || !states(text, said)) return true
    return slotsIn(said).length === 0 && !isSaid(said, text, language)
  }
  // A sentence that shares slots with one that is lost goes with it, so that each slot is said once.
  for (let isStable = false; !isStable; ) {
    const lost = own.filter((said) => isMissing(said)).flatMap(slotsIn)
    const shares = (said: string | null) => said !== null && slotsIn(said).some((slot) => lost.includes(slot))
    isStable = !kept.some(shares)
    for (const [at, said] of kept.entries()) if (shares(said)) kept[at] = null
  }
  if (kept.every((said) => said === null)) return null
  const missing = own.filter(isMissing)
  const lostSlots = kept.findIndex((said, at) => said === null && slotsIn(given[at] ?? '').length > 0)
  const place = lostSlots < 0 ? kept.indexOf(null) : lostSlots
  const placed = kept.flatMap((said, at) => [...(at === place ? missing : []), ...(said === null ? [] : [said])])
  return [...placed, ...(place < 0 ? missing : [])].join(language === 'zh' ? '' : ' ')
}

const sentences = (text: string) =>
  sentencesOf(text)
    .map((said) => said.trim())
    .filter((said) => said !== '')

/** A sentence without its clauses that hold no slot and are not backed; null where what is left is not backed either. */
function cutClauses(said: string, language: Language, isBacked: (said: string) => boolean): string | null {
  const clauses = said.split(CLAUSE[language]).filter((clause) => clause.trim() !== '')
  const isKept = clauses.map((clause) => slotsIn(clause).length > 0 || isBacked(clause))
  const left = clauses.filter((_, at) => isKept[at])
  // In English, what is cut out of the middle tears apart what stands around it.
  const isTorn = language === 'en' && isKept.slice(isKept.indexOf(true), isKept.lastIndexOf(true)).includes(false)
  if (left.length === clauses.length || isTorn || !left.some((clause) => slotsIn(clause).length > 0)) return null
  const text = left
    .join(language === 'zh' ? '' : ' ')
    .replace(LOOSE_START, '')
    .replace(LOOSE_END, '')
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  // A question whose asking part was cut asks no more.
  const end = isKept.at(-1) ? (END.exec(said)?.[0] ?? '') : language === 'zh' ? '。' : '.'
  const ended = END.test(whole) ? whole : `${whole}${end}`
  return isBacked(ended) ? ended : null
}

function isSaid(checked: string, text: string, language: Language): boolean {
  const own = wordsIn(checked, language)
  if (own.length < COURTESY[language] || (ASKS.test(checked) && ASKS.test(text))) return true
  const words = new Set(wordsIn(text, language))
  return own.filter((word) => words.has(word)).length >= SAID_AGAIN * own.length
}

/** Stems, or characters, that tell sentences apart. */
const wordsIn = (text: string, language: Language): string[] =>
  language === 'zh'
    ? [...new Set(text.match(/\p{Script=Han}/gu))]
    : [...new Set(text.toLowerCase().match(/[\p{L}']{4,}/gu))].map(stem)
