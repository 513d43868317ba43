import type { Block } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../parts/icon.js'
import { ComparisonBlock } from './comparison-block.js'
import { OutfitBlock } from './outfit-block.js'
import { ProductsBlock } from './products-block.js'

/** A reply as the shopper got it, drawn small. */
export function Reply({ blocks, language }: { blocks: readonly Block[]; language: 'en' | 'zh' }) {
  return (
    <div className="reply" lang={language === 'zh' ? 'zh-CN' : 'en'}>
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
      return <ProductsBlock products={block.data} />
    case 'data-outfit':
      return <OutfitBlock outfit={block.data} />
    case 'data-comparison':
      return <ComparisonBlock comparison={block.data} />
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
              <strong>{title}</strong> {text}
            </li>
          ))}
        </ol>
      )
    case 'data-handover':
      return (
        <p>
          <span className="chip info">
            <Icon name="headset" size={14} />
            {t(`handover.${block.data.state}`)}
          </span>
        </p>
      )
    default:
      return null
  }
}
