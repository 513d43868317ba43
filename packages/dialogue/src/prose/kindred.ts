import { stem } from '@elmo-chat/language'
import { KINDRED_CHINESE } from './kindred-chinese.js'
import { KINDRED_ENGLISH } from './kindred-english.js'

const ENGLISH = new Map<string, Set<string>>()
for (const line of KINDRED_ENGLISH) {
  const stems = line.map(stem)
  for (const one of stems) ENGLISH.set(one, new Set([...(ENGLISH.get(one) ?? []), ...stems]))
}

/** Stems of what says the same as one of those words. */
export function kindredStems(words: Iterable<string>): Set<string> {
  const all = new Set<string>()
  for (const word of words) for (const one of ENGLISH.get(stem(word)) ?? []) all.add(one)
  return all
}

/** Words that say the same as one that a Chinese text holds. Cost: linear in the lines. */
export function kindredWords(text: string): Set<string> {
  return new Set(KINDRED_CHINESE.filter((line) => line.some((word) => text.includes(word))).flat())
}
