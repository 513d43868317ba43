import type { JudgedQuery } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../parts/format.js'
import { grades } from './grades.js'

/** How the grades are spread, the best on the left. */
export function GradeSpread({ counts }: { counts: JudgedQuery['grades'] }) {
  const { t } = useTranslation()
  const inWords = grades
    .filter((grade) => counts[grade] > 0)
    .map((grade) =>
      t('judgements.countOf', { name: t(`judgements.grade.${grade}`), total: formatCount(counts[grade]) }),
    )
    .join(t('path.comma'))
  return (
    <span className="share-bar grade-spread" role="img" aria-label={inWords} title={inWords}>
      {grades
        .filter((grade) => counts[grade] > 0)
        .map((grade) => (
          <span key={grade} className={`grade-${grade}`} style={{ flexGrow: counts[grade] }} />
        ))}
    </span>
  )
}
