import type { VisitorView } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDate, formatHour, formatTime } from '../../../parts/format.js'
import { Picture } from '../../../parts/picture.js'
import { type Day, daysOf, type Turn } from './days.js'

const DAYS_SHOWN = 5

/** What a visitor did, day by day, the latest first. */
export function History({ history, interactions }: Pick<VisitorView, 'history' | 'interactions'>) {
  const { t } = useTranslation()
  const [isAll, setAll] = useState(false)
  const days = daysOf(history, formatDate)
  const shown = isAll ? days : days.slice(0, DAYS_SHOWN)
  return (
    <section className="card history" aria-label={t('visitors.history')}>
      <div>
        <h2>{t('visitors.history')}</h2>
        {interactions > history.length && (
          <p className="quiet">
            {t('visitors.onlyLatest', { count: history.length, interactions: formatCount(interactions) })}
          </p>
        )}
      </div>
      {shown.map((day) => (
        <DayOfHistory key={day.at} day={day} />
      ))}
      {days.length > shown.length && (
        <button type="button" className="button small" onClick={() => setAll(true)}>
          {t('visitors.allDays', { count: days.length })}
        </button>
      )}
    </section>
  )
}

function DayOfHistory({ day: { at, turns } }: { day: Day }) {
  return (
    <section>
      <h3>{formatDate(at)}</h3>
      <ol>
        {turns.map((turn) => (
          <TurnToProduct key={turn.productId} turn={turn} />
        ))}
      </ol>
    </section>
  )
}

const tones: Record<Turn['deeds'][number]['deed'], string> = { seen: '', 'in-cart': 'info', ordered: 'good' }

function TurnToProduct({ turn: { productId, item, at, isDisliked, deeds } }: { turn: Turn }) {
  const { t } = useTranslation()
  return (
    <li>
      <time className="quiet number" dateTime={at} title={formatTime(at)}>
        {formatHour(at)}
      </time>
      <Picture src={item?.image} />
      <span className="stacked">
        <Link className="one-line product-name" to="/recommend/products/$id" params={{ id: productId }}>
          {item?.title ?? productId}
        </Link>
        <span className="chips">
          {deeds.map(({ deed, times }) => (
            <span key={deed} className={`chip ${tones[deed]}`}>
              {t(`visitors.deed.${deed}`)}
              {times > 1 && ` × ${formatCount(times)}`}
            </span>
          ))}
          {isDisliked && <span className="chip bad">{t('visitors.disliked')}</span>}
          {!item && <span className="chip warn">{t('product.gone')}</span>}
        </span>
      </span>
    </li>
  )
}
