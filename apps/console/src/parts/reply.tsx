import type { Block } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { formatPrice } from './format.js'

/** A reply as the shopper got it, drawn small. */
export function Reply({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="reply">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stored reply never changes
        <ReplyBlock key={index} block={block} />
      ))}
    </div>
  )
}

function ReplyBlock({ block }: { block: Block }) {
  const { t } = useTranslation()
  switch (block.type) {
    case 'text':
      return <p className="answer">{block.text}</p>
    case 'data-products':
      return (
        <ul className="small-cards">
          {block.data.items.map(({ id, title, image, price, available }) => (
            <li key={id}>
              {image ? <img src={image} alt="" loading="lazy" /> : <span className="no-picture" />}
              <span>{title}</span>
              <span className="number">{price ? formatPrice(price) : t('product.priceUnknown')}</span>
              {!available && <span className="chip">{t('product.soldOut')}</span>}
            </li>
          ))}
        </ul>
      )
    case 'data-comparison':
      return (
        <table className="table small">
          <tbody>
            {block.data.rows.map(({ field, label, values, best }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                {values.map((value, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are the compared products, in order
                  <td key={index}>{best === index ? <strong>{value}</strong> : value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'data-choices':
      return (
        <p className="chips">
          {block.data.choices.map(({ label }) => (
            <span key={label} className="chip">
              {label}
            </span>
          ))}
        </p>
      )
    case 'data-citations':
      return (
        <ol className="citations">
          {block.data.passages.map(({ documentId, title, text }) => (
            <li key={documentId + text}>
              {title}: {text}
            </li>
          ))}
        </ol>
      )
    case 'data-handover':
      return <p className="chip info">{t(`handover.${block.data.state}`)}</p>
    default:
      return null
  }
}
