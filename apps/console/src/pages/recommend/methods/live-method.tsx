import type { PlacementChoice, RecommendOverview } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../../../parts/confirm.js'
import { formatAgo, formatTime } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { methodName, methodTells } from '../../../words/methods.js'
import { authorName } from './author-name.js'

type Shown = RecommendOverview['placements'][number]

/** The method that makes the list now: what it does, why it is live, and the way back to the one before. */
export function LiveMethod({
  shown: { choices, serving },
  isBusy,
  onRollBack,
}: {
  shown: Shown
  isBusy: boolean
  onRollBack: () => void
}) {
  const { t } = useTranslation()
  const [live, before, ...earlier] = choices
  const name = methodName(live.method)
  return (
    <section className="card live-method" aria-label={t('methods.live')}>
      <header className="list-head">
        <h2>
          {name} <span className="chip good">{t('methods.live')}</span>
          {!serving && <span className="chip warn">{t('methods.notServing')}</span>}
        </h2>
        {before && (
          <Confirm
            className="button small"
            title={t('methods.rollBackTitle', { method: methodName(before.method) })}
            text={t('methods.rollBackText', { list: t(`methods.list.${live.placement}`), method: name })}
            action={t('methods.rollBack')}
            isDanger={false}
            isDisabled={isBusy}
            onConfirm={onRollBack}
          >
            <Icon name="return" size={14} />
            {t('methods.rollBackTo', { method: methodName(before.method) })}
          </Confirm>
        )}
      </header>
      <p>{methodTells(live.method)}</p>
      <p className="quiet">
        <WhyChosen choice={live} />
      </p>
      {before && (
        <details className="before">
          <summary>{t('methods.earlier', { count: earlier.length + 1 })}</summary>
          <ol>
            {[before, ...earlier].map((choice, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what a shop began with has no time, and the order never changes
              <li key={index} className="quiet">
                <strong>{methodName(choice.method)}</strong> <WhyChosen choice={choice} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

function WhyChosen({ choice: { decidedBy, at, by } }: { choice: PlacementChoice }) {
  const { t } = useTranslation()
  if (at === null) return t(`methods.chosen.${decidedBy}`)
  return (
    <time dateTime={at} title={formatTime(at)}>
      {t(`methods.chosen.${decidedBy}`, { ago: formatAgo(at), by: authorName(by) })}
    </time>
  )
}
