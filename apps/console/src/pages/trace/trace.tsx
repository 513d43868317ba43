import type { FeelingPart, TurnTrace } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatMs } from '../../parts/format.js'
import { actName, becauseInWords } from '../../words/terms.js'
import { wordingInWords } from '../../words/wording.js'
import { Claims } from './claims.js'
import { Part } from './part.js'
import { Retrieved } from './retrieved.js'
import { StandingBrief } from './standing-brief.js'
import { Steps } from './steps.js'
import { Understood } from './understood.js'

/** How a turn was thought: understood, brief, decision, what was retrieved and why, claims with their sources, time. */
export function Trace({
  trace,
  turn,
  message,
  feeling,
}: {
  trace: TurnTrace
  turn: number
  message: string
  feeling: FeelingPart | undefined
}) {
  const { t } = useTranslation()
  const { understood, brief, decision, retrieved, claims, steps, wording } = trace
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which keys must be able to do
    <section className="trace" aria-label={t('trace.title')} tabIndex={0}>
      <header className="trace-head">
        <h2>{t('trace.turn', { turn })}</h2>
        <Steps steps={steps} />
      </header>
      <Part title={t('trace.understood')}>
        <Understood understood={understood} message={message} feeling={feeling} />
      </Part>
      <Part title={t('trace.brief')} about={t('trace.briefAbout')}>
        <StandingBrief brief={brief} />
      </Part>
      <Part title={t('trace.decision')}>
        <p className="decision">
          <span className="chip strong">{actName(decision.skill)}</span>
          <span className="quiet">{t('trace.because', { why: becauseInWords(decision.because) })}</span>
        </p>
      </Part>
      <Part title={t('trace.retrieved')} count={retrieved.length}>
        {retrieved.length === 0 ? <p className="quiet">{t('trace.noneRetrieved')}</p> : <Retrieved hits={retrieved} />}
      </Part>
      <Part title={t('trace.claims')} count={claims.length}>
        {claims.length === 0 ? <p className="quiet">{t('trace.noClaims')}</p> : <Claims claims={claims} />}
      </Part>
      {wording && (
        <Part title={t('trace.wording')}>
          <p className="decision">
            <span className="chip strong">{t(wording.used ? 'trace.wordingUsed' : 'trace.wordingUnused')}</span>
            <span className="quiet">
              {t('trace.because', { why: wordingInWords(wording.because) })} ·{' '}
              {t('trace.wordingCost', { ms: formatMs(wording.ms), tokens: formatCount(wording.tokens) })}
            </span>
          </p>
        </Part>
      )}
    </section>
  )
}
