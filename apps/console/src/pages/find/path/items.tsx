import type { PathItem } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { scoreScale } from '../score-bar.js'
import { Item } from './item.js'

/** The list as the shopper sees it, each product with the way it came and the score that put it there. */
export function Items({ items, query }: { items: readonly PathItem[]; query: string }) {
  const { t } = useTranslation()
  const scale = scoreScale(items)
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
      <ol>
        {items.map((item) => (
          <Item key={item.product.id} item={item} query={query} scale={scale} />
        ))}
      </ol>
    </section>
  )
}
