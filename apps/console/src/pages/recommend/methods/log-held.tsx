import type { RecommendOverview } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../../../parts/format.js'

/** What the log of the shop holds that methods learn from, and what of it is left out. */
export function LogHeld({ log }: { log: RecommendOverview['log'] }) {
  const { t } = useTranslation()
  const { visitors, products, interactions, future, robots, byRobots } = log
  return (
    <section className="card log-held" aria-label={t('methods.log')}>
      <h2>{t('methods.log')}</h2>
      <dl>
        <div>
          <dt>
            <Link to="/recommend/visitors">{t('nav.visitors')}</Link>
          </dt>
          <dd className="number">{formatCount(visitors)}</dd>
        </div>
        <div>
          <dt>{t('methods.interactions')}</dt>
          <dd className="number">{formatCount(interactions)}</dd>
        </div>
        <div>
          <dt>{t('methods.products')}</dt>
          <dd className="number">{formatCount(products)}</dd>
        </div>
        <div>
          <dt>{t('methods.robots')}</dt>
          <dd className="number">
            {formatCount(robots)}
            {robots > 0 && (
              <small> {t('methods.byRobots', { count: byRobots, interactions: formatCount(byRobots) })}</small>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('methods.future')}</dt>
          <dd className="number">{formatCount(future)}</dd>
        </div>
      </dl>
    </section>
  )
}
