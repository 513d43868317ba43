import type { Rating } from '@elmo-chat/protocol'
import { useState } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.js'
import type { RatingView } from '../conversation/ratings.js'
import { useShop } from './shop.js'

const SCORES = [1, 2, 3, 4, 5] as const
const RECOMMEND = Array.from({ length: 11 }, (_, score) => score)
const MOST_WORDS = 1_000

/** One tap of five, words for who has some, and where the shop asks for it, a number from 0 to 10. */
export function RatingCard({
  conversation,
  rating: { ask, given },
}: {
  conversation: Conversation
  rating: RatingView
}) {
  const { words } = useShop()
  const [next] = ask
  const rate = (kind: Rating['kind'], score: number) => conversation.rate(kind, score)
  return (
    <section class="rating" aria-label={words.rating}>
      {given && <strong role="status">{words.ratingThanks}</strong>}
      {given?.kind === 'rating' && !given.isWorded && (
        <Words onSay={(text) => conversation.rate('rating', given.score, text)} />
      )}
      {next === 'rating' && (
        <>
          <strong>{words.ratingAsk}</strong>
          <div class="faces">
            {SCORES.map((score) => (
              <button
                key={score}
                type="button"
                aria-label={words.faces[score - 1]}
                onClick={() => rate('rating', score)}
              >
                <Face score={score} />
              </button>
            ))}
          </div>
        </>
      )}
      {next === 'nps' && (
        <>
          <strong>{words.npsAsk}</strong>
          <div class="nps">
            {RECOMMEND.map((score) => (
              <button key={score} type="button" onClick={() => rate('nps', score)}>
                {score}
              </button>
            ))}
          </div>
          <p class="ends" aria-hidden="true">
            <span>{words.npsLeast}</span>
            <span>{words.npsMost}</span>
          </p>
        </>
      )}
    </section>
  )
}

function Words({ onSay }: { onSay: (text: string) => void }) {
  const { words } = useShop()
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) onSay(text.trim())
      }}
    >
      <textarea
        rows={2}
        maxLength={MOST_WORDS}
        value={text}
        aria-label={words.ratingWords}
        placeholder={words.ratingWords}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() && <button type="submit">{words.send}</button>}
    </form>
  )
}

/** From a mouth turned down to one turned up. */
function Face({ score }: { score: number }) {
  const bend = (score - 3) * 2.6
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="16" cy="16" r="13" />
      <path d="M11.5 12.5v.8M20.5 12.5v.8" />
      <path d={`M10 ${20 - bend / 2}Q16 ${20 + bend} 22 ${20 - bend / 2}`} />
    </svg>
  )
}
