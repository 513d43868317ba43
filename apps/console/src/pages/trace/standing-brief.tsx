import type { TurnTrace } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { settingsQuery } from '../../queries.js'
import { fieldName } from '../../words/terms.js'
import { constraintInWords } from './constraint-in-words.js'

/** The wishes that stand after the turn, with who set each and when. */
export function StandingBrief({ brief: { constraints, sort, query } }: { brief: TurnTrace['brief'] }) {
  const { t } = useTranslation()
  const { data: settings } = useQuery(settingsQuery)
  if (constraints.length === 0 && !sort && !query) return <p className="quiet">{t('trace.noBrief')}</p>
  return (
    <ul className="lines standing">
      {constraints.map((constraint) => (
        <li key={constraintInWords(constraint, settings?.currency)}>
          <span className="chip strong">{constraintInWords(constraint, settings?.currency)}</span>
          <span className="quiet one-line" title={constraint.text}>
            {t('trace.quoted', { text: constraint.text })}
          </span>
          <small>{t(`trace.setBy.${constraint.setBy}`, { turn: constraint.turn })}</small>
        </li>
      ))}
      {sort && (
        <li>
          <span className="chip strong">{t(`trace.sorted.${sort.direction}`, { field: fieldName(sort.field) })}</span>
        </li>
      )}
      {query && (
        <li>
          <span className="chip strong">{query}</span>
          <span className="quiet">{t('trace.words')}</span>
        </li>
      )}
    </ul>
  )
}
