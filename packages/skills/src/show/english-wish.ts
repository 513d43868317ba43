import { echo, list, type Sentence } from '@elmo-chat/dialogue'
import { type Constraint, meansAll } from '@elmo-chat/protocol'
import type { Wish } from '../shop/wish.js'
import { plural } from './plural.js'
import type { Speech } from './speech.js'

type Piece = Sentence['pieces'][number]

/** The order in which English puts what stands before the thing. */
const BEFORE = ['feature', 'style', 'fit', 'season', 'occasion', 'color', 'pattern', 'material']
/** What stands behind it, with its preposition. */
const BEHIND: Readonly<Record<string, string>> = { audience: 'for', size: 'in', brand: 'by' }

/** "Waterproof blue jackets for men in L, under $80, not wool". Empty for no wish. */
export function englishWish({ constraints, query }: Wish, speech: Speech): Piece[] {
  const wished = constraints.filter(({ op }) => op === 'is')
  const bounds = constraints.filter(({ op }) => op !== 'is')
  if (constraints.length === 0) return query ? [echo(`“${query}”`)] : []
  const isGift = wished.some(isForGift) && wished.every(({ field }) => field !== 'category')
  const fields = [...new Set(wished.filter((one) => !(isGift && isForGift(one))).map(({ field }) => field))]
  const of = (field: string) => wished.filter((constraint) => constraint.field === field)
  const together = (some: readonly Constraint[]) =>
    list(
      some.map((one) => speech.wish(one)),
      'en',
      some.some(({ field }) => meansAll(field)) ? 'and' : 'or',
    )
  const thing = of('category').map((one) => pluralOf(fullName(one, speech)))
  const ahead = fields
    .filter((field) => BEFORE.includes(field))
    .sort((a, b) => BEFORE.indexOf(a) - BEFORE.indexOf(b))
    .map((field) => of(field).filter(isBefore))
  const audience = of('audience')
  const owned = audience.filter(isOwned)
  const before = [...ahead, owned].filter((some) => some.length > 0).flatMap((some) => [...together(some), ' '])
  const noun = thing.length > 0 ? list(thing, 'en', 'or') : [isGift ? 'gifts' : 'products']
  const behind = fields
    .filter((field) => field !== 'category' && !(field === 'audience' && owned.length > 0))
    .flatMap((field) => {
      const some = BEFORE.includes(field) ? of(field).filter((one) => !isBefore(one)) : of(field)
      return some.length > 0 ? [` ${prepositionOf(some[0])}`, ...together(some)] : []
    })
  return [
    ...before,
    ...noun,
    ...behind,
    ...(query ? [' that mention ', echo(`“${query}”`)] : []),
    ...bounds.flatMap((bound) => [', ', speech.wish(bound)]),
  ]
}

const isForGift = ({ field, value }: Constraint) => field === 'occasion' && value === 'gift'

/** "Men's" stands before the thing, "men" behind it with "for". */
const isOwned = ({ text }: Constraint) => /(?:'s?|’s?|\bmens|\bwomens)$/i.test(text)

/** "Waterproof jackets", but "jackets with pockets" and "mugs as a gift". */
const isBefore = ({ field, value, text }: Constraint) =>
  !(field === 'feature' && /^(?:with|for|against)\b/i.test(text)) &&
  !(field === 'occasion' && (value === 'gift' || /^(?:for|in)\b/i.test(text)))

function prepositionOf({ field, value, text }: Constraint): string {
  if (/^(?:for|in|with|by|of|against)\b/i.test(text)) return ''
  if (field === 'occasion') return value === 'gift' ? 'as a ' : 'for '
  if (field === 'audience' && /^(?:him|her)$/i.test(text)) return 'for '
  const preposition = BEHIND[field]
  return preposition ? `${preposition} ` : 'with '
}

/** "Kitchen" said of kitchenware is only the beginning of its name. */
function fullName(constraint: Constraint, speech: Speech): Piece {
  const said = speech.wish(constraint)
  const label = speech.value(constraint.field, constraint.value)
  const text = constraint.text.toLowerCase()
  return label.text.length > text.length + 1 && label.text.startsWith(text) ? label : said
}

function pluralOf(piece: Piece): Piece {
  if (typeof piece === 'string') return plural(piece)
  return 'echo' in piece ? echo(plural(piece.echo)) : { ...piece, text: plural(piece.text) }
}
