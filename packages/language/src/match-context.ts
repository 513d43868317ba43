import type { Concept, Token } from './types.js'

/** Whether the surroundings let the tokens `from` up to `to` name this concept. `all` are the readings of that stretch. */
export function isAllowed(
  concept: Concept,
  all: readonly Concept[],
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  const first = tokens[from]!
  if (first.kind === 'number') return to - from > 1
  const before = tokens[from - 1]
  const glued = before !== undefined && before.end === first.start && before.kind === 'number'
  if (isUnit(concept)) return isBehindNumber(first, before) && (first.norm !== 'in' || glued)
  // Right behind a number, a word that can be a unit is one: 米 is meters there and beige elsewhere.
  if (all.some(isUnit) && isBehindNumber(first, before)) return false
  if (first.kind !== 'word') return true
  if (glued) return false
  return to - from > 1 || first.norm.length > 1 || isLetterSize(text, first, before, tokens[to])
}

export function isUnit(concept: Concept): boolean {
  return concept.field === 'unit'
}

function isBehindNumber(token: Token, before: Token | undefined): boolean {
  if (before === undefined || token.start - before.end > 1) return false
  return before.kind === 'number' || (before.kind === 'han' && /[一二两三四五六七八九十百千万半几]/.test(before.norm))
}

/** A lone letter is a size when it is a capital that no digit follows, is all there is, or stands behind "in", "size", "or". */
function isLetterSize(text: string, token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (after !== undefined && after.kind === 'number' && after.start === token.end) return false
  if (before === undefined && after === undefined) return true
  if (before !== undefined && /^(?:in|size|or|and|an|sized)$/.test(before.norm)) return true
  return token.text !== token.norm && text[token.end] !== '&' && text[token.end] !== '.'
}
