import type { ScorePart } from '@elmo-chat/protocol'
import { formatDifference } from '../../parts/format.js'
import { reasonKind, reasonKinds, reasonName } from '../../words/reasons.js'

/** How far the scores of a list reach below and above zero: one scale for all its bars. */
export interface ScoreScale {
  readonly below: number
  readonly above: number
}

export function scoreScale(items: readonly { because: readonly ScorePart[] }[]): ScoreScale {
  const below = Math.max(0, ...items.map(({ because }) => -sumOf(because, (score) => score < 0)))
  const above = Math.max(Number.MIN_VALUE, ...items.map(({ because }) => sumOf(because, (score) => score > 0)))
  return { below, above }
}

const sumOf = (parts: readonly ScorePart[], isMeant: (score: number) => boolean) =>
  parts.reduce((sum, { score }) => (isMeant(score) ? sum + score : sum), 0)

export const toneOf = (reason: string) => `kind-${reasonKind(reason)}`

/** A score as a bar of its parts: what speaks for the product right of zero, what speaks against it left of it. */
export function ScoreBar({ because, scale: { below, above } }: { because: readonly ScorePart[]; scale: ScoreScale }) {
  const width = (score: number) => `${(Math.abs(score) / (below + above)) * 100}%`
  const inOrder = [...because].sort((a, b) => placeOf(a) - placeOf(b) || Math.abs(b.score) - Math.abs(a.score))
  const against = inOrder.filter(({ score }) => score < 0)
  const inWords = because.map(({ reason, score }) => `${reasonName(reason)} ${formatDifference(score, 2)}`).join(', ')
  return (
    <span className="parts-bar" role="img" aria-label={inWords} title={inWords}>
      {below > 0 && (
        <span className="against" style={{ width: width(below) }}>
          {against.map(({ reason, score }) => (
            <span key={reason} className={toneOf(reason)} style={{ width: `${(-score / below) * 100}%` }} />
          ))}
        </span>
      )}
      {inOrder
        .filter(({ score }) => score > 0)
        .map(({ reason, score }) => (
          <span key={reason} className={toneOf(reason)} style={{ width: width(score) }} />
        ))}
    </span>
  )
}

const placeOf = ({ reason }: ScorePart) => reasonKinds.indexOf(reasonKind(reason))
