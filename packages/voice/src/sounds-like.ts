import { letterSounds } from './letter-sounds.js'
import type { KnownPronunciations } from './pronunciations.js'

/**
 * How differently two texts sound, from 0, the same, to 1, nothing alike: sounds to be taken away, put in or changed, over those of
 * the longer text. Words that are not known are said as they are spelt.
 *
 * Cost  the product of both lengths.
 */
export function soundDistance(one: string, other: string, known: KnownPronunciations): number {
  const [first, second] = [soundsOf(one, known), soundsOf(other, known)]
  const longer = Math.max(first.length, second.length)
  if (longer === 0) return 0
  let row = Array.from({ length: second.length + 1 }, (_, at) => at)
  for (const [place, sound] of first.entries()) {
    const next = [place + 1]
    for (const [at, heard] of second.entries())
      next.push(Math.min(row[at]! + (sound === heard ? 0 : 1), row[at + 1]! + 1, next[at]! + 1))
    row = next
  }
  return row[second.length]! / longer
}

const soundsOf = (text: string, known: KnownPronunciations): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => known.get(word)?.[0]?.split(' ') ?? letterSounds(word))
