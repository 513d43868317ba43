import type { SearchPath } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { scoreScale } from '../score-bar.js'
import { Item } from './item.js'
import { NearHead } from './near-head.js'

/**
 * The list as the shopper sees it, each product with the way it came and the score that put it there. Where answers end, a
 * line says so, and what those behind it do not hold.
 */
export function Items({ items, text, relaxed = [] }: Pick<SearchPath, 'items' | 'text' | 'relaxed'>) {
  const { t } = useTranslation()
  const scale = scoreScale(items)
  const answers = items.filter(({ isNear }) => !isNear)
  const near = items.filter(({ isNear }) => isNear)
  const rows = (shown: SearchPath['items']) =>
    shown.map((item) => <Item key={item.product.id} item={item} query={text} scale={scale} />)
  return (
    <section className="table-frame path-list" aria-label={t('path.list')}>
      <header className="path-head">
        <span />
        <span className="head-name">{t('path.product')}</span>
        <span className="moves head-moves">
          <small className="number">{t('path.rank.words')}</small>
          <span />
          <small className="number">{t('path.rank.ranker')}</small>
          <span />
          <small className="number">{t('path.rank.shown')}</small>
        </span>
        <span>{t('path.score')}</span>
        <span />
      </header>
      {answers.length > 0 && <ol>{rows(answers)}</ol>}
      {near.length > 0 && (
        <>
          <NearHead hasAnswers={answers.length > 0} count={near.length} relaxed={relaxed} />
          <ol className="near" start={answers.length + 1}>
            {rows(near)}
          </ol>
        </>
      )}
    </section>
  )
}
