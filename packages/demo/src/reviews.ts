import { type Language, type Random, seededRandom } from '@elmo-chat/kernel'
import { buildProducts } from './build-products.js'
import { between, pick, pickSome, shuffle } from './draw.js'
import type { Kind } from './kinds/index.js'
import { authors, fragments, frames, type ReviewAspect } from './reviews/fragments.js'

export type { ReviewAspect } from './reviews/fragments.js'

export interface DemoReview {
  readonly id: string
  readonly productId: string
  readonly language: Language
  readonly author: string
  /** 1 to 5. */
  readonly rating: number
  readonly text: string
  /** What the text praises and blames: the truth against which a reading of it can be measured. */
  readonly aspects: readonly { readonly aspect: ReviewAspect; readonly polarity: 'good' | 'bad' }[]
  /** ISO 8601 UTC. */
  readonly at: string
}

let written: readonly DemoReview[] | undefined

/** More than 2,000 reviews of the demo shop's products, always the same ones, newest last per product. Built once. */
export function demoReviews(): readonly DemoReview[] {
  written ??= write(seededRandom(7_319))
  return written
}

const firstDay = Date.UTC(2025, 4, 10)
const dayMs = 86_400_000

function write(random: Random): DemoReview[] {
  return buildProducts().flatMap((product) => {
    // Few products are talked about much, most a little, some not at all.
    const count = Math.floor(random() ** 2 * 13)
    // Each product has its own luck, so that averages differ.
    const luck = random()
    const days = Array.from({ length: count }, () => random() * 556).sort((a, b) => a - b)
    return days.map((day, index) => ({
      id: `${product.id}-review-${index + 1}`,
      productId: product.id,
      ...writeOne(product.kind, luck, random),
      at: new Date(firstDay + Math.floor(day * dayMs)).toISOString(),
    }))
  })
}

function writeOne(kind: Kind, luck: number, random: Random): Omit<DemoReview, 'id' | 'productId' | 'at'> {
  const rating = ratingOf(luck, random)
  const language: Language = random() < 0.68 ? 'zh' : 'en'
  const polarities = polaritiesOf(rating, random)
  const topics = shuffle(random, pickSome(random, aspectsOf(kind), polarities.length))
  const aspects = topics.map((aspect, index) => ({ aspect, polarity: polarities[index]! }))
  const clauses = aspects.map(({ aspect, polarity }) => pick(random, fragments[language][aspect][polarity]))
  const frame = pick(random, frames[language][rating >= 4 ? 'happy' : rating === 3 ? 'mixed' : 'unhappy'])
  return {
    language,
    author: pick(random, authors[language]),
    rating,
    text: join(clauses, frame, polarities, language),
    aspects,
  }
}

function ratingOf(luck: number, random: Random): number {
  const mood = random() * 0.85 + luck * 0.15
  return mood > 0.4 ? 5 : mood > 0.2 ? 4 : mood > 0.12 ? 3 : mood > 0.065 ? 2 : 1
}

function polaritiesOf(rating: number, random: Random): ('good' | 'bad')[] {
  if (rating === 5) return Array<'good'>(between(random, 1, 3)).fill('good')
  if (rating === 4) return random() < 0.55 ? ['good', 'bad'] : ['good', 'good']
  if (rating === 3) return ['good', 'bad']
  return Array<'bad'>(between(random, 1, 2)).fill('bad')
}

function aspectsOf(kind: Kind): readonly ReviewAspect[] {
  const always: ReviewAspect[] = ['price', 'delivery', 'service', 'craft']
  if (kind.sizes.startsWith('shoes')) return [...always, 'comfort', 'color', 'look']
  if (kind.department === 'electronics') return [...always, 'look', 'use', ...deviceAspects(kind)]
  if (['home', 'tableware', 'outdoor', 'bags'].includes(kind.department) && kind.sizes !== 'letters')
    return [...always, 'use', 'look', 'color']
  return kind.sizes === 'one'
    ? [...always, 'fabric', 'color', 'look']
    : [...always, 'fabric', 'fit', 'color', 'fit', 'fabric']
}

function deviceAspects(kind: Kind): ReviewAspect[] {
  const isAudio = kind.group.en === 'Audio'
  return [
    ...(isAudio ? (['sound', 'sound'] as const) : []),
    ...(kind.measures['battery-life'] ? (['battery'] as const) : []),
  ]
}

/** Clauses in the order of their writing; the first complaint after praise is turned with "but". */
function join(clauses: readonly string[], frame: string, polarities: readonly string[], language: Language): string {
  const turn = polarities.indexOf('bad')
  const parts = clauses.map((clause, index) =>
    index > 0 && index === turn ? (language === 'zh' ? `就是${clause}` : `but ${clause}`) : clause,
  )
  if (language === 'zh') return `${parts.join('，')}。${frame}`
  const sentence = parts.join(', ')
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}. ${frame}`.trim()
}
