import { echo, list, type Sentence } from '@elmo-chat/dialogue'
import { type Constraint, meansAll } from '@elmo-chat/protocol'
import type { Wish, Wished } from '../shop/wish.js'
import { englishWish } from './english-wish.js'
import type { Speech } from './speech.js'

type Piece = Sentence['pieces'][number]

/** A wish as people say it: "waterproof blue jackets, under $80", "蓝色、L码的T恤，两百以内". Empty for no wish. */
export function wishWords({ constraints, query }: Wish, speech: Speech): Piece[] {
  const said = onceEach(constraints)
  return speech.language === 'en' ? englishWish({ constraints: said, query }, speech) : listed(said, query, speech)
}

/** What was said on one field, bare: "red or blue", "under $80". */
export function termsOf(constraints: readonly Wished[], speech: Speech): Piece[] {
  return listed(onceEach(constraints), '', speech)
}

function listed(said: readonly Constraint[], query: string, speech: Speech): Piece[] {
  const { language } = speech
  const { between, of, with: with_ } = joints[language]
  const wished = said.filter(({ op }) => op === 'is')
  const together = (field: string) =>
    list(
      wished.filter((constraint) => constraint.field === field).map((constraint) => speech.wish(constraint)),
      language,
      meansAll(field) ? 'and' : 'or',
    )
  const thing = together('category')
  const traits = [...new Set(wished.map(({ field }) => field))].filter((field) => field !== 'category').map(together)
  const head =
    thing.length > 0 && traits.length > 0
      ? [[...traits.flatMap((trait, place) => (place === 0 ? trait : [with_, ...trait])), of, ...thing]]
      : [...traits, thing]
  const bounds = said.filter(({ op }) => op !== 'is').map((constraint) => [speech.wish(constraint)])
  const parts = [
    ...head,
    ...bounds,
    ...(query ? [[echo(language === 'zh' ? `‘${query}’` : `“${query}”`)]] : []),
  ].filter((part) => part.length > 0)
  return parts.flatMap((part, place) => (place === 0 ? part : [between, ...part]))
}

/** "Between 200 and 300" is one saying and two bounds: it is said once. */
function onceEach(constraints: readonly Wished[]): Wished[] {
  const keyOf = ({ op, text }: Constraint) => `${op === 'not'} ${text}`
  const isNamed = constraints.some(({ field, op }) => field === 'category' && op === 'is')
  // A product or kind that was refused for good is not said again and again.
  const said = constraints.filter(
    ({ field, lasts }) => !(lasts && (field === 'id' || (field === 'category' && isNamed))),
  )
  return [...new Map(said.map((constraint) => [keyOf(constraint), constraint])).values()]
}

const joints = { en: { between: ', ', with: ' and ', of: ' ' }, zh: { between: '，', with: '、', of: '的' } } as const
