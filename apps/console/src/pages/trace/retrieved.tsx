import type { TurnTrace } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { reasonName } from '../../words/reasons.js'

type RetrievedProduct = TurnTrace['retrieved'][number]

const TONES = 5

/** Products in the order of their scores; each score as a bar made of its contributions, named below it. */
export function Retrieved({ hits }: { hits: readonly RetrievedProduct[] }) {
  const most = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE)
  const reasons = [...new Set(hits.flatMap(({ because }) => because.map(({ reason }) => reason)))]
  const toneOf = (reason: string) => `tone-${reasons.indexOf(reason) % TONES}`
  return (
    <>
      <ul className="legend">
        {reasons.map((reason) => (
          <li key={reason}>
            <span className={`dot ${toneOf(reason)}`} />
            {reasonName(reason)}
          </li>
        ))}
      </ul>
      <ol className="retrieved">
        {hits.map((hit) => (
          <Hit key={hit.productId} hit={hit} most={most} toneOf={toneOf} />
        ))}
      </ol>
    </>
  )
}

function Hit({
  hit: { productId, title, score, because },
  most,
  toneOf,
}: {
  hit: RetrievedProduct
  most: number
  toneOf: (reason: string) => string
}) {
  const inWords = because.map((part) => `${reasonName(part.reason)} ${part.score.toFixed(2)}`).join(' + ')
  return (
    <li title={inWords}>
      <Link to="/catalog/$id" params={{ id: productId }} className="one-line">
        {title}
      </Link>
      <span className="score-bar" role="img" aria-label={inWords || score.toFixed(2)}>
        {because
          .filter((part) => part.score > 0)
          .map((part) => (
            <span
              key={part.reason}
              className={toneOf(part.reason)}
              style={{ width: `${(part.score / most) * 100}%` }}
            />
          ))}
      </span>
      <span className="number">{score.toFixed(2)}</span>
    </li>
  )
}
