import type { Block } from '@elmo-chat/protocol'
import type { TurnOutput } from '../types.js'
import { statementsIn } from './statements.js'

/**
 * Skills whose answers lose nothing by other words. Left out is what denies, refuses, confirms, quotes, compares, tells
 * which variants are in stock, or brings a person in.
 */
const WORDED: ReadonlySet<string> = new Set(
  'find count recommend browse more similar go-with outfit details greet thank goodbye'.split(' '),
)

const SHOWN: ReadonlySet<Block['type']> = new Set<Block['type']>([
  ...(['text', 'data-brief', 'data-products', 'data-outfit', 'data-choices', 'data-claims', 'data-feeling'] as const),
])

/** What is denied must stay denied, and of words alone nobody can tell whether it does. */
const DENIES =
  /\b(?:no|not|none|nothing|never|without|except|unless|only|but|cannot|sold out|out of stock)\b|n['’]t\b|不|没|无|别|未|非|仅|但|除|售罄|缺货|卖完/iu

/** Why a reply keeps its own words; undefined where it may be said in others. */
export function keepsItsWords(
  { blocks, trace }: Pick<TurnOutput, 'blocks' | 'trace'>,
  asked: string,
): string | undefined {
  if (!WORDED.has(trace.decision.skill)) return 'of its skill'
  const feeling = blocks.find(({ type }) => type === 'data-feeling')
  if (feeling?.type === 'data-feeling' && (feeling.data.emotion === 'angry' || feeling.data.risk)) return 'of the mood'
  if (blocks.some(({ type }) => !SHOWN.has(type))) return 'of what is shown'
  // Replies give wishes back; a promise in one would then look as if the shop had made it.
  if (statementsIn(asked).length > 0) return 'the customer’s words state something'
  const text = blocks[0]?.type === 'text' ? blocks[0].text : ''
  return text === '' || DENIES.test(text) ? 'it denies something' : undefined
}
