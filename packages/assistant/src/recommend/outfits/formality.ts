import type { Product } from '@elmo-chat/catalog'
import type { Lexicon } from '@elmo-chat/language'
import { conceptsOf } from './concepts-of.js'

/*
 * How dressy things are, from 0, sports and home, over 1, casual, and 2, neat, to 3, formal; by the kinds, styles and
 * occasions of the lexicon. A narrower kind that is not listed is as dressy as the next wider one.
 */

const KINDS: Readonly<Record<string, number>> = {
  activewear: 0,
  tracksuit: 0,
  leggings: 0.5,
  joggers: 0.4,
  sweatshirt: 0.6,
  't-shirt': 1,
  'tank-top': 0.8,
  'polo-shirt': 1.4,
  sweater: 1.5,
  shirt: 2,
  blouse: 2.2,
  top: 1.3,
  jeans: 1,
  'cargo-pants': 0.7,
  chinos: 1.8,
  'dress-pants': 2.5,
  pants: 1.6,
  shorts: 0.7,
  skirt: 1.9,
  'denim-skirt': 1.1,
  'pencil-skirt': 2.3,
  dress: 2,
  'slip-dress': 2.2,
  'evening-dress': 3,
  'cocktail-dress': 2.8,
  'bridesmaid-dress': 2.8,
  'sports-dress': 0.3,
  jumpsuit: 1.6,
  blazer: 2.5,
  coat: 2,
  'denim-jacket': 1,
  'down-jacket': 0.9,
  'fleece-jacket': 0.3,
  'shell-jacket': 0.2,
  'rain-jacket': 0.4,
  'ski-jacket': 0,
  windbreaker: 0.5,
  jacket: 1.1,
  vest: 1,
  sneakers: 0.9,
  'sports-shoes': 0,
  'running-shoes': 0,
  'casual-shoes': 1,
  loafers: 2,
  'dress-shoes': 2.6,
  heels: 2.6,
  pumps: 2.7,
  flats: 2,
  sandals: 1.3,
  slippers: 0,
  boots: 1.4,
  'ankle-boots': 1.7,
  'rain-boots': 0.3,
  'snow-boots': 0.3,
  'hiking-boots': 0.1,
  shoes: 1.5,
  backpack: 0.7,
  'waist-bag': 0.5,
  'tote-bag': 1.5,
  'crossbody-bag': 1.7,
  clutch: 2.8,
  briefcase: 2.5,
  handbag: 2,
  bag: 1.6,
  tie: 2.7,
  cap: 0.5,
  beanie: 0.6,
}

const STYLES: Readonly<Record<string, number>> = {
  formal: 0.5,
  'business-style': 0.4,
  elegant: 0.3,
  luxury: 0.3,
  romantic: 0.1,
  casual: -0.2,
  street: -0.3,
  sporty: -0.5,
  gorpcore: -0.5,
  punk: -0.3,
}

const OCCASIONS: Readonly<Record<string, number>> = {
  wedding: 2.4,
  'wedding-guest': 2.4,
  engagement: 2.4,
  party: 2.2,
  prom: 2.8,
  'cocktail-event': 2.7,
  nightclub: 1.9,
  date: 2,
  work: 2,
  office: 2,
  business: 2.5,
  interview: 2.5,
  graduation: 2.1,
  ceremony: 2.5,
  funeral: 2.5,
  performance: 2,
  dining: 1.9,
  'tea-time': 1.9,
  concert: 1.4,
  school: 1.1,
  everyday: 1.1,
  'shopping-trip': 1.1,
  travel: 1,
  vacation: 1,
  picnic: 1,
  beach: 0.6,
  camping: 0.3,
  outdoor: 0.3,
  hiking: 0.2,
  sports: 0,
  running: 0,
  gym: 0,
  yoga: 0,
  'home-wear': 0,
}

const HIGHEST = 3

/** How dressy a product is; null for a kind that says nothing of it. */
export function formalityOf(product: Product, lexicon: Lexicon): number | null {
  const ids = conceptsOf(product, 'category')
  const narrowest = ids.filter(
    (id) => !ids.some((other) => other !== id && lexicon.widen('category', other).includes(id)),
  )
  const kinds = narrowest.flatMap((id) => nearest(id, lexicon) ?? [])
  if (kinds.length === 0) return null
  const kind = kinds.reduce((sum, one) => sum + one, 0) / kinds.length
  const styles = conceptsOf(product, 'style').map((id) => STYLES[id] ?? 0)
  const shift = styles.reduce((sum, one) => sum + one, 0) / Math.max(1, styles.length)
  return Math.min(HIGHEST, Math.max(0, kind + shift))
}

/** How dressy one goes to an occasion; null where anything goes. */
export const formalityFor = (occasion: string): number | null => OCCASIONS[occasion] ?? null

function nearest(id: string, lexicon: Lexicon): number | undefined {
  const known = lexicon.widen('category', id).find((wider) => wider in KINDS)
  return known === undefined ? undefined : KINDS[known]
}
