import type { Language } from '@elmo-chat/kernel'
import { aspectOf, type Opinions, pointOf, type Quote } from '@elmo-chat/opinion'
import type { ProductOpinions, QuotedReview } from '@elmo-chat/protocol'
import type { OpinionsView } from '@elmo-chat/skills'

const NOBODY: ProductOpinions = { reviews: 0, averageRating: null, happy: 0, unhappy: 0, aspects: [] }

/** Opinions in a language's words, each with the reviews that it is read from. */
export function productOpinions(
  opinions: Opinions | null,
  { review }: OpinionsView,
  language: Language,
): ProductOpinions {
  if (!opinions) return NOBODY
  const { reviews, averageRating, happy, unhappy, aspects } = opinions
  const quoted = ({ reviewId, start, end, ...quote }: Quote): QuotedReview[] => {
    const whole = review(reviewId)
    if (!whole) return []
    return [
      { reviewId, language: quote.language, text: whole.text.slice(start, end), rating: whole.rating, at: whole.at },
    ]
  }
  return {
    ...{ reviews, happy, unhappy },
    averageRating: averageRating === null ? null : averageRating / 100,
    aspects: aspects.map(({ aspect, points, quotes, ...counts }) => ({
      aspect,
      label: aspectOf(aspect)?.name[language] ?? aspect,
      ...counts,
      points: points.map(({ point, polarity, said, denied }) => ({
        ...{ point, polarity, said, denied },
        label: pointOf(point)?.says[language] ?? point,
      })),
      quotes: { good: quotes.good.flatMap(quoted), bad: quotes.bad.flatMap(quoted) },
    })),
  }
}
