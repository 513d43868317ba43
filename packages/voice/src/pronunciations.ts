import { letterSounds } from './letter-sounds.js'

/** Sounds of words, in the ARPAbet; several where people say a word in several ways. */
export type KnownPronunciations = ReadonlyMap<string, readonly string[]>

/** Reads a dictionary as the CMU dictionary is written: `word S OU N DS`, and `word(2) …` for another way to say it. */
export function readPronunciations(text: string): KnownPronunciations {
  const known = new Map<string, string[]>()
  for (const [, word, sounds] of text.matchAll(/^([^\s(;#]+)(?:\(\d+\))?[ \t]+([A-Z][A-Z0-9 ]*?)\s*$/gm)) {
    // Stress marks are no part of what acoustic models tell apart.
    const plain = sounds!.replace(/\d/g, '')
    const ways = known.get(word!.toLowerCase())
    if (ways) ways.push(plain)
    else known.set(word!.toLowerCase(), [plain])
  }
  return known
}

/** The dictionary of exactly these words, in the same form; what is not known is said as it is spelt. */
export function dictionaryOf(words: Iterable<string>, known: KnownPronunciations): string {
  const lines: string[] = []
  for (const word of words) {
    const ways = known.get(word) ?? spelt(word, known)
    for (const [at, sounds] of ways.entries()) lines.push(`${at === 0 ? word : `${word}(${at + 1})`} ${sounds}`)
  }
  return `${lines.join('\n')}\n`
}

/** Words with an ending, and two words that are written as one, are put together from what is known. */
function spelt(word: string, known: KnownPronunciations): readonly string[] {
  const stem = /^(.{2,})'s$/.exec(word)?.[1] ?? /^(.{2,}[^s])s$/.exec(word)?.[1]
  const stemSounds = stem === undefined ? undefined : known.get(stem)?.[0]
  if (stemSounds !== undefined) return [`${stemSounds} ${pluralSound(stemSounds)}`]
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const [first] = known.get(word.slice(0, cut)) ?? []
    const [second] = known.get(word.slice(cut)) ?? []
    if (first !== undefined && second !== undefined) return [`${first} ${second}`]
  }
  const sounds = letterSounds(word).join(' ')
  return sounds === '' ? [] : [sounds]
}

function pluralSound(sounds: string): string {
  if (/(?:S|Z|SH|ZH|CH|JH)$/.test(sounds)) return 'AH Z'
  return /(?:P|T|K|F|TH)$/.test(sounds) ? 'S' : 'Z'
}
