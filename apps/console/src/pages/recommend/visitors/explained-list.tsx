import type { ExplainedItem, VisitorView } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatScore } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { Picture } from '../../../parts/picture.js'
import { methodName, methodTells } from '../../../words/methods.js'
import { CauseBar, type CauseScale, causeScale } from './cause-bar.js'
import { Causes } from './causes.js'
import { Ranking } from './ranking.js'

/** A list as the visitor is shown it now, and what its method gives each product. */
export function ExplainedList({ list: { placement, method, items } }: { list: VisitorView['lists'][number] }) {
  const { t } = useTranslation()
  const scale = causeScale(items)
  return (
    <section className="card" aria-label={t(`methods.list.${placement}`)}>
      <div>
        <h2>
          {t(`methods.list.${placement}`)} {method && <span className="chip">{methodName(method)}</span>}
        </h2>
        <p className="quiet">
          {method ? methodTells(method) : t('visitors.notLearned')}
          {placement === 'next' && method && ` ${t('visitors.lastVisit')}`}
        </p>
      </div>
      {method && items.length === 0 && <p className="quiet">{t('visitors.nothingToShow')}</p>}
      <ol className="explained">
        {items.map((item, index) => (
          <Explained key={item.item.id} explained={item} rank={index + 1} scale={scale} />
        ))}
      </ol>
    </section>
  )
}

function Explained({ explained, rank, scale }: { explained: ExplainedItem; rank: number; scale: CauseScale }) {
  const { t } = useTranslation()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const { item, score, causes, ranking } = explained
  const hasParts = causes.length + ranking.length > 0
  return (
    <li className={isOpen ? 'open' : undefined}>
      <div className="explained-row">
        <strong className="number">{rank}</strong>
        <Picture src={item.image} />
        <span className="stacked">
          <Link className="product-name" to="/recommend/products/$id" params={{ id: item.id }}>
            {item.title}
          </Link>
          <small>{item.why.join(' · ')}</small>
        </span>
        <span className="score">
          {causes.length > 0 ? (
            <>
              <CauseBar explained={explained} scale={scale} />
              <span className="number">{formatScore(score)}</span>
            </>
          ) : (
            <small>{t('visitors.brought')}</small>
          )}
        </span>
        {hasParts && (
          <button
            type="button"
            className="button ghost"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t('visitors.showCauses', { title: item.title })}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={16} />
          </button>
        )}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && causes.length > 0 && <Causes explained={explained} />}
        {isOpen && ranking.length > 0 && <Ranking parts={ranking} />}
      </div>
    </li>
  )
}
