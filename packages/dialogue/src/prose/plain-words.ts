import type { Language } from '@elmo-chat/kernel'
import { stem } from '@elmo-chat/language'
import { kindredStems, kindredWords } from './kindred.js'
import { PLAIN_CHINESE, PLAIN_WORDS_CHINESE } from './plain-chinese.js'
import { ALL_ENGLISH, INTERJECTION_ENGLISH, PHRASES_ENGLISH, PLAIN_ENGLISH } from './plain-english.js'
import { CUSTOMER_RETURNED, SEARCH_RETURNED } from './statements.js'

/** Words of prose that neither stand in the checked text nor are plain ones. Numbers are not looked at. */
export function strangeWords(prose: string, checked: string, language: Language): string[] {
  return language === 'zh' ? strangeInChinese(prose, checked) : strangeInEnglish(prose, checked)
}

const PLAIN_STEMS: ReadonlySet<string> = new Set([...PLAIN_ENGLISH].map(stem))

function strangeInEnglish(prose: string, checked: string): string[] {
  const known = new Set(wordsIn(checked).flatMap((word) => [word, stem(word)]))
  const kindred = kindredStems(known)
  const saysAll = [...ALL_ENGLISH].some((word) => known.has(word))
  return wordsIn(
    [SEARCH_RETURNED, CUSTOMER_RETURNED, INTERJECTION_ENGLISH, PHRASES_ENGLISH].reduce(
      (bare, idiom) => bare.replace(idiom, ' '),
      folded(prose),
    ),
  ).filter(
    (word) =>
      !/\p{Nd}/u.test(word) &&
      !PLAIN_ENGLISH.has(word) &&
      !PLAIN_STEMS.has(stem(word)) &&
      !known.has(word) &&
      !known.has(stem(word)) &&
      !kindred.has(stem(word)) &&
      !(saysAll && ALL_ENGLISH.has(word)),
  )
}

const NUMERAL = /[一二三四五六七八九十百千万两]/u

/** Speaks of all, and not only of a count ("all 15"). */
const ALL_CHINESE = /(?:全部|所有的?|全都|全是|每一?款|每一?件)(?!\s*(?:\[\[|都?(?:在这|列|给您)))/u
const SAYS_ALL = /全|所有|都|均|每/u

/** The longest word of them in characters. */
const LONGEST = Math.max(...[...PLAIN_WORDS_CHINESE].map((word) => word.length))

/** Reads the longest plain word at each place, else a character that is plain or checked. */
function strangeInChinese(prose: string, checked: string): string[] {
  const known = new Set(wordsIn(checked))
  const kindred = kindredWords(folded(checked))
  const saysAll = SAYS_ALL.test(checked) ? [] : (ALL_CHINESE.exec(folded(prose)) ?? [])
  const strangers = (
    folded(prose).match(/\p{Script=Han}+|[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}'.-]*/gu) ?? []
  ).flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return /\p{Nd}/u.test(run) || known.has(run) ? [] : [run]
    const strange: string[] = []
    for (let at = 0; at < run.length; ) {
      const word = plainAt(run, at, kindred)
      const letter = run.charAt(at)
      if (word === undefined && !PLAIN_CHINESE.has(letter) && !NUMERAL.test(letter) && !known.has(letter))
        strange.push(letter)
      at += word?.length ?? 1
    }
    return strange
  })
  return [...saysAll, ...strangers]
}

function plainAt(run: string, at: number, kindred: ReadonlySet<string>): string | undefined {
  for (let length = Math.min(LONGEST, run.length - at); length > 0; length--) {
    const word = run.slice(at, at + length)
    if (kindred.has(word) || (length > 1 && PLAIN_WORDS_CHINESE.has(word))) return word
  }
  return undefined
}

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\]\])'s\b/gu, '')

/** Words in letters as a whole, all other scripts letter by letter. */
function wordsIn(text: string): string[] {
  const words = folded(text).match(/[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}'.-]*|\p{L}/gu) ?? []
  return words.map((word) => word.replace(/[.'-]+$/u, ''))
}
