import type { Product } from '@elmo-chat/catalog'
import { aspectOf, type Opinions, pointOf } from '@elmo-chat/opinion'
import type { ShopView } from './shop-view.js'

/**
 * What reviews of a product say, as a number. Fields, behind `reviews:`
 *
 * - `count`, `happy` and `unhappy` (of four stars and more, of two and fewer), `rating` (the average);
 * - `aspect:ASPECT:WHAT`, where WHAT is `total`, `content`, `unhappy` or `mixed`;
 * - `point:POINT:WHAT`, where WHAT is `said` or `denied`.
 */
export function ofOpinions(product: Product, field: string, { opinions }: ShopView): number | undefined {
  const said = opinions?.of(product)
  if (!said) return undefined
  const [kind, id, what] = field.split(':')
  if (kind === 'aspect') return counted(said.aspects.find(({ aspect }) => aspect === id) ?? NO_ASPECT, what)
  if (kind === 'point') return counted(pointIn(said, id) ?? NO_POINT, what)
  return ofAll(said, kind)
}

const NO_ASPECT = { total: 0, content: 0, unhappy: 0, mixed: 0 }
const NO_POINT = { said: 0, denied: 0 }

/** What reviews say of one point; undefined where none does. */
export const pointIn = ({ aspects }: Opinions, id: string | undefined) =>
  aspects.flatMap(({ points }) => points).find(({ point }) => point === id)

function counted(counts: object, what: string | undefined): number | undefined {
  const value = (counts as Readonly<Record<string, unknown>>)[what ?? '']
  return typeof value === 'number' ? value : undefined
}

function ofAll({ reviews, happy, unhappy, averageRating }: Opinions, field: string | undefined): number | undefined {
  switch (field) {
    case 'count':
      return reviews
    case 'happy':
      return happy
    case 'unhappy':
      return unhappy
    case 'rating':
      return averageRating === null ? undefined : averageRating / 100
    default:
      return undefined
  }
}

/** The words of a review between two places. */
export function ofReview(id: string, field: string, { opinions }: ShopView): string | undefined {
  const [what, start, end] = field.split(':')
  return what === 'text' ? opinions?.review(id)?.text.slice(Number(start), Number(end)) : undefined
}

/** What a side of a thing is called, or what people say in other words: `aspect:en:fit`, `point:zh:pills`. */
export function nameOfOpinion(field: string): string | undefined {
  const [kind, language, id = ''] = field.split(':')
  if (language !== 'en' && language !== 'zh') return undefined
  return kind === 'aspect' ? aspectOf(id)?.name[language] : pointOf(id)?.says[language]
}
