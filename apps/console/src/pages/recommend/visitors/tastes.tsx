import type { VisitorView } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../parts/bar.js'
import { formatPercent } from '../../../parts/format.js'

/** What the products have in common that a visitor turned to, beyond what the shop is full of. */
export function Tastes({ tastes }: Pick<VisitorView, 'tastes'>) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-label={t('visitors.tastes')}>
      <div>
        <h2>{t('visitors.tastes')}</h2>
        <p className="quiet">{t(tastes.length > 0 ? 'visitors.tastesAbout' : 'visitors.noTastes')}</p>
      </div>
      {tastes.length > 0 && (
        <ul className="bars">
          {tastes.map(({ field, label, value, share }) => (
            <li key={`${field} ${value}`}>
              <span className="one-line" title={`${label}: ${value}`}>
                {value} <small>{label}</small>
              </span>
              <Bar share={share} />
              <span className="number">{formatPercent(share)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
