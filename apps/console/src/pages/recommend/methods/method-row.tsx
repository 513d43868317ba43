import type { MeanInterval, MeasuredMethod } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../../../parts/confirm.js'
import { formatDuration, formatMs, formatPercent, formatScore } from '../../../parts/format.js'
import { IntervalInWords, Whisker } from '../../../parts/interval.js'
import { methodName, methodTells } from '../../../words/methods.js'

/** One method: what it does, its measures, and the way to take it. */
export function MethodRow({
  method,
  measured,
  list,
  live,
  isBusy,
  axis,
  baseline,
  onChoose,
}: {
  method: string
  /** Null where it was not measured: the log is too large for it, or it is newer than the measuring. */
  measured: MeasuredMethod | null
  list: string
  live: string
  isBusy: boolean
  axis: readonly [from: number, to: number]
  /** The mean of popularity, which everything else has to beat. */
  baseline: number | null
  onChoose: (method: string) => void
}) {
  const { t } = useTranslation()
  const name = methodName(method)
  const isLive = method === live
  return (
    <tr className={isLive ? 'live' : undefined}>
      <th scope="row">
        <strong>{name}</strong> {isLive && <span className="chip good">{t('methods.live')}</span>}
        <small>{methodTells(method)}</small>
      </th>
      {measured ? (
        <>
          <td className="whisker-cell">
            <Whisker value={measured.ndcg} axis={axis} tone={isLive ? 'own' : ''} beside={baseline} />
            <IntervalInWords value={measured.ndcg} />
          </td>
          <Mean value={measured.recall} />
          <Mean value={measured.reciprocalRank} />
          <Mean value={measured.coldUsers?.ndcg ?? null} />
          <Mean value={measured.coldItems?.ndcg ?? null} />
          <td className="number">{formatPercent(measured.coverage)}</td>
          <td className="number">{formatScore(measured.noveltyBits, 1)}</td>
          <td className="number">{measured.diversity === null ? '–' : formatScore(measured.diversity)}</td>
          <td className="number">{formatDuration(measured.fitMs)}</td>
          <td className="number">{formatMs(measured.answerMs)}</td>
        </>
      ) : (
        <td colSpan={10} className="quiet">
          {t('methods.notMeasured')}
        </td>
      )}
      <td className="use">
        {!isLive && (
          <Confirm
            className="button small"
            label={t('methods.useOf', { method: name })}
            title={t('methods.useTitle', { method: name, list })}
            text={[
              measured
                ? t('methods.evidence', {
                    mean: formatScore(measured.ndcg.mean, 3),
                    interval: inBrackets(measured.ndcg),
                  })
                : t('methods.noEvidence'),
              t('methods.useText'),
            ].join(' ')}
            action={t('methods.use')}
            isDanger={false}
            isDisabled={isBusy}
            onConfirm={() => onChoose(method)}
          >
            {t('methods.use')}
          </Confirm>
        )}
      </td>
    </tr>
  )
}

const inBrackets = ({ low, high }: MeanInterval) => `[${formatScore(low, 3)}, ${formatScore(high, 3)}]`

function Mean({ value }: { value: MeanInterval | null }) {
  return (
    <td className="number" title={value ? inBrackets(value) : undefined}>
      {value ? formatScore(value.mean, 3) : '–'}
    </td>
  )
}
