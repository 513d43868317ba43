import type { Language } from '@elmo-chat/kernel'
import { TURN } from './clauses.js'
import { aspects } from './lexicon.js'
import type { Opinion, Polarity, Review } from './opinion.js'
import { readOpinions } from './read-opinions.js'

/** Words of a review, verbatim: offsets into its text. */
export interface Quote {
  readonly reviewId: string
  readonly language: Language
  readonly start: number
  readonly end: number
}

/** What reviews say of one side of a thing. Each review counts once. */
export interface AspectOpinions {
  readonly aspect: string
  /** How many reviews judge it; of those, how many only praise, only blame, or do both. */
  readonly total: number
  readonly content: number
  readonly unhappy: number
  readonly mixed: number
  /** What is said most, first. */
  readonly points: readonly PointCount[]
  /** The most telling first, the latest before older ones. */
  readonly quotes: Readonly<Record<Polarity, readonly Quote[]>>
}

export interface PointCount {
  readonly point: string
  readonly polarity: Polarity
  /** Reviews that say so, and that say it is not so. */
  readonly said: number
  readonly denied: number
  readonly quotes: Readonly<Record<'said' | 'denied', readonly Quote[]>>
}

/** What all reviews of a thing say. */
export interface Opinions {
  readonly reviews: number
  /** Of ratings, in hundredths; null without reviews. */
  readonly averageRating: number | null
  /** Reviews of four stars and more, and of two and fewer. */
  readonly happy: number
  readonly unhappy: number
  /** The most spoken of first. */
  readonly aspects: readonly AspectOpinions[]
  /** On the whole: from reviews of four stars and more, and of two and fewer. */
  readonly quotes: Readonly<Record<Polarity, readonly Quote[]>>
}

interface Said extends Opinion {
  readonly review: Review
}

/** Quotes that are kept of each kind. */
const KEPT = 3
/** A quote is no shorter, a Han character counting twice, and no longer. */
const SHORTEST = 6
const LONGEST = 160
/** Addresses, and marks that stand for somebody's particulars. */
const UNQUOTABLE = /https?:|www\.|\[[a-z-]+\]/iu

/** Reads reviews and counts what they say. */
export function gatherOpinions(reviews: readonly Review[]): Opinions {
  const latest = [...reviews].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
  const said = latest.flatMap((review) => readOpinions(review.text).map((opinion): Said => ({ ...opinion, review })))
  const ratings = reviews.reduce((sum, { rating }) => sum + rating, 0)
  const judged = aspects.flatMap(({ id }) => {
    const own = said.filter(({ aspect }) => aspect === id)
    return own.length > 0 ? [ofAspect(id, own)] : []
  })
  return {
    reviews: reviews.length,
    averageRating: reviews.length > 0 ? Math.round((100 * ratings) / reviews.length) : null,
    happy: reviews.filter(isHappy).length,
    unhappy: reviews.filter(isUnhappy).length,
    aspects: judged.sort((a, b) => b.total - a.total),
    quotes: {
      good: quotesOf(said.filter(({ review, polarity }) => isHappy(review) && polarity === 'good')),
      bad: quotesOf(said.filter(({ review, polarity }) => isUnhappy(review) && polarity === 'bad')),
    },
  }
}

const isHappy = ({ rating }: Review) => rating >= 4
const isUnhappy = ({ rating }: Review) => rating <= 2

function ofAspect(aspect: string, said: readonly Said[]): AspectOpinions {
  const good = reviewsOf(said.filter(({ polarity }) => polarity === 'good'))
  const bad = reviewsOf(said.filter(({ polarity }) => polarity === 'bad'))
  const mixed = [...good].filter((id) => bad.has(id)).length
  const named = [...new Set(said.flatMap(({ point }) => point ?? []))]
  return {
    aspect,
    total: new Set([...good, ...bad]).size,
    content: good.size - mixed,
    unhappy: bad.size - mixed,
    mixed,
    points: named
      .map((point) =>
        ofPoint(
          point,
          said.filter((one) => one.point === point),
        ),
      )
      .sort((a, b) => b.said - a.said || b.denied - a.denied),
    quotes: {
      good: quotesOf(said.filter(({ polarity }) => polarity === 'good')),
      bad: quotesOf(said.filter(({ polarity }) => polarity === 'bad')),
    },
  }
}

function ofPoint(point: string, own: readonly Said[]): PointCount {
  const denied = own.filter(({ isDenied }) => isDenied)
  const stated = own.filter(({ isDenied }) => !isDenied)
  const polarity = stated[0]?.polarity ?? (denied[0].polarity === 'good' ? 'bad' : 'good')
  return {
    ...{ point, polarity, said: reviewsOf(stated).size, denied: reviewsOf(denied).size },
    quotes: { said: quotesOf(stated), denied: quotesOf(denied) },
  }
}

const reviewsOf = (said: readonly Said[]): ReadonlySet<string> => new Set(said.map(({ review }) => review.id))

/** One quote of a review, those that name a point first. */
function quotesOf(said: readonly Said[]): Quote[] {
  const seen = new Set<string>()
  const quotes: Quote[] = []
  for (const { review, start, end } of [...said.filter(({ point }) => point), ...said.filter(({ point }) => !point)]) {
    if (seen.has(review.id)) continue
    const quote = quoteAround(review, start, end)
    if (!quote) continue
    seen.add(review.id)
    quotes.push(quote)
    if (quotes.length === KEPT) break
  }
  return quotes
}

/** The clause without the "but" before it; the whole review where the clause alone says too little. */
function quoteAround({ id, language, text }: Review, start: number, end: number): Quote | undefined {
  if (UNQUOTABLE.test(text)) return undefined
  const clause = within(text, start + (TURN.exec(text.slice(start, end))?.[0].length ?? 0), end)
  const [from, to] = weigh(text.slice(...clause)) >= SHORTEST ? clause : within(text, 0, text.length)
  return weigh(text.slice(from, to)) > LONGEST ? undefined : { reviewId: id, language, start: from, end: to }
}

/** A full stop goes to the sentence that quotes. */
const within = (text: string, start: number, end: number): [number, number] => [
  start,
  start + text.slice(start, end).replace(/[\s.。]+$/u, '').length,
]

const weigh = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)
