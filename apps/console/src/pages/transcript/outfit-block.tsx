import type { OutfitPart } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Picture } from '../../parts/picture.js'
import { Price } from '../../parts/price.js'

/** The pieces of an outfit, small, what all of them cost and why they go together. */
export function OutfitBlock({ outfit: { anchor, pieces, total, why } }: { outfit: OutfitPart }) {
  const { t } = useTranslation()
  const items = [...(anchor ? [anchor] : []), ...pieces]
  return (
    <>
      <ul className="small-cards">
        {items.map(({ id, title, image, price, why: reasons }) => (
          <li key={id}>
            <Link to="/catalog/$id" params={{ id }} title={[title, ...reasons].join('\n')}>
              <Picture src={image} />
              <span className="small-card-title">{title}</span>
              <small>
                <Price price={price} />
              </small>
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {t('conversation.outfit', { count: items.length })} <Price price={total} />
        {why.length > 0 && ` · ${why.join(' · ')}`}
      </p>
    </>
  )
}
