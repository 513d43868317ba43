import { find, keyOf, type TrieNode } from './trie.js'
import type { Concept, Mention, Token } from './types.js'

/** Tokens `from` up to and without `to`, and what they name there. */
interface Match {
  readonly from: number
  readonly to: number
  readonly concepts: readonly Concept[]
}

/**
 * Finds the concepts that the tokens name. Where matches overlap, the longer one wins, then the earlier; all concepts of
 * the same stretch are given, in the lexicon's order. A shorter match inside a winner is given too when it says something
 * that the winner does not mean by itself: in "denim skirt", were that a form of `skirt`, denim is told (what is left,
 * "skirt", still names the winner), in "jean jacket" of `denim-jacket` it is not.
 */
export function findMentions(root: TrieNode, text: string, tokens: readonly Token[]): Mention[] {
  const keys = tokens.map(keyOf)
  const mentions: Mention[] = []
  for (const match of longest(candidates(root, text, tokens, keys, 0, tokens.length), tokens)) {
    push(mentions, match, text, tokens)
    if (match.to - match.from > 1)
      for (const inner of nested(root, match, text, tokens, keys)) push(mentions, inner, text, tokens)
  }
  return mentions
}

function push(mentions: Mention[], match: Match, text: string, tokens: readonly Token[]): void {
  const start = tokens[match.from]!.start
  const end = tokens[match.to - 1]!.end
  for (const { field, id } of match.concepts) mentions.push({ start, end, field, id, text: text.slice(start, end) })
}

/** All matches within the tokens `begin` up to and without `end`. */
function candidates(
  root: TrieNode,
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
  begin: number,
  end: number,
): Match[] {
  const matches: Match[] = []
  for (let from = begin; from < end; from++) {
    let node = root.next?.get(keys[from]!)
    for (let to = from + 1; node !== undefined; to++) {
      if (node.concepts !== undefined) {
        const concepts = node.concepts.length === 0 ? node.concepts : allowed(node.concepts, text, tokens, from, to)
        if (concepts.length > 0 || node.concepts.length === 0) matches.push({ from, to, concepts })
      }
      if (to >= end || node.next === undefined || !adjoin(text, tokens[to - 1]!, tokens[to]!)) break
      node = node.next.get(keys[to]!)
    }
  }
  return matches
}

/** Words of one form may stand apart by spaces, hyphens and the like; Han characters of one form stand together. */
function adjoin(text: string, left: Token, right: Token): boolean {
  if (left.end === right.start) return true
  if (left.kind === 'han' && right.kind === 'han') return false
  return right.start - left.end <= 3 && /^[\s\-_'’‑–&·+]+$/.test(text.slice(left.end, right.start))
}

/** Takes the readings away that the surroundings forbid. */
function allowed(
  concepts: readonly Concept[],
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly Concept[] {
  const first = tokens[from]!
  const before = tokens[from - 1]
  if (to - from === 1 && first.kind === 'number') return NOTHING
  const afterNumber = before !== undefined && first.start - before.end <= 1 && isNumeral(before)
  const glued = before !== undefined && before.end === first.start && before.kind === 'number' && first.kind === 'word'
  const letter = to - from === 1 && first.kind === 'word' && first.norm.length === 1
  const units = concepts.some(isUnit)
  if (!glued && !letter && !units) return concepts
  // Right behind a number a word that can be a unit is one: 米 is meters there and beige elsewhere.
  if (units && afterNumber) return concepts.filter((concept) => isUnit(concept) && (first.norm !== 'in' || glued))
  if (glued) return NOTHING
  return concepts.filter((concept) => !isUnit(concept) && (!letter || isLetterSize(text, first, before, tokens[to])))
}

const NOTHING: readonly Concept[] = []

function isUnit(concept: Concept): boolean {
  return concept.field === 'unit'
}

function isNumeral(token: Token): boolean {
  return token.kind === 'number' || (token.kind === 'han' && /[一二两三四五六七八九十百千万半几]/.test(token.norm))
}

/** A lone letter is a size when it is a capital that no digit follows, is all there is, or stands behind "in", "size", "or". */
function isLetterSize(text: string, token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (after !== undefined && after.kind === 'number' && after.start === token.end) return false
  if (before?.kind === 'number' && before.end === token.start) return false
  if (before === undefined && after === undefined) return true
  if (before !== undefined && /^(?:in|size|or|and|an|sized)$/.test(before.norm)) return true
  return token.text !== token.norm && text[token.end] !== '&' && text[token.end] !== '.'
}

/** Greedy: by length in characters, then by place. Given back in order of place. */
function longest(matches: Match[], tokens: readonly Token[]): Match[] {
  const width = (match: Match) => tokens[match.to - 1]!.end - tokens[match.from]!.start
  const byLength = [...matches].sort((a, b) => width(b) - width(a) || a.from - b.from)
  const taken = new Uint8Array(tokens.length)
  const chosen: Match[] = []
  for (const match of byLength) {
    // Everything chosen so far is at least as long, so an overlap reaches one of the ends.
    if (taken[match.from] === 1 || taken[match.to - 1] === 1) continue
    taken.fill(1, match.from, match.to)
    chosen.push(match)
  }
  return chosen.filter((match) => match.concepts.length > 0).sort((a, b) => a.from - b.from)
}

function nested(
  root: TrieNode,
  outer: Match,
  text: string,
  tokens: readonly Token[],
  keys: readonly string[],
): Match[] {
  const inside = candidates(root, text, tokens, keys, outer.from, outer.to).filter(
    (match) => match.to - match.from < outer.to - outer.from,
  )
  const adding = inside.map((match) => ({
    ...match,
    concepts: match.concepts.filter((concept) => adds(root, outer, match, concept, keys)),
  }))
  return longest(
    adding.filter((match) => match.concepts.length > 0),
    tokens,
  )
}

function adds(root: TrieNode, outer: Match, inner: Match, concept: Concept, keys: readonly string[]): boolean {
  if (isUnit(concept) || outer.concepts.some((named) => named.field === concept.field)) return false
  const rest = [...keys.slice(outer.from, inner.from), ...keys.slice(inner.to, outer.to)]
  const left = find(root, rest)?.concepts
  return left !== undefined && outer.concepts.some((named) => left.includes(named))
}
