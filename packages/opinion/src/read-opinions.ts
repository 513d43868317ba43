import { type Clause, clausesOf } from './clauses.js'
import { type ClauseWords, isDeniedAt, polarityNear, readWords } from './judgement.js'
import { aspects, firstOf, folded, points, type Scripts, scriptsOf } from './lexicon.js'
import type { Opinion, Polarity } from './opinion.js'

interface ReadClause extends Clause {
  /** Folded. */
  readonly text: string
  readonly scripts: Scripts
  readonly words: ClauseWords
  /** Where each side of the thing is named, by its id. */
  readonly named: ReadonlyMap<string, number>
}

/** What a review says, clause by clause. */
export function readOpinions(text: string): Opinion[] {
  const clauses = clausesOf(text).map((clause) => readClause(text, clause))
  return clauses.flatMap((clause, place) => opinionsIn(clause, clauses[place + 1]))
}

/** What is judged of the words at a place of a text; undefined where nothing is. */
export function polarityAt(text: string, start: number, end: number): Polarity | undefined {
  const clauses = clausesOf(text)
  const place = clauses.findIndex((clause) => clause.end > start)
  const own = clauses[place]
  if (!own) return undefined
  const near = [own, clauses[place + 1], clauses[place - 1]].filter((one) => one?.sentence === own.sentence)
  for (const clause of near) {
    const words = readWords(folded(text.slice(clause.start, clause.end)))
    const polarity = polarityNear(words, clause === own ? (start + end) / 2 - clause.start : undefined)
    if (polarity) return polarity
  }
  return undefined
}

function readClause(text: string, clause: Clause): ReadClause {
  const own = folded(text.slice(clause.start, clause.end))
  const named = new Map<string, number>()
  const scripts = scriptsOf(own)
  for (const { id, pattern } of aspects) {
    const at = firstOf(pattern, own, scripts)
    if (at >= 0) named.set(id, at)
  }
  return { ...clause, text: own, scripts, words: readWords(own), named }
}

function opinionsIn(clause: ReadClause, next: ReadClause | undefined): Opinion[] {
  const { start, end, words, named } = clause
  const pointed = points.flatMap(({ id, aspect, polarity, pattern }): Opinion[] => {
    const at = firstOf(pattern, clause.text, clause.scripts)
    if (at < 0) return []
    const isDenied = isDeniedAt(at, words.denials)
    return [
      isDenied
        ? { aspect, point: id, isDenied, polarity: polarity === 'good' ? 'bad' : 'good', start, end }
        : { aspect, point: id, polarity, start, end },
    ]
  })
  const told = new Set(pointed.map(({ aspect }) => aspect))
  const plain = [...named].flatMap(([aspect, at]): Opinion[] => {
    if (told.has(aspect)) return []
    const own = polarityNear(words, at)
    if (own) return [{ aspect, polarity: own, start, end }]
    // "The color, well: lovely": the judgement follows where the next clause names nothing of its own.
    const goesOn = next && !next.turns && next.sentence === clause.sentence && next.named.size === 0
    const later = goesOn ? polarityNear(next.words) : undefined
    return later ? [{ aspect, polarity: later, start, end: next?.end ?? end }] : []
  })
  if (pointed.length + plain.length > 0 || named.size > 0) return [...pointed, ...plain]
  const whole = polarityNear(words)
  return whole ? [{ aspect: undefined, polarity: whole, start, end }] : []
}
