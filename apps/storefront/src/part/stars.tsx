import { useWords } from '../surroundings.js'
import { fill } from '../words.js'
import { Icon } from './icon.js'

export function Stars({ rating, size = 16 }: { rating: number; size?: number }) {
  const words = useWords()
  return (
    <span class="stars" role="img" aria-label={fill(words.stars, { count: Math.round(rating * 10) / 10 })}>
      {[1, 2, 3, 4, 5].map((star) => (
        <span key={star} class={rating >= star - 0.25 ? 'is-lit' : ''}>
          <Icon name="star" size={size} filled={rating >= star - 0.25} />
        </span>
      ))}
    </span>
  )
}
