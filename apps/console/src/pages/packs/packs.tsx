import '../../style/packs.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../../parts/state.js'
import { packsQuery } from '../../queries-packs.js'
import { PackCard } from './pack-card.js'
import { Webhook } from './webhook.js'

/** What industries know beside the shop: which packs are installed, what each brings, and whether it takes part. */
export function PacksPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(packsQuery)
  return (
    <>
      <PageHead title={t('nav.packs')} about={t('packs.about')} />
      {error && <Failure problem={error} onRetry={refetch} />}
      {data === undefined && !error && <Skeleton rows={6} />}
      {data && (
        <div className="packs">
          <section className="pack">
            <header>
              <h2>{t('packs.house')}</h2>
              <span className="chip good">{t('packs.builtIn')}</span>
            </header>
            <p className="quiet">{t('packs.houseAbout')}</p>
          </section>
          {data.map((pack) => (
            <PackCard key={pack.name} pack={pack} />
          ))}
        </div>
      )}
      {data?.length === 0 && (
        <Empty icon="list" title={t('packs.none')}>
          <p>{t('packs.noneYet')}</p>
        </Empty>
      )}
      <Webhook />
    </>
  )
}
