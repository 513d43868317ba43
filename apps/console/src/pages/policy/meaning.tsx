import type { PolicyPreview } from '@elmo-chat/protocol'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../parts/format.js'
import { Failure, Skeleton } from '../../parts/state.js'
import { currentLanguage } from '../../words/index.js'
import { ruleFor } from '../../words/order-terms.js'

/** Orders that are named of those that a change concerns. */
const NAMED = 6

/** What saving would mean, before it is saved: which orders could be returned, exchanged and so on, and which no more. */
export function Meaning({
  isChanged,
  preview: { data, error, refetch, isFetching },
}: {
  isChanged: boolean
  preview: UseQueryResult<PolicyPreview>
}) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const changes = data?.changes.filter(({ gained, lost }) => gained.length + lost.length > 0) ?? []
  return (
    <section className="card" aria-label={t('policy.meaning')} aria-busy={isChanged && isFetching}>
      <h2>{t('policy.meaning')}</h2>
      {!isChanged && <p className="quiet">{t('policy.unchanged')}</p>}
      {isChanged && error && <Failure problem={error} onRetry={refetch} />}
      {isChanged && !data && !error && <Skeleton rows={3} />}
      {isChanged && data && (
        <div className="policy-meaning" role="status">
          {data.problems.length > 0 && (
            <ul className="field-problem">
              {data.problems.map(({ code, place, message, remedy }) => (
                <li key={`${code} ${place?.column}`}>
                  <code>{place?.column}</code> {message[language]} {remedy[language]}
                </li>
              ))}
            </ul>
          )}
          {changes.map(({ rule, reasons, before, after, gained, lost }) => (
            <div key={`${rule} ${reasons}`}>
              <h3>
                {ruleFor(rule, reasons)}{' '}
                <span className="count">
                  {formatCount(before)} → {formatCount(after)}
                </span>
              </h3>
              <Orders sign="gained" numbers={gained} />
              <Orders sign="lost" numbers={lost} />
            </div>
          ))}
          {changes.length === 0 && (
            <p>{t('policy.noOrder', { count: data.orders, total: formatCount(data.orders) })}</p>
          )}
          <p className="quiet">{t('policy.tried', { count: data.orders, total: formatCount(data.orders) })}</p>
        </div>
      )}
    </section>
  )
}

function Orders({ sign, numbers }: { sign: 'gained' | 'lost'; numbers: readonly string[] }) {
  const { t } = useTranslation()
  if (numbers.length === 0) return null
  const more = numbers.length - NAMED
  return (
    <p>
      {t(`policy.${sign}`, { count: numbers.length, total: formatCount(numbers.length) })}{' '}
      {numbers.slice(0, NAMED).map((number) => (
        <Link key={number} className="chip mono" to="/orders/$id" params={{ id: number }} target="_blank">
          {number}
        </Link>
      ))}
      {more > 0 && <span className="quiet"> {t('policy.more', { count: more })}</span>}
    </p>
  )
}
