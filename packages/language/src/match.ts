import { dropPartsOfUnknownWords } from './lone-characters.js'
import { isAllowed, isUnit } from './match-context.js'
import { type Forms, find, keyOf, startOf, type TrieNode } from './trie.js'
import type { Concept, Mention, Token } from './types.js'

/** Tokens `from` up to and without `to`, and what they name there. */
interface Match {
  readonly from: number
  readonly to: number
  /** In characters. */
  readonly width: number
  readonly node: TrieNode
  readonly concepts: readonly Concept[]
}

/** A text made ready for matching. */
interface Prepared {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly keys: readonly string[]
}

/**
 * Finds the concepts that the tokens name. Where matches overlap, the longer one wins, then the earlier; all concepts of
 * the same stretch are given, in the lexicon's order. A shorter match inside a winner is given too when it says something
 * that the winner does not mean by itself: "denim jeans" tells denim too, since "jeans" alone still names the winner;
 * "denim jacket" of `denim-jacket` does not. `insideWords` finds lone Han characters inside unknown words too.
 */
export function findMentions(forms: Forms, text: string, tokens: readonly Token[], insideWords = false): Mention[] {
  const prepared = { text, tokens, keys: tokens.map(keyOf) }
  const mentions: Mention[] = []
  const chosen = longest(candidates(forms, prepared, 0, tokens.length))
  for (const match of insideWords ? chosen : dropPartsOfUnknownWords(chosen, tokens)) {
    push(mentions, match, match.concepts, prepared)
    if (match.to - match.from > 1) pushNested(mentions, forms, match, prepared)
  }
  return mentions
}

function push(mentions: Mention[], match: Match, concepts: readonly Concept[], { text, tokens }: Prepared): void {
  const start = tokens[match.from]!.start
  const end = tokens[match.to - 1]!.end
  for (const { field, id } of concepts) mentions.push({ start, end, field, id, text: text.slice(start, end) })
}

/** All matches within the tokens `begin` up to and without `end`, by their start, shorter first. */
function candidates(forms: Forms, prepared: Prepared, begin: number, end: number): Match[] {
  const { text, tokens, keys } = prepared
  const matches: Match[] = []
  for (let from = begin; from < end; from++) {
    let node = startOf(forms, keys[from]!)
    for (let to = from + 1; node !== undefined; to++) {
      if (node.concepts !== undefined) {
        const concepts = node.concepts.length === 0 ? node.concepts : allowed(node.concepts, prepared, from, to)
        if (concepts.length > 0 || node.concepts.length === 0) {
          matches.push({ from, to, width: tokens[to - 1]!.end - tokens[from]!.start, node, concepts })
        }
      }
      if (to >= end || node.next === undefined || !adjoin(text, tokens[to - 1]!, tokens[to]!)) break
      node = node.next.get(keys[to]!)
    }
  }
  return matches
}

function allowed(
  concepts: readonly Concept[],
  { text, tokens }: Prepared,
  from: number,
  to: number,
): readonly Concept[] {
  for (const concept of concepts) {
    if (!isAllowed(concept, concepts, text, tokens, from, to)) {
      return concepts.filter((each) => isAllowed(each, concepts, text, tokens, from, to))
    }
  }
  return concepts
}

/** Words of one form may stand apart by spaces, hyphens and the like; Han characters of one form stand together. */
function adjoin(text: string, left: Token, right: Token): boolean {
  if (left.end === right.start) return true
  if (left.kind === 'han' && right.kind === 'han') return false
  const gap = right.start - left.end
  if (gap === 1 && text[left.end] === ' ') return true
  if (gap === 1 && text[left.end] === '/') return left.kind === 'number' && right.kind === 'number'
  return gap <= 3 && /^[\s\-_'’‑–&·+]+$/.test(text.slice(left.end, right.start))
}

/** Settles each run of overlapping matches by itself: longest first, then earliest. Given back in order of place. */
function longest(matches: readonly Match[]): Match[] {
  const chosen: Match[] = []
  for (let first = 0; first < matches.length; ) {
    let reach = matches[first]!.to
    let after = first + 1
    for (; after < matches.length && matches[after]!.from < reach; after++) reach = Math.max(reach, matches[after]!.to)
    if (after === first + 1) chosen.push(matches[first]!)
    else settle(chosen, matches.slice(first, after))
    first = after
  }
  return chosen
}

function settle(chosen: Match[], overlapping: Match[]): void {
  overlapping.sort((a, b) => b.width - a.width || a.from - b.from)
  const taken = new Set<number>()
  const winners: Match[] = []
  for (const match of overlapping) {
    // Every winner so far is at least as long, so an overlap with one covers this match's first or last token.
    if (taken.has(match.from) || taken.has(match.to - 1)) continue
    for (let at = match.from; at < match.to; at++) taken.add(at)
    winners.push(match)
  }
  winners.sort((a, b) => a.from - b.from)
  for (const winner of winners) chosen.push(winner)
}

function pushNested(mentions: Mention[], forms: Forms, outer: Match, prepared: Prepared): void {
  outer.node.nests ??= mayNest(forms, outer, prepared.keys)
  if (!outer.node.nests) return
  const inside = candidates(forms, prepared, outer.from, outer.to).filter((match) => match.width < outer.width)
  for (const inner of longest(inside)) {
    push(
      mentions,
      inner,
      inner.concepts.filter((concept) => adds(forms, outer, inner.from, inner.to, concept, prepared.keys)),
      prepared,
    )
  }
}

/** Whether any shorter form inside adds something, wherever the outer form is found. */
function mayNest(forms: Forms, outer: Match, keys: readonly string[]): boolean {
  for (let from = outer.from; from < outer.to; from++) {
    let node = startOf(forms, keys[from]!)
    for (let to = from + 1; node !== undefined && to <= outer.to; to++) {
      const end = to
      if (
        to - from < outer.to - outer.from &&
        node.concepts?.some((concept) => adds(forms, outer, from, end, concept, keys))
      )
        return true
      node = to < outer.to ? node.next?.get(keys[to]!) : undefined
    }
  }
  return false
}

function adds(
  forms: Forms,
  outer: Match,
  from: number,
  to: number,
  concept: Concept,
  keys: readonly string[],
): boolean {
  const named = outer.node.concepts!
  if (isUnit(concept) || named.some((whole) => whole.field === concept.field)) return false
  const rest = [...keys.slice(outer.from, from), ...keys.slice(to, outer.to)]
  const left = find(forms, rest)?.concepts
  return left !== undefined && named.some((whole) => left.includes(whole))
}
