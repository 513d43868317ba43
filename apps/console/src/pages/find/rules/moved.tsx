import type { PathItem } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../parts/icon.js'
import { Picture } from '../../../parts/picture.js'

const SHOWN = 10
const ROW = 44
const WIDTH = 32

/** The list before and after; lines lead each product from where it stood to where it stands. */
export function Moved({ before, after }: { before: readonly PathItem[]; after: readonly PathItem[] }) {
  const { t } = useTranslation()
  const shownBefore = before.slice(0, SHOWN)
  const shownAfter = after.slice(0, SHOWN)
  const rankBefore = new Map(before.map(({ product }, index) => [product.id, index + 1]))
  const rankAfter = new Map(after.map(({ product }, index) => [product.id, index + 1]))
  return (
    <div className="moved">
      <ol>
        {shownBefore.map(({ product, isNear }, index) => (
          <li key={product.id} className={rankAfter.has(product.id) ? '' : 'gone'}>
            <PreviewRow item={product} rank={index + 1} isNear={isNear} />
          </li>
        ))}
      </ol>
      <svg
        viewBox={`0 0 ${WIDTH} ${SHOWN * ROW}`}
        width={WIDTH}
        height={Math.max(shownBefore.length, shownAfter.length) * ROW}
        preserveAspectRatio="xMidYMin slice"
        aria-hidden="true"
      >
        {shownAfter.map(({ product }, index) => {
          const from = rankBefore.get(product.id)
          if (from === undefined) return null
          const start = Math.min(from - 1, SHOWN) * ROW + ROW / 2
          const tone = from > index + 1 ? 'up' : from < index + 1 ? 'down' : 'same'
          return <line key={product.id} className={tone} x1={2} y1={start} x2={WIDTH - 2} y2={index * ROW + ROW / 2} />
        })}
      </svg>
      <ol>
        {shownAfter.length === 0 && <li className="quiet nothing-left">{t('rules.nothingLeft')}</li>}
        {shownAfter.map(({ product, isNear }, index) => (
          <li key={product.id}>
            <PreviewRow item={product} rank={index + 1} isNear={isNear} />
            <Mark from={rankBefore.get(product.id)} to={index + 1} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function PreviewRow({ item, rank, isNear }: { item: PathItem['product']; rank: number; isNear: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <span className="number quiet">{rank}</span>
      <Picture src={item.image} />
      <span className="preview-title" title={item.title}>
        {isNear && <span className="quiet">{t('path.isNear')} </span>}
        {item.title}
      </span>
    </>
  )
}

/** How far a product came; nothing for one that stayed. */
function Mark({ from, to }: { from: number | undefined; to: number }) {
  const { t } = useTranslation()
  if (from === undefined) return <span className="chip good">{t('rules.isNew')}</span>
  if (from === to) return null
  const isUp = from > to
  return (
    <span
      className={isUp ? 'mark good' : 'mark bad'}
      role="img"
      aria-label={t(isUp ? 'rules.up' : 'rules.down', { by: Math.abs(from - to) })}
    >
      <Icon name={isUp ? 'arrow-up' : 'arrow-down'} size={12} />
      {Math.abs(from - to)}
    </span>
  )
}
