import type { Overview } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../parts/bar.js'
import { formatCount } from '../../parts/format.js'
import { fieldName } from '../../words/terms.js'

/** The wishes most often said; each opens the conversations in which it was said. */
export function Asked({ asked }: { asked: Overview['asked'] }) {
  const { t } = useTranslation()
  const most = Math.max(...asked.map(({ count }) => count))
  return (
    <ul className="bars two-columns">
      {asked.map(({ field, value, label, count }) => (
        <li key={`${field} ${value}`}>
          <Link
            to="/conversations"
            search={{ q: label }}
            title={t('overview.openAsked', { label })}
            className="bar-label"
          >
            <span className="one-line">{label}</span> <small>{fieldName(field)}</small>
          </Link>
          <Bar share={count / most} />
          <span className="number">{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  )
}
