import type { JudgedProduct, PathItem } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatTime } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { Picture } from '../../../parts/picture.js'
import { gradeByKeys } from './grade-by-keys.js'
import { GradeKeys } from './grade-keys.js'
import { type Grade, grades } from './grades.js'

/** All that was graded for a search, by grade, the best first, with the rank at which it is shown now. */
export function JudgedProducts({
  judged,
  shown,
  onGrade,
  onTakeBack,
}: {
  judged: readonly JudgedProduct[]
  /** The list as it is now, where it is known. */
  shown: readonly PathItem[] | undefined
  onGrade: (product: JudgedProduct, grade: Grade) => void
  onTakeBack: (productId: string) => void
}) {
  const { t } = useTranslation()
  if (judged.length === 0) return <p className="quiet judging-hint">{t('judgements.noneOfQuery')}</p>
  const groups = grades
    .map((grade) => ({ grade, members: judged.filter((one) => one.grade === grade) }))
    .filter(({ members }) => members.length > 0)
  const inOrder = groups.flatMap(({ members }) => members)
  const rankOf = new Map(shown?.map(({ product, rank }) => [product.id, rank]))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div
      className="table-frame judging-list judged"
      onKeyDown={(event) =>
        gradeByKeys(event, {
          grade: (index, grade) => onGrade(inOrder[index], grade),
          takeBack: (index) => onTakeBack(inOrder[index].productId),
        })
      }
    >
      {groups.map(({ grade, members }) => (
        <section key={grade} aria-label={t(`judgements.grade.${grade}`)}>
          <h3 className="grade-head">
            <span className={`dot grade-${grade}`} />
            {grade} {t(`judgements.grade.${grade}`)} <small className="number">{formatCount(members.length)}</small>
          </h3>
          <ol>
            {members.map((one) => (
              <Row
                key={one.productId}
                judged={one}
                rank={shown && (rankOf.get(one.productId) ?? null)}
                onGrade={(given) => onGrade(one, given)}
                onTakeBack={() => onTakeBack(one.productId)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Row({
  judged: { productId, product, grade, reason, at, by },
  rank,
  onGrade,
  onTakeBack,
}: {
  judged: JudgedProduct
  /** Null for one that is not shown, undefined while that is not known. */
  rank: number | null | undefined
  onGrade: (grade: Grade) => void
  onTakeBack: () => void
}) {
  const { t } = useTranslation()
  const title = product?.title ?? productId
  return (
    <li className="judging-row" data-graded={grade}>
      <Link className="with-picture product-name" to="/catalog/$id" params={{ id: productId }} title={title}>
        <Picture src={product?.image} />
        <span className="stacked">
          <span className="item-title">{title}</span>
          <small title={formatTime(at)}>
            {product === null ? (
              <span className="chip warn">{t('product.gone')}</span>
            ) : (
              rank !== undefined && t(rank === null ? 'judgements.notShown' : 'judgements.shownAt', { rank })
            )}
            <span>
              {formatAgo(at)} · {by}
            </span>
          </small>
          {reason && <small className="judged-reason">{reason}</small>}
        </span>
      </Link>
      <GradeKeys title={title} grade={grade} onGrade={onGrade} />
      <button
        type="button"
        className="button ghost take-back"
        aria-label={t('judgements.takeBackOf', { title })}
        title={t('judgements.takeBack')}
        onClick={onTakeBack}
      >
        <Icon name="trash" size={14} />
      </button>
    </li>
  )
}
