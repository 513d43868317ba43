import type { VisitorView } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount } from '../../../parts/format.js'
import { Icon } from '../../../parts/icon.js'
import { PageHead } from '../../../parts/page-head.js'
import { Failure, isMissing, Missing, Skeleton } from '../../../parts/state.js'
import { visitorQuery } from '../../../queries-recommend.js'
import { currentLanguage } from '../../../words/index.js'
import { ExplainedList } from './explained-list.js'
import { History } from './history.js'
import { Profile } from './profile.js'
import { Tastes } from './tastes.js'

/** What is known of one visitor, and what each list makes of it. */
export function VisitorPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/recommend/recommend/visitors/$id' })
  const { data, error, refetch } = useQuery(visitorQuery(id, currentLanguage()))
  if (isMissing(error))
    return <Missing title={t('visitors.missing')} to="/recommend/visitors" back={t('visitors.all')} />
  return (
    <>
      <PageHead
        above={<Link to="/recommend/visitors">{t('nav.visitors')}</Link>}
        title={id}
        about={
          data &&
          t('visitors.did', {
            count: data.interactions,
            interactions: formatCount(data.interactions),
            ago: formatAgo(data.lastAt),
          })
        }
      />
      {error && <Failure problem={error} onRetry={refetch} />}
      {data ? <Known visitor={data} /> : !error && <Skeleton rows={10} />}
    </>
  )
}

function Known({ visitor }: { visitor: VisitorView }) {
  const { isRobot, interactions, history, tastes, lists } = visitor
  const { t } = useTranslation()
  return (
    <>
      {isRobot && (
        <div className="notice warn">
          <Icon name="alert" />
          <div>
            <strong>{t('visitors.robot')}</strong>
            <p>{t('visitors.robotText')}</p>
          </div>
        </div>
      )}
      <Profile id={visitor.visitorId} profile={visitor.profile} />
      <div className="visitor">
        <div className="visitor-lists">
          <p className="quiet">{t('visitors.shown')}</p>
          {lists.map((list) => (
            <ExplainedList key={list.placement} list={list} />
          ))}
        </div>
        <div className="visitor-past">
          <Tastes tastes={tastes} />
          <History history={history} interactions={interactions} />
        </div>
      </div>
    </>
  )
}
