import type { RankerRecord } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatTime } from '../../../parts/format.js'
import { currentLanguage } from '../../../words/index.js'
import { isGiven, rankerName } from '../ranker-name.js'
import { Importance } from './importance.js'
import { MeasuredBeside } from './measured-beside.js'
import { Promote } from './promote.js'

const tones: Record<RankerRecord['state'], string> = { live: 'good', candidate: 'info', refused: 'bad', retired: '' }

/** One ranker: its state and why, what it learned from, how it did beside the live one, and what it looks at. */
export function RankerCard({
  ranker,
  live,
  isBusy,
  onPromote,
}: {
  ranker: RankerRecord
  live: string
  isBusy: boolean
  onPromote: (force: boolean) => void
}) {
  const { t } = useTranslation()
  const { id, kind, state, createdAt, createdBy, learnedFrom, measured, decision, importance } = ranker
  const { queries, judgements, clicks } = learnedFrom
  const name = rankerName(ranker)
  return (
    <section className={`card ranker ${state}`} aria-label={name}>
      <header className="list-head">
        <div>
          <h2>
            {name} <span className={`chip ${tones[state]}`}>{t(`rankers.state.${state}`)}</span>
          </h2>
          <p className="quiet" title={isGiven(id) ? undefined : formatTime(createdAt)}>
            {isGiven(id)
              ? t(`rankers.tells.${id}`)
              : `${t(`rankers.kind.${kind}`)} · ${t('rankers.made', { ago: formatAgo(createdAt), by: createdBy })}`}
            {clicks + judgements > 0 &&
              ` · ${t('rankers.learnedFrom', {
                queries: formatCount(queries),
                clicks: formatCount(clicks),
                judgements: formatCount(judgements),
              })}`}
          </p>
        </div>
        <span className="row">
          {id !== live && (
            <Link className="button small" to="/search/compare" search={{ a: live, b: id, on: 'clicks' }}>
              {t('rankers.compareWithLive')}
            </Link>
          )}
          {state !== 'live' && <Promote ranker={ranker} isBusy={isBusy} onPromote={onPromote} />}
        </span>
      </header>
      {decision && <p className="decision-text">{decision[currentLanguage()]}</p>}
      {(measured || importance.length > 0) && (
        <div className="ranker-body">
          {measured && <MeasuredBeside measured={measured} name={name} isLive={state === 'live'} />}
          {importance.length > 0 && <Importance importance={importance} />}
        </div>
      )}
    </section>
  )
}
