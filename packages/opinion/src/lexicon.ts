import { createRequire } from 'node:module'
import type { Bilingual } from '@elmo-chat/kernel'
import type { Aspect, Point, Polarity, ScriptPattern } from './opinion.js'

const require = createRequire(import.meta.url)

type Words = Readonly<Record<'en' | 'zh', string>>

interface WordTable {
  /** What is good or bad as a whole, whatever its words are. */
  readonly phrases: Readonly<Record<Polarity, Words>>
  readonly good: Words
  readonly bad: Words
  readonly negators: Words
  /** What holds a negator and denies nothing. */
  readonly never: Words
  /** What is bad to have, and good to have little of. */
  readonly badNouns: Words
  readonly less: Words
  readonly more: Words
  /** Words of measure, which are good or bad only of something. */
  readonly dimensions: Readonly<Record<Polarity, Words>>
  readonly too: Words
  readonly turns: Words
}

interface WrittenAspect {
  readonly id: string
  readonly name: Bilingual
  readonly words: readonly string[]
}

interface WrittenPoint {
  readonly id: string
  readonly aspect: string
  readonly polarity: Polarity
  readonly says: Bilingual
  readonly any: readonly string[]
}

const written = <T>(name: string) => require(`../lexicon/${name}.json`) as T

/** Text is searched folded, since matching without regard to case costs several times as much. */
export const folded = (text: string): string => text.toLowerCase()

/** Patterns of both languages in one list, split by the script that they are for: a text mostly needs one of them. */
function byScript(patterns: readonly string[]): ScriptPattern {
  const of = (own: readonly string[]) => (own.length > 0 ? new RegExp(own.join('|'), 'u') : undefined)
  return { latin: of(patterns.filter((one) => !HAN.test(one))), han: of(patterns.filter((one) => HAN.test(one))) }
}

const HAN = /\p{Script=Han}/u

/** Where a pattern is first found in a folded text; -1 where it is not. */
export function firstOf({ latin, han }: ScriptPattern, text: string, scripts: Scripts): number {
  const places = [scripts.latin ? latin : undefined, scripts.han ? han : undefined].flatMap((one) => {
    const found = one?.exec(text)
    return found ? [found.index] : []
  })
  return places.length > 0 ? Math.min(...places) : -1
}

export interface Scripts {
  readonly latin: boolean
  readonly han: boolean
}

export const scriptsOf = (text: string): Scripts => ({ latin: /[a-z]/u.test(text), han: HAN.test(text) })

/** The sides of things, in the order in which they are told where as many people speak of each. */
export const aspects: readonly Aspect[] = written<WrittenAspect[]>('aspects').map(({ id, name, words }) => ({
  id,
  name,
  pattern: byScript(words),
}))

export const points: readonly Point[] = written<WrittenPoint[]>('points').map(({ any, ...point }) => ({
  ...point,
  pattern: byScript(any),
}))

export const aspectOf = (id: string): Aspect | undefined => aspects.find((aspect) => aspect.id === id)
export const pointOf = (id: string): Point | undefined => points.find((point) => point.id === id)

export const words = written<WordTable>('words')
