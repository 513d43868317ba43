import type { PathItem } from '@elmo-chat/protocol'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatScore } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { Picture } from '../../../parts/picture.js'
import { Price } from '../../../parts/price.js'
import { ScoreBar, type ScoreScale } from '../score-bar.js'
import { Moves } from './moves.js'
import { Working } from './working.js'

/** One product of the list; opening it shows the working. */
export function Item({ item, query, scale }: { item: PathItem; query: string; scale: ScoreScale }) {
  const { t } = useTranslation()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { product, rank, score, because, rules } = item
  return (
    <li className={isOpen ? 'path-item open' : 'path-item'}>
      <div className="path-row">
        <strong className="number rank">{rank}</strong>
        <span className="with-picture">
          <Picture src={product.image} />
          <span className="stacked">
            <span className="item-title" title={product.title}>
              {product.title}
            </span>
            <small>
              {product.available ? <Price price={product.price} /> : t('product.soldOut')}
              {rules.length > 0 && <span className="chip info">{t('path.movedBy', { rule: rules[0] })}</span>}
            </small>
          </span>
        </span>
        <Moves item={item} />
        <span className="score">
          <ScoreBar because={because} scale={scale} />
          <span className="number">{formatScore(score)}</span>
        </span>
        <button
          type="button"
          className="button ghost unfold"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={t('path.showWorking', { title: product.title })}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={16} />
        </button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Working item={item} query={query} />}
      </div>
    </li>
  )
}
