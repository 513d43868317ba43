import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

interface PinyinPro {
  pinyin(
    text: string,
    options: { readonly toneType: 'none'; readonly type: 'array'; readonly v: true; readonly multiple?: true },
  ): string[]
}

let pinyinPro: PinyinPro | undefined
const readings = new Map<string, readonly string[]>()

/**
 * The syllables of Han words without tones: 连衣裙 → lian, yi, qun; ü is v. A character with several readings has the one
 * of its word. What is no Han stands for itself in lower case: T恤 → t, xu.
 *
 * Cost  linear; the words of one call are looked up together, since each look-up costs ten times what a character does.
 *       The first call loads the dictionary, unless `loadPinyin` did.
 */
export function readAloud(words: readonly string[]): string[][] {
  const lengths = words.map((word) => [...word].length)
  const read = syllables(words.join(' '))
  const expected = lengths.reduce((sum, length) => sum + length + 1, -1)
  if (read.length !== expected) return words.map((word) => [...word].flatMap((character) => syllables(character)))
  let at = 0
  return lengths.map((length) => {
    const word = read.slice(at, at + length)
    at += length + 1
    return word
  })
}

/** Loads the dictionary, which takes some 100 ms at once: when a process starts, so that nothing waits for it later. */
export function loadPinyin(): void {
  syllables('拼音')
  readingsOf('音')
}

/** All readings of one Han character, the commonest first: 长 → chang, zhang. */
export function readingsOf(character: string): readonly string[] {
  let known = readings.get(character)
  if (known === undefined) {
    known = [...new Set(dictionary().pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }))]
    readings.set(character, known)
  }
  return known
}

/**
 * What pinyin is compared by where people mix up sounds: zh, ch, sh as z, c, s; ang, eng, ing as an, en, in; n as l; ü as u.
 * It works on words that are written together, so that nobody has to know where a syllable ends.
 */
export function soundKey(pinyin: string): string {
  return pinyin
    .replace(/([zcs])h/g, '$1')
    .replace(/([aei])ng/g, '$1n')
    .replace(/n/g, 'l')
    .replace(/v/g, 'u')
}

function syllables(text: string): string[] {
  return text === ''
    ? []
    : dictionary()
        .pinyin(text, { toneType: 'none', type: 'array', v: true })
        .map((syllable) => syllable.toLowerCase())
}

function dictionary(): PinyinPro {
  pinyinPro ??= require('pinyin-pro') as PinyinPro
  return pinyinPro
}
