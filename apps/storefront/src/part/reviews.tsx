import type { ProductDetail } from '@elmo-chat/protocol'
import { useState } from 'preact/hooks'
import { useSurroundings } from '../surroundings.js'
import { fill } from '../words.js'
import { Stars } from './stars.js'

const shortCount = 5

export function Reviews({ reviews }: { reviews: ProductDetail['reviews'] }) {
  const { language, words } = useSurroundings()
  const [isLong, setLong] = useState(false)
  const date = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-US', { dateStyle: 'medium' })
  const rating = reviews.reduce((sum, review) => sum + review.rating, 0) / Math.max(1, reviews.length)
  return (
    <section class="reviews" id="reviews">
      <h2>{words.reviews}</h2>
      {reviews.length === 0 ? (
        <p class="quiet">{words.noReviews}</p>
      ) : (
        <div class="review-summary">
          <strong>{rating.toFixed(1)}</strong>
          <div>
            <Stars rating={rating} size={18} />
            <p class="quiet">{fill(words.ratingOf, { rating: rating.toFixed(1), count: reviews.length })}</p>
          </div>
          <Distribution reviews={reviews} />
        </div>
      )}
      <ul class="review-list">
        {(isLong ? reviews : reviews.slice(0, shortCount)).map((review) => (
          <li key={`${review.at} ${review.author}`}>
            <header>
              <Stars rating={review.rating} size={14} />
              <strong>{review.author}</strong>
              <time dateTime={review.at}>{date.format(new Date(review.at))}</time>
            </header>
            <p>{review.text}</p>
          </li>
        ))}
      </ul>
      {reviews.length > shortCount && !isLong && (
        <button type="button" class="button is-plain" onClick={() => setLong(true)}>
          {words.moreReviews}
        </button>
      )}
    </section>
  )
}

function Distribution({ reviews }: { reviews: ProductDetail['reviews'] }) {
  return (
    <ul class="distribution" aria-hidden="true">
      {[5, 4, 3, 2, 1].map((star) => {
        const count = reviews.filter((review) => review.rating === star).length
        return (
          <li key={star}>
            <span>{star}</span>
            <span class="bar">
              <span style={{ inlineSize: `${(count / reviews.length) * 100}%` }} />
            </span>
            <span>{count}</span>
          </li>
        )
      })}
    </ul>
  )
}
