import { readAloud, soundKey } from '@elmo-chat/language'
import type { ShopWords } from './shop-words.js'

/** Neighbouring Han characters as people write them: what is usual was heard right, whatever the shop has that sounds alike. */
export type UsualPairs = ReadonlySet<string>

/** The pairs of neighbouring Han characters in sentences. */
export function pairsIn(sentences: Iterable<string>): UsualPairs {
  const pairs = new Set<string>()
  for (const sentence of sentences)
    for (const [run] of sentence.matchAll(HAN)) for (const pair of pairsOf(run)) pairs.add(pair)
  return pairs
}

/**
 * The shop's Chinese words by their sound. An engine that has never met 连衣裙 writes other characters that sound so: 连衣群.
 * Immutable once built.
 */
export class SameSound {
  private readonly usual: UsualPairs
  private readonly own: UsualPairs
  private readonly exact = new Map<string, string | null>()
  private readonly near = new Map<string, string | null>()
  private readonly words = new Set<string>()
  private longest = 0

  /** Cost: some ten microseconds a word, and the dictionary of pinyin once. */
  constructor({ kinds, colors, materials, traits, names }: ShopWords, usual: UsualPairs) {
    this.usual = usual
    for (const word of [...kinds, ...colors, ...materials, ...traits, ...names])
      if (ALL_HAN.test(word) && word.length >= SHORTEST) this.words.add(word)
    this.own = pairsIn(this.words)
    const all = [...this.words]
    for (const [place, syllables] of readAloud(all).entries()) {
      const word = all[place] ?? ''
      this.longest = Math.max(this.longest, word.length)
      put(this.exact, keyOf(syllables), word)
      put(this.near, nearKeyOf(syllables), word)
    }
  }

  /** What was heard, with the shop's words where it only sounds like them. Longer words go first. */
  mend(text: string): string {
    return text.replace(HAN, (run) => this.mendRun(run))
  }

  private mendRun(run: string): string {
    const [syllables = []] = readAloud([run])
    if (syllables.length !== run.length) return run
    let mended = ''
    for (let at = 0; at < run.length; ) {
      const begun = this.at(run, syllables, at)
      // A short word is not made of the beginning of a longer one.
      const next = begun === undefined ? undefined : this.at(run, syllables, at + 1)
      const word = (next?.length ?? 0) > (begun?.length ?? 0) ? undefined : begun
      mended += word ?? run[at]
      at += word?.length ?? 1
    }
    return mended
  }

  /** The shop's word that begins here: as written, or as it sounds where what is written is nothing that people write. */
  private at(run: string, syllables: readonly string[], at: number): string | undefined {
    for (let length = Math.min(this.longest, run.length - at); length >= SHORTEST; length--) {
      const heard = run.slice(at, at + length)
      if (this.words.has(heard)) return heard
      const sounds = syllables.slice(at, at + length)
      const word = this.exact.get(keyOf(sounds)) ?? this.near.get(nearKeyOf(sounds))
      if (word && this.isStrange(heard) && !this.isPartOfUsual(run, at, length) && sharesHalf(heard, word)) return word
    }
    return undefined
  }

  private isStrange(heard: string): boolean {
    return pairsOf(heard).some((pair) => !this.usual.has(pair) && !this.own.has(pair))
  }

  /** 上一 of 上一款: two characters, one of which goes with what stands beside them. */
  private isPartOfUsual(run: string, at: number, length: number): boolean {
    if (length > SHORTEST) return false
    const [before, behind] = [run.slice(at - 1, at + 1), run.slice(at + length - 1, at + length + 1)]
    return (
      (at > 0 && !LOOSE.has(before[0] ?? '') && this.usual.has(before)) ||
      (behind.length > 1 && !LOOSE.has(behind[1] ?? '') && this.usual.has(behind))
    )
  }
}

/** Characters that stand beside any word. */
const LOOSE: ReadonlySet<string> = new Set('的了吗呢吧啊有没无是在要买找看想给我你和跟与把这那也还都')
const HAN = /\p{Script=Han}+/gu
const ALL_HAN = /^\p{Script=Han}+$/u
const SHORTEST = 2

const keyOf = (syllables: readonly string[]) => syllables.join(' ')
const nearKeyOf = (syllables: readonly string[]) => syllables.map(soundKey).join(' ')

const pairsOf = (run: string): string[] => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))

/** Of two words that sound alike neither is meant for sure. */
function put(words: Map<string, string | null>, key: string, word: string): void {
  words.set(key, words.has(key) && words.get(key) !== word ? null : word)
}

/** Engines get most of a word right; what shares less is another word. */
function sharesHalf(heard: string, word: string): boolean {
  const same = [...heard].filter((character, at) => character === word[at]).length
  return 2 * same >= heard.length
}
