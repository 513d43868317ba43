import '../../style/model.css'
import type { LanguageModelReport } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatCount, formatDay, formatMs, formatPercent, formatTime } from '../../parts/format.js'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { modelQuery } from '../../queries-model.js'
import { Refusals } from './refusals.js'

/** The language model that words replies: what it may cost, what it did cost, and when it failed. */
export function ModelPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(modelQuery)
  return (
    <>
      <PageHead title={t('nav.model')} about={t('model.about')} />
      {error && <Failure problem={error} onRetry={refetch} />}
      {data === undefined && !error && <Skeleton rows={6} />}
      {data === null && (
        <Empty icon="chat" title={t('model.none')}>
          <p>{t('model.noneYet')}</p>
        </Empty>
      )}
      {data && <Report report={data} />}
    </>
  )
}

function Report({ report }: { report: LanguageModelReport }) {
  const { name, deadlineMs, caps, days, failures, refusals, refusalKinds } = report
  const { t } = useTranslation()
  const facts = [
    ['name', name],
    ['deadline', formatMs(deadlineMs)],
    ['visitorCap', t('model.tokens', { total: formatCount(caps.visitor) })],
    ['deskCap', t('model.tokens', { total: formatCount(caps.desk) })],
    ['shopCap', t('model.tokens', { total: formatCount(caps.shop) })],
  ] as const
  return (
    <>
      <dl className="facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`model.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('model.days')}</h2>
      {days.length === 0 ? <p className="quiet">{t('model.noDays')}</p> : <Days days={days} cap={caps.shop} />}
      <h2>{t('model.failures')}</h2>
      {failures.length === 0 ? <p className="quiet">{t('model.noFailures')}</p> : <Failures failures={failures} />}
      <Refusals refusals={refusals} kinds={refusalKinds} />
    </>
  )
}

function Days({ days, cap }: { days: LanguageModelReport['days']; cap: number }) {
  const { t } = useTranslation()
  return (
    <div className="scroll">
      <table className="table model-days">
        <thead>
          <tr>
            <th>{t('model.day')}</th>
            <th className="number">{t('model.calls')}</th>
            <th className="number">{t('model.kept')}</th>
            <th className="number">{t('model.spent')}</th>
            <th className="number">{t('model.byDesk')}</th>
            <th className="number">{t('model.ofCap')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, calls, kept, tokens, deskTokens }) => (
            <tr key={day}>
              <td>{formatDay(day)}</td>
              <td className="number">{formatCount(calls)}</td>
              <td className="number">{formatCount(kept)}</td>
              <td className="number">{formatCount(tokens)}</td>
              <td className="number">{formatCount(deskTokens)}</td>
              <td className="number">{cap > 0 ? formatPercent(tokens / cap) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Failures({ failures }: { failures: LanguageModelReport['failures'] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{t('model.at')}</th>
            <th>{t('model.why')}</th>
            <th className="number">{t('model.waited')}</th>
          </tr>
        </thead>
        <tbody>
          {failures.map(({ at, because, ms }) => (
            <tr key={`${at} ${ms}`}>
              <td>{formatTime(at)}</td>
              <td>{t(`model.reasons.${because}`, { defaultValue: because })}</td>
              <td className="number">{formatMs(ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
