import type { Claim, TurnTrace } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount, formatPrice } from '../../parts/format.js'
import { Icon } from '../../parts/icon.js'
import { fieldName } from '../../words/terms.js'
import { factInWords } from './fact-in-words.js'

/** The ledger: what the reply stated, of what, from where, and whether it held when it was checked. */
export function Claims({ claims }: { claims: TurnTrace['claims'] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll">
      <table className="table small ledger">
        <thead>
          <tr>
            <th>{t('trace.claim.holds')}</th>
            <th>{t('trace.claim.text')}</th>
            <th>{t('trace.claim.field')}</th>
            <th>{t('trace.claim.subject')}</th>
            <th>{t('trace.claim.value')}</th>
            <th>{t('trace.claim.source')}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stored ledger never changes
            <tr key={index}>
              <td>
                <span className={claim.holds ? 'holds good' : 'holds bad'}>
                  <Icon name={claim.holds ? 'check' : 'close'} size={14} />
                  {t(claim.holds ? 'trace.claim.yes' : 'trace.claim.no')}
                </span>
              </td>
              <td className="cut" title={claim.text}>
                {claim.text}
              </td>
              <td>{fieldName(claim.field.split(':')[0])}</td>
              <td className="cut mono" title={factInWords(claim)}>
                {factInWords(claim)}
              </td>
              <td className="cut" title={valueInWords(claim)}>
                {valueInWords(claim)}
              </td>
              <td className="mono" title={claim.version}>
                {claim.source}@{claim.version.slice(0, 8)}
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
  return typeof value === 'number' ? formatCount(value) : String(value ?? '–')
}
