import type { ExplainedItem } from '@elmo-chat/protocol'
import { formatDifference } from '../../../parts/format.js'
import { type PartOfScore, partsOfScore } from './parts-of-score.js'
import { usePartName } from './use-part-name.js'

/** How far the scores of a list reach below and above zero: one scale for all its bars. */
export interface CauseScale {
  readonly below: number
  readonly above: number
}

export function causeScale(items: readonly ExplainedItem[]): CauseScale {
  const parts = items.map(partsOfScore)
  return {
    below: Math.max(0, ...parts.map((own) => -sumOf(own, (score) => score < 0))),
    above: Math.max(Number.MIN_VALUE, ...parts.map((own) => sumOf(own, (score) => score > 0))),
  }
}

const sumOf = (parts: readonly PartOfScore[], isMeant: (score: number) => boolean) =>
  parts.reduce((sum, { score }) => (isMeant(score) ? sum + score : sum), 0)

/** A score as a bar of what gave it: what speaks for the product right of zero, what speaks against it left of it. */
export function CauseBar({ explained, scale: { below, above } }: { explained: ExplainedItem; scale: CauseScale }) {
  const nameOf = usePartName()
  const parts = partsOfScore(explained)
  const inWords = parts.map((part) => `${nameOf(part)} ${formatDifference(part.score, 2)}`).join(', ')
  return (
    <span className="cause-bar" role="img" aria-label={inWords} title={inWords}>
      {below > 0 && (
        <span className="against" style={{ width: `${(below / (below + above)) * 100}%` }}>
          {parts
            .filter(({ score }) => score < 0)
            .map((part) => (
              <span key={keyOf(part)} className={part.tone} style={{ width: `${(-part.score / below) * 100}%` }} />
            ))}
        </span>
      )}
      {parts
        .filter(({ score }) => score > 0)
        .map((part) => (
          <span key={keyOf(part)} className={part.tone} style={{ width: `${(part.score / (below + above)) * 100}%` }} />
        ))}
    </span>
  )
}

const keyOf = ({ kind, product }: PartOfScore) => product?.id ?? kind
