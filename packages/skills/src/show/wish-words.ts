import { echo, list, type Sentence } from '@elmo-chat/dialogue'
import type { Constraint } from '@elmo-chat/protocol'
import type { Wish } from '../shop/wish.js'
import type { Speech } from './speech.js'

type Piece = Sentence['pieces'][number]

/** A wish as people say it: "waterproof, blue jackets, under $80", "蓝色、L码的T恤，两百以内". Empty for no wish. */
export function wishWords({ constraints, query }: Wish, speech: Speech): Piece[] {
  // "Between 200 and 300" is one saying and two bounds.
  const words = (belongs: (constraint: Constraint) => boolean) =>
    [
      ...new Map(
        constraints.filter(belongs).map((constraint) => [`${constraint.op === 'not'} ${constraint.text}`, constraint]),
      ).values(),
    ].map((constraint) => speech.wish(constraint))
  const thing = words(isThing)
  const traits = words((constraint) => constraint.op === 'is' && !isThing(constraint))
  const bounds = words(({ op }) => op !== 'is')
  const { language } = speech
  const { between, of } = joints[language]
  const named = thing.length > 0 ? list(thing, language, 'or') : []
  const qualities =
    named.length > 0
      ? list(traits, language)
      : traits.flatMap((trait, place) => (place > 0 ? [between, trait] : [trait]))
  const head = traits.length > 0 && named.length > 0 ? [...qualities, of, ...named] : [...qualities, ...named]
  const tail = [...bounds, ...(query ? [echo(`“${query}”`)] : [])]
  return [...(head.length > 0 ? [head] : []), ...tail.map((piece) => [piece])].flatMap((group, place) =>
    place === 0 ? group : [between, ...group],
  )
}

const isThing = ({ field, op }: Constraint) => field === 'category' && op === 'is'

const joints = { en: { between: ', ', of: ' ' }, zh: { between: '，', of: '的' } } as const
