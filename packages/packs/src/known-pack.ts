import { Dictionary } from './dictionary.js'
import { ExampleIndex } from './examples.js'
import type { Guard, Names, Pack } from './types.js'

/** A pack with what is worked out of it once: its names, its examples, its patterns. */
export interface KnownPack {
  readonly pack: Pack
  readonly dictionary: Dictionary
  readonly examples: ExampleIndex
  /** The guard whose words stand in a normalized text. */
  readonly guardOf: (text: string) => Guard | undefined
}

export function knownPack(pack: Pack): KnownPack {
  const guards = pack.guards.map((guard) => ({ guard, patterns: patternsOf(guard.words) }))
  return {
    pack,
    dictionary: new Dictionary(pack),
    examples: new ExampleIndex(pack.examples),
    guardOf: (text) => guards.find(({ patterns }) => patterns.some((pattern) => pattern.test(text)))?.guard,
  }
}

export const patternsOf = ({ en, zh }: Names): RegExp[] => [...en, ...zh].map((words) => new RegExp(words, 'iu'))
