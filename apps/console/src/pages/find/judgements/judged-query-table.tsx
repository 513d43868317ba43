import type { JudgedQuery } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatTime } from '../../../parts/format.js'
import { GradeSpread } from './grade-spread.js'
import { grades } from './grades.js'

/** The judged searches, the last judged first; each opens what was judged of it. */
export function JudgedQueryTable({ rows }: { rows: readonly JudgedQuery[] }) {
  const { t } = useTranslation()
  return (
    <div className="scroll table-frame">
      <table className="table judged-queries">
        <thead>
          <tr>
            <th>{t('queries.query')}</th>
            <th className="number">{t('judgements.products')}</th>
            <th>{t('judgements.spread')}</th>
            {grades.map((grade) => (
              <th key={grade} className="number of-grade" title={t(`judgements.grade.${grade}`)}>
                <span className={`dot grade-${grade}`} /> {grade}
              </th>
            ))}
            <th>{t('judgements.last')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.query}>
              <td className="query-cell">
                <Link
                  to="/search/judgements/query"
                  search={{ q: row.query }}
                  className="one-line query-link main-link"
                  title={t('judgements.openQuery', { query: row.query })}
                >
                  {row.query}
                </Link>
              </td>
              <td className="number">{formatCount(row.grades.reduce((sum, count) => sum + count, 0))}</td>
              <td>
                <GradeSpread counts={row.grades} />
              </td>
              {grades.map((grade) => (
                <td key={grade} className={row.grades[grade] === 0 ? 'number of-grade quiet' : 'number of-grade'}>
                  {formatCount(row.grades[grade])}
                </td>
              ))}
              <td className="quiet judged-by" title={formatTime(row.lastAt)}>
                {formatAgo(row.lastAt)} · {row.lastBy}
                {row.people > 1 && ` ${t('judgements.others', { count: row.people - 1 })}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
