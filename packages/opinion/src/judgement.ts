import { scriptsOf, words } from './lexicon.js'
import type { Polarity } from './opinion.js'

/** A word that judges, with what stands around it taken into account. */
interface Judged {
  readonly at: number
  /** Above 0 for good, below for bad. */
  readonly weight: number
}

/** What the words of one clause judge. */
export interface ClauseWords {
  readonly judged: readonly Judged[]
  /** Where something is denied, and where the denial ends. */
  readonly denials: readonly { readonly from: number; readonly to: number }[]
}

type Kind =
  | 'never'
  | 'praise'
  | 'blame'
  | 'too'
  | 'noun'
  | 'good'
  | 'bad'
  | 'negator'
  | 'wide'
  | 'narrow'
  | 'less'
  | 'more'

interface Word {
  readonly kind: Kind
  readonly text: string
  readonly at: number
  readonly end: number
}

const { phrases, dimensions } = words
const tables: readonly (readonly [Kind, { readonly en: string; readonly zh: string }])[] = [
  ['praise', phrases.good],
  ['blame', phrases.bad],
  ['never', words.never],
  ['noun', words.badNouns],
  ['good', words.good],
  ['bad', words.bad],
  ['negator', words.negators],
  ['too', words.too],
  ['wide', dimensions.good],
  ['narrow', dimensions.bad],
  ['more', words.more],
  ['less', words.less],
]

const grouped = (patternOf: (kind: Kind, of: (typeof tables)[number][1]) => string) =>
  new RegExp(tables.map(([kind, of]) => `(?<${kind}>${patternOf(kind, of)})`).join('|'), 'gu')

/** "Isn't" holds its negator without a border before it. */
const LATIN = grouped((kind, { en }) => `${kind === 'negator' ? "(?:\\b|(?=n['’]?t\\b))" : '\\b'}(?:${en})(?!\\w)`)
const HAN = grouped((_, { zh }) => zh)
const BAD_ALONE = new RegExp(`^(?:(?:${words.bad.en})\\b|${words.bad.zh})`, 'u')

/** A measure says less than a word that judges by itself. */
const OF_MEASURE = 0.4
/** So far a denial reaches, in characters. */
const REACH = { en: 30, zh: 7 }
/** Denials so near to each other cancel each other. */
const TOGETHER = 2

/** Reads what a folded clause judges. Offsets are into the clause. */
export function readWords(clause: string): ClauseWords {
  const found = wordsIn(clause)
  const denials = denialsOf(found)
  const judged = found.flatMap((word, place) => {
    const weight = weightOf(word, found[place - 1], found[place + 1])
    return weight === 0 ? [] : [{ at: word.at, weight: isDeniedAt(word.at, denials) ? -weight : weight }]
  })
  return { judged, denials }
}

/** A denial ends where the next begins, unless both stand together and cancel each other. */
function denialsOf(found: readonly Word[]): ClauseWords['denials'] {
  const denying = found.filter(({ kind, text }) => kind === 'negator' || /^[不没]/u.test(text))
  return denying.flatMap(({ kind, end, text }, place) => {
    if (kind !== 'negator') return []
    const reach = end + (/\p{Script=Han}/u.test(text) ? REACH.zh : REACH.en)
    const next = denying[place + 1]
    return [{ from: end, to: next && next.at - end > TOGETHER ? Math.min(reach, next.at) : reach }]
  })
}

/** Whether an odd number of denials reaches a place. */
export const isDeniedAt = (at: number, denials: ClauseWords['denials']): boolean =>
  denials.filter(({ from, to }) => from <= at && at < to).length % 2 === 1

/** What is judged at a place: by the nearest words where those of the clause disagree; by measures where no other word judges. */
export function polarityNear(words: ClauseWords, at?: number): Polarity | undefined {
  const strong = words.judged.filter(({ weight }) => Math.abs(weight) > OF_MEASURE)
  const judged = strong.length > 0 ? strong : words.judged
  if (judged.length === 0) return undefined
  const isOfOneMind = judged.every(({ weight }) => weight > 0 === judged[0].weight > 0)
  const sum = judged.reduce((total, { weight }) => total + weight, 0)
  const nearest = () =>
    judged.reduce((a, b) => (Math.abs(b.at - (at ?? 0)) < Math.abs(a.at - (at ?? 0)) ? b : a)).weight
  const weight = isOfOneMind || at === undefined ? sum : nearest()
  return weight === 0 ? undefined : weight > 0 ? 'good' : 'bad'
}

function wordsIn(clause: string): Word[] {
  const { latin, han } = scriptsOf(clause)
  const matches = [...(latin ? clause.matchAll(LATIN) : []), ...(han ? clause.matchAll(HAN) : [])]
  const found = matches.flatMap(({ 0: text, index: at, groups }): Word[] => {
    const kind = tables.find(([name]) => groups?.[name] !== undefined)?.[0]
    return kind ? [{ kind, text, at, end: at + text.length }] : []
  })
  return latin && han ? found.sort((a, b) => a.at - b.at) : found
}

function weightOf(word: Word, before: Word | undefined, after: Word | undefined): number {
  switch (word.kind) {
    case 'praise':
    case 'good':
      return 1
    case 'blame':
    case 'bad':
      return -1
    case 'noun':
      return ofNoun(word, before, after)
    case 'wide':
    case 'more':
      return before?.kind === 'noun' ? 0 : before?.kind === 'too' ? -1 : word.kind === 'wide' ? OF_MEASURE : 0
    case 'narrow':
    case 'less':
      return before?.kind === 'noun' ? 0 : before?.kind === 'too' ? -1 : word.kind === 'narrow' ? -OF_MEASURE : 0
    default:
      return 0
  }
}

/** Little of what is bad is good; of what is neither, such as the weight, only much is bad. */
function ofNoun(word: Word, before: Word | undefined, after: Word | undefined): number {
  if (after?.kind === 'narrow' || after?.kind === 'less' || before?.kind === 'narrow' || before?.kind === 'less')
    return 1
  if (after?.kind === 'wide' || after?.kind === 'more' || before?.kind === 'more') return -1
  if (before?.kind === 'negator') return -1
  return after?.kind === 'good' || after?.kind === 'bad' ? 0 : BAD_ALONE.test(word.text) ? -1 : 0
}
