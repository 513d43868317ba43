import type { IndexReader } from './catalogue-data.js'
import { mendHan } from './han-slips.js'
import type { QueryPart } from './query-words.js'
import { FULL_SHARE } from './score-parts.js'

/** So many places of one query are looked at. */
const MOST = 4

/**
 * Puts Han parts together again where only so they can be mended: 羽绒福 was read as 羽绒, which names a material, and 福.
 * That is tried where a part is unknown, or is one character that no product holds beside its neighbour.
 */
export function rejoinHan(data: IndexReader, parts: readonly QueryPart[]): QueryPart[] {
  const joined = [...parts]
  let left = MOST
  for (let at = 0; at < joined.length && left > 0; at++) {
    if (!isDoubtful(data, joined, at)) continue
    left--
    if (isUnknown(joined[at]) && mendHan(data, charactersOf(joined[at])).length > 0) continue
    const wider = [
      [at - 1, at],
      [at, at + 1],
      [at - 1, at + 1],
    ].find(([first, last]) => isGlued(joined, first, last) && isMended(data, joined.slice(first, last + 1)))
    if (!wider) continue
    const [first, last] = wider
    joined.splice(first, last - first + 1, asOne(joined.slice(first, last + 1)))
    at = first
  }
  return joined
}

function isDoubtful(data: IndexReader, parts: readonly QueryPart[], at: number): boolean {
  const part = parts[at]
  if (!isHanPart(part)) return false
  if (isUnknown(part)) return true
  if (part.tokens.length > 1 || part.others.length > 0) return false
  const [before, behind] = [at - 1, at + 1].map((side) => parts[side])
  const meets = (first: QueryPart | undefined, second: QueryPart | undefined) =>
    first && second && isHanPart(first) && isHanPart(second) && first.end === second.start
      ? data.productsWith(data.vocabulary.findPair(first.tokens[first.tokens.length - 1].norm, second.tokens[0].norm)) >
        0
      : undefined
  const beside = [meets(before, part), meets(part, behind)]
  return beside.includes(false) && !beside.includes(true)
}

function isUnknown({ words, others, spelled }: QueryPart): boolean {
  return words.includes(null) && others.length === 0 && spelled === undefined
}

function isHanPart({ tokens, spelled }: QueryPart): boolean {
  return spelled === undefined && tokens.every(({ kind }) => kind === 'han')
}

function isGlued(parts: readonly QueryPart[], first: number, last: number): boolean {
  const run = parts.slice(Math.max(0, first), last + 1)
  return (
    run.length === last - first + 1 &&
    run.every((part, at) => isHanPart(part) && (at === 0 || run[at - 1].end === part.start))
  )
}

function isMended(data: IndexReader, parts: readonly QueryPart[]): boolean {
  return mendHan(data, parts.flatMap(charactersOf)).length > 0
}

function charactersOf({ tokens }: QueryPart): string[] {
  return tokens.map(({ norm }) => norm)
}

/** The parts as one that no product holds. */
function asOne(parts: readonly QueryPart[]): QueryPart {
  return {
    text: parts.map(({ text }) => text).join(''),
    start: parts[0].start,
    end: parts[parts.length - 1].end,
    tokens: parts.flatMap(({ tokens }) => tokens),
    words: [null],
    whole: null,
    share: FULL_SHARE,
    others: [],
  }
}
