import type { Claim, TurnTrace } from '@elmo-chat/protocol'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMs, formatPrice } from './format.js'
import { Icon } from './icon.js'

/** How a turn was thought: understood, brief, decision, what was retrieved and why, claims with their sources, time. */
export function Trace({ trace }: { trace: TurnTrace }) {
  const { t } = useTranslation()
  const { understood, brief, decision, retrieved, claims, steps } = trace
  return (
    <section className="trace" aria-label={t('trace.title')}>
      <Steps steps={steps} />
      <Part title={t('trace.understood')}>
        <ul className="bars">
          {understood.intents.slice(0, 3).map(({ intent, confidence }) => (
            <li key={intent}>
              <code>{intent}</code>
              <meter value={confidence} max={1} aria-label={intent} />
              <span className="number">{Math.round(confidence * 100)} %</span>
            </li>
          ))}
        </ul>
        <Chips list={understood.constraints.map(({ field, op, value }) => `${field} ${op} ${value}`)} />
        <Chips list={[...understood.references, ...understood.critiques]} />
        {understood.query && <Line label={t('trace.words')}>{understood.query}</Line>}
        {understood.unknown.length > 0 && <Line label={t('trace.unknown')}>{understood.unknown.join(', ')}</Line>}
      </Part>
      <Part title={t('trace.brief')}>
        {brief.constraints.length === 0 && !brief.sort && !brief.query && <p className="quiet">{t('trace.noBrief')}</p>}
        <ul className="lines">
          {brief.constraints.map(({ field, op, value, text, setBy, turn }) => (
            <li key={`${field} ${op} ${value}`}>
              <code>{`${field} ${op} ${value}`}</code>
              <span className="quiet">{t(`trace.setBy.${setBy}`, { turn, text })}</span>
            </li>
          ))}
        </ul>
        {brief.sort && <Line label={t('trace.sort')}>{`${brief.sort.field} ${brief.sort.direction}`}</Line>}
        {brief.query && <Line label={t('trace.words')}>{brief.query}</Line>}
      </Part>
      <Part title={t('trace.decision')}>
        <p>
          <code>{decision.skill}</code> <span className="quiet">{decision.because}</span>
        </p>
      </Part>
      {retrieved.length > 0 && (
        <Part title={t('trace.retrieved')}>
          <ol className="retrieved">
            {retrieved.map((hit) => (
              <Hit key={hit.productId} hit={hit} most={retrieved[0].score} />
            ))}
          </ol>
        </Part>
      )}
      <Part title={t('trace.claims')}>
        {claims.length === 0 ? <p className="quiet">{t('trace.noClaims')}</p> : <Claims claims={claims} />}
      </Part>
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="trace-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p>
      <span className="quiet">{label}</span> {children}
    </p>
  )
}

function Chips({ list }: { list: readonly string[] }) {
  if (list.length === 0) return null
  return (
    <p className="chips">
      {list.map((text) => (
        <span key={text} className="chip">
          {text}
        </span>
      ))}
    </p>
  )
}

function Steps({ steps }: { steps: TurnTrace['steps'] }) {
  const { t } = useTranslation()
  const total = steps.reduce((sum, { ms }) => sum + ms, 0)
  return (
    <figure className="steps">
      <figcaption>{t('trace.took', { ms: formatMs(total) })}</figcaption>
      <div
        className="step-bar"
        role="img"
        aria-label={steps.map(({ name, ms }) => `${t(`trace.step.${name}`)} ${formatMs(ms)}`).join(', ')}
      >
        {steps.map(({ name, ms }) => (
          <span
            key={name}
            className={`step ${name}`}
            style={{ flexGrow: Math.max(ms, total / 200) }}
            title={`${t(`trace.step.${name}`)}: ${formatMs(ms)}`}
          />
        ))}
      </div>
      <ul>
        {steps.map(({ name, ms }) => (
          <li key={name}>
            <span className={`dot ${name}`} /> {t(`trace.step.${name}`)}{' '}
            <span className="number quiet">{formatMs(ms)}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Hit({ hit: { title, score, because }, most }: { hit: TurnTrace['retrieved'][number]; most: number }) {
  const parts = because.filter((part) => part.score > 0)
  return (
    <li>
      <span>{title}</span>
      <span className="number quiet">{score.toFixed(2)}</span>
      <span
        className="score-bar"
        role="img"
        aria-label={parts.map((part) => `${part.reason} ${part.score.toFixed(2)}`).join(', ')}
      >
        {parts.map((part, index) => (
          <span
            key={part.reason}
            className={`score tone-${index % 4}`}
            style={{ width: `${(part.score / Math.max(most, 1e-9)) * 100}%` }}
            title={`${part.reason}: ${part.score.toFixed(2)}`}
          />
        ))}
      </span>
      <small className="quiet">{because.map((part) => `${part.reason} ${part.score.toFixed(2)}`).join(' + ')}</small>
    </li>
  )
}

function Claims({ claims }: { claims: TurnTrace['claims'] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll">
      <table className="table small">
        <thead>
          <tr>
            <th>{t('trace.claim.text')}</th>
            <th>{t('trace.claim.subject')}</th>
            <th>{t('trace.claim.field')}</th>
            <th>{t('trace.claim.value')}</th>
            <th>{t('trace.claim.source')}</th>
            <th>{t('trace.claim.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stored ledger never changes
            <tr key={index}>
              <td>{claim.text}</td>
              <td className="mono">{claim.subject}</td>
              <td className="mono">{claim.field}</td>
              <td className="number">{valueInWords(claim)}</td>
              <td className="mono" title={claim.version}>
                {claim.source} @{claim.version.slice(0, 8)}
              </td>
              <td>
                <span className={claim.holds ? 'chip good' : 'chip bad'}>
                  <Icon name={claim.holds ? 'check' : 'close'} size={14} />{' '}
                  {t(claim.holds ? 'trace.claim.yes' : 'trace.claim.no')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function valueInWords({ value }: Claim): string {
  if (value !== null && typeof value === 'object') return formatPrice(value)
  return String(value)
}
