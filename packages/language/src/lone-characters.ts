import type { Concept, Token } from './types.js'

/** What this reading needs of a match. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly concepts: readonly Concept[]
}

/** Han characters of grammar and counting: a word ends before them and begins after them. */
const BOUNDARY = new Set(
  '的了吗么呢吧啊呀嘛要想买有没是和与或跟及还也都不别换成个件条双套款只顶张把台部色系给送穿戴用配找看选再更最很太这那哪种类码号我你您他她它一二两三四五六七八九十几多在能可以请加带做当就求问什怎为对除含',
)

/** What is said of a thing, right behind its name: 配什么鞋好看. */
const PREDICATE = /^(?:好[看穿用搭不]|合适|便宜|舒服|比较|显[瘦高白]|实惠|划算|耐穿)/u

/**
 * Takes out lone Han characters that are part of a word the lexicon does not know: 皮 in 皮卡丘, 木 in 木饰面. One counts
 * where its neighbors are known words, grammar, or no Han at all: 黑裤子, 要红的. A category needs that on its right only,
 * since Chinese words end in what they are: 绝缘鞋 is a 鞋. `matches` are in order of place, blocked words among them.
 */
export function dropPartsOfUnknownWords<Match extends Stretch>(
  matches: readonly Match[],
  tokens: readonly Token[],
): Match[] {
  const kept: Match[] = []
  for (let first = 0; first < matches.length; ) {
    let after = first + 1
    while (after < matches.length && joins(tokens, matches[after - 1]!, matches[after]!)) after++
    for (const match of trim(matches.slice(first, after), tokens)) kept.push(match)
    first = after
  }
  return kept
}

/** From both ends of a run of adjacent matches, takes lone characters off while the run touches an unknown word there. */
function trim<Match extends Stretch>(run: readonly Match[], tokens: readonly Token[]): readonly Match[] {
  let begin = 0
  let end = run.length
  while (begin < end && isLoneHan(run[end - 1]!, tokens) && touches(tokens, run[end - 1]!.to - 1, run[end - 1]!.to))
    end--
  while (begin < end && isLoneModifier(run[begin]!, tokens) && touches(tokens, run[begin]!.from, run[begin]!.from - 1))
    begin++
  return run.slice(begin, end)
}

function isLoneHan(match: Stretch, tokens: readonly Token[]): boolean {
  if (match.to - match.from > 1 || tokens[match.from]!.kind !== 'han') return false
  return match.concepts.length > 0 && match.concepts.every((concept) => concept.field !== 'unit')
}

function isLoneModifier(match: Stretch, tokens: readonly Token[]): boolean {
  return isLoneHan(match, tokens) && match.concepts.every((concept) => concept.field !== 'category')
}

/** Whether the Han character at `side` stands right beside the one at `at` and is no boundary. */
function touches(tokens: readonly Token[], at: number, side: number): boolean {
  const neighbor = tokens[side]
  if (neighbor === undefined || neighbor.kind !== 'han' || BOUNDARY.has(neighbor.norm)) return false
  if (side > at && PREDICATE.test(neighbor.norm + (tokens[side + 1]?.norm ?? ''))) return false
  return side < at ? neighbor.end === tokens[at]!.start : neighbor.start === tokens[at]!.end
}

function joins(tokens: readonly Token[], left: Stretch, right: Stretch): boolean {
  return left.to === right.from && tokens[left.to - 1]!.end === tokens[right.from]!.start
}
