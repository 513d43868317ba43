import { isHan } from './substrings.mjs'

const LONGEST = 6
const LONGEST_LEARNED = 5
const FEWEST = 6
const LEAST_VARIETY = 4
const ROUNDS = 6
const KEPT_FROM = 3
/** How many times a name of the lexicon counts as seen at first. */
const NAMED = 20
/** The logarithm of the chance of a character that stands in no text. */
const UNKNOWN = -16

/**
 * Learns words from unlabelled runs: begins with the substrings of varied neighbors and the names of the lexicon, and cuts
 * the runs into their likeliest words and counts these, in turns (hard expectation maximization of a unigram model).
 * Gives a function that cuts a text's runs into words; all numbers are one word.
 */
export function learnWords(texts, substrings, names) {
  let counts = new Map()
  for (const [text, { count, variety }] of substrings) {
    const isWord = text.length <= LONGEST_LEARNED && count >= FEWEST && variety >= LEAST_VARIETY
    if (isWord || text.length === 1) counts.set(text, count * Math.sqrt(variety))
  }
  for (const name of names) if (isHan(name)) counts.set(name, (counts.get(name) ?? 0) + NAMED)
  let chances
  for (let round = 0; round < ROUNDS; round++) {
    chances = chancesOf(counts)
    const next = new Map()
    for (const runs of texts) {
      for (const run of runs) {
        if (isHan(run)) for (const word of cut(run, chances)) next.set(word, (next.get(word) ?? 0) + 1)
      }
    }
    counts = new Map([...next].filter(([word, count]) => word.length === 1 || count >= KEPT_FROM))
  }
  return (runs) => runs.flatMap((run) => (isHan(run) ? cut(run, chances) : [/\d/.test(run) ? '0' : run]))
}

function chancesOf(counts) {
  let total = 0
  for (const count of counts.values()) total += count
  return new Map([...counts].map(([word, count]) => [word, Math.log(count / total)]))
}

function cut(run, chances) {
  const best = new Float64Array(run.length + 1).fill(-Infinity)
  const from = new Int32Array(run.length + 1)
  best[0] = 0
  for (let end = 1; end <= run.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const chance = chances.get(run.slice(start, end)) ?? (end - start === 1 ? UNKNOWN : -Infinity)
      if (best[start] + chance > best[end]) {
        best[end] = best[start] + chance
        from[end] = start
      }
    }
  }
  const words = []
  for (let end = run.length; end > 0; end = from[end]) words.unshift(run.slice(from[end], end))
  return words
}
