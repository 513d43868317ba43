import type { JudgedProduct, PathItem, ProductItem, SearchPath } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { Picture } from '../../../parts/picture.js'
import { Price } from '../../../parts/price.js'
import { NearHead } from '../path/near-head.js'
import { gradeByKeys } from './grade-by-keys.js'
import { GradeKeys } from './grade-keys.js'
import type { Grade } from './grades.js'

/** The list that shoppers see for a search, each product with its grade, by buttons or by keys. */
export function ShownNow({
  path: { items, relaxed = [] },
  gradeOf,
  onGrade,
  onTakeBack,
}: {
  path: SearchPath
  gradeOf: ReadonlyMap<string, JudgedProduct>
  onGrade: (product: ProductItem, grade: Grade) => void
  onTakeBack: (productId: string) => void
}) {
  const { t } = useTranslation()
  if (items.length === 0)
    return (
      <div className="notice">
        <Icon name="info" />
        <p>{t('judgements.nothingShown')}</p>
      </div>
    )
  const answers = items.filter(({ isNear }) => !isNear)
  const near = items.slice(answers.length)
  const open = items.filter(({ product }) => !gradeOf.has(product.id)).length
  const row = (item: PathItem) => (
    <Row
      key={item.product.id}
      item={item}
      grade={gradeOf.get(item.product.id)?.grade}
      onGrade={(grade) => onGrade(item.product, grade)}
    />
  )
  return (
    <>
      <p className="quiet judging-hint">
        {open === 0
          ? t('judgements.allGraded', { count: items.length, total: formatCount(items.length) })
          : t('judgements.left', { count: open, left: formatCount(open), total: formatCount(items.length) })}{' '}
        <span className="keys-hint">{t('judgements.keys')}</span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside */}
      <div
        className="table-frame judging-list"
        onKeyDown={(event) =>
          gradeByKeys(event, {
            grade: (index, grade) => onGrade(items[index].product, grade),
            takeBack: (index) => {
              const { id } = items[index].product
              if (gradeOf.has(id)) onTakeBack(id)
            },
          })
        }
      >
        {answers.length > 0 && <ol>{answers.map(row)}</ol>}
        {near.length > 0 && (
          <>
            <NearHead hasAnswers={answers.length > 0} count={near.length} relaxed={relaxed} />
            <ol start={answers.length + 1}>{near.map(row)}</ol>
          </>
        )}
      </div>
    </>
  )
}

function Row({
  item: { product, rank },
  grade,
  onGrade,
}: {
  item: PathItem
  grade: number | undefined
  onGrade: (grade: Grade) => void
}) {
  const { t } = useTranslation()
  return (
    <li className="judging-row" data-graded={grade ?? ''}>
      <strong className="number rank">{rank}</strong>
      <span className="with-picture">
        <Picture src={product.image} />
        <span className="stacked">
          <span className="item-title" title={product.title}>
            {product.title}
          </span>
          <small>{product.available ? <Price price={product.price} /> : t('product.soldOut')}</small>
        </span>
      </span>
      <GradeKeys title={product.title} grade={grade} onGrade={onGrade} />
    </li>
  )
}
