import type { ConversationPage } from '@elmo-chat/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatTime } from '../parts/format.js'
import { LoadMore } from '../parts/load-more.js'
import { PageHead } from '../parts/page-head.js'
import { SearchBox } from '../parts/search-box.js'
import { Empty, Failure, Skeleton } from '../parts/state.js'
import { conversationMarks, conversationsQuery } from '../queries.js'

const FELT = 0.25
/** The best of five that the server counts as low. */
const LOW = 3

export function ConversationsPage() {
  const { t } = useTranslation()
  const { q = '', only } = useSearch({ from: '/shell/conversations' })
  const navigate = useNavigate()
  const settle = useCallback(
    (text: string) =>
      navigate({ to: '/conversations', search: { ...(text && { q: text }), ...(only && { only }) }, replace: true }),
    [navigate, only],
  )
  const list = useInfiniteQuery(conversationsQuery(q, only))
  const { data, error, refetch } = list
  const rows = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <PageHead
        title={t('nav.conversations')}
        about={data && t('conversations.total', { total: formatCount(data.pages[0].total) })}
      >
        <SearchBox value={q} label={t('conversations.search')} onSettled={settle} />
      </PageHead>
      <nav className="tabs" aria-label={t('conversations.filter')}>
        {[undefined, ...conversationMarks].map((mark) => (
          <Link
            key={mark ?? 'all'}
            to="/conversations"
            search={{ ...(q && { q }), ...(mark && { only: mark }) }}
            replace
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={only === mark ? 'page' : undefined}
          >
            {t(`conversations.only.${mark ?? 'all'}`)}
          </Link>
        ))}
      </nav>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && rows.length === 0 && <None isSearch={q !== '' || only !== undefined} />}
      {rows.length > 0 && <Rows rows={rows} />}
      <LoadMore list={list} />
    </>
  )
}

function None({ isSearch }: { isSearch: boolean }) {
  const { t } = useTranslation()
  if (isSearch) return <Empty icon="search" title={t('conversations.noneFound')} />
  return (
    <Empty icon="chat" title={t('conversations.none')}>
      <p>{t('conversations.noneYet')}</p>
      <a className="button primary" href="/" target="_blank" rel="noopener">
        {t('nav.openShop')}
      </a>
    </Empty>
  )
}

function Rows({ rows }: { rows: ConversationPage['items'] }) {
  const { t } = useTranslation()
  return (
    <ul className="conversations table-frame">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/conversations/$id" params={{ id: row.id }}>
            <span className="one-line" lang={row.language === 'zh' ? 'zh-CN' : 'en'}>
              {row.firstMessage || t('conversations.emptyMessage')}
            </span>
            <span className="chips">
              {row.withoutResult && <span className="chip warn">{t('conversations.withoutResult')}</span>}
              {row.askedForHuman && <span className="chip info">{t('conversations.askedForHuman')}</span>}
              {row.rating !== null && (
                <span className={row.rating <= LOW ? 'chip bad' : 'chip good'}>
                  {t('conversations.rated', { score: row.rating })}
                </span>
              )}
              {row.mood < -FELT && <span className="chip bad">{t('mood.bad')}</span>}
              {row.mood > FELT && <span className="chip good">{t('mood.good')}</span>}
            </span>
            <span className="quiet number">{t('conversations.turns', { count: row.turns })}</span>
            <span className="quiet">{row.language === 'zh' ? '中文' : 'English'}</span>
            <time className="quiet number" dateTime={row.lastAt} title={formatTime(row.lastAt)}>
              {formatAgo(row.lastAt)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  )
}
