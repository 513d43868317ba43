import type { PathItem } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'

const HEIGHT = 24
const STEEP = 9

/** Where the product stood by the words, by the ranker, and as shown; the lines between rise and fall with it. */
export function Moves({ item: { rank, rankByWords, rankByRanker } }: { item: PathItem }) {
  const { t } = useTranslation()
  const inWords = t('path.moves', {
    words: rankByWords ?? t('path.notFound'),
    ranker: rankByRanker ?? t('path.notFound'),
    shown: rank,
  })
  return (
    <span className="moves" role="img" aria-label={inWords} title={inWords}>
      <span className="number quiet">{rankByWords ?? '–'}</span>
      <Slope from={rankByWords} to={rankByRanker} />
      <span className="number quiet">{rankByRanker ?? '–'}</span>
      <Slope from={rankByRanker} to={rank} />
      <span className="number">{rank}</span>
    </span>
  )
}

/** A line that rises where the rank got better: as steep as the rank was halved, or doubled. Dashed from nowhere. */
function Slope({ from, to }: { from: number | null; to: number | null }) {
  const gain = from === null || to === null ? 0 : Math.log2(from / to)
  const rise = Math.max(-1, Math.min(1, gain / 3)) * STEEP
  const tone = from === null ? 'new' : gain > 0 ? 'up' : gain < 0 ? 'down' : 'same'
  const middle = HEIGHT / 2
  return (
    <svg className={`slope ${tone}`} viewBox={`0 0 40 ${HEIGHT}`} width={40} height={HEIGHT} aria-hidden="true">
      <line x1={3} y1={middle + rise} x2={37} y2={middle - rise} />
      <circle cx={37} cy={middle - rise} r={2.5} />
    </svg>
  )
}
