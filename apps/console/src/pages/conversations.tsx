import type { ConversationPage } from '@elmo-chat/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatCount, formatTime } from '../parts/format.js'
import { Icon } from '../parts/icon.js'
import { PageHead } from '../parts/page-head.js'
import { Empty, Failure, Skeleton } from '../parts/state.js'
import { useSearchBox } from '../parts/use-search-box.js'
import { conversationsQuery } from '../queries.js'

export function ConversationsPage() {
  const { t } = useTranslation()
  const { q = '' } = useSearch({ from: '/shell/conversations' })
  const navigate = useNavigate()
  const settle = useCallback(
    (text: string) => navigate({ to: '/conversations', search: text ? { q: text } : {}, replace: true }),
    [navigate],
  )
  const [text, setText] = useSearchBox(q, settle)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    conversationsQuery(q),
  )
  const rows = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <PageHead
        title={t('nav.conversations')}
        about={data && t('conversations.total', { total: formatCount(data.pages[0].total) })}
      >
        <label className="search">
          <Icon name="search" size={16} />
          <input
            type="search"
            value={text}
            placeholder={t('conversations.search')}
            aria-label={t('conversations.search')}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </PageHead>
      {error && <Failure problem={error} onRetry={refetch} />}
      {!data && !error && <Skeleton rows={10} />}
      {data && rows.length === 0 && (
        <Empty icon="chat" title={q ? t('conversations.noneFound') : t('conversations.none')}>
          {!q && <p>{t('conversations.noneYet')}</p>}
        </Empty>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {hasNextPage && (
        <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('state.more')}
        </button>
      )}
    </>
  )
}

function Rows({ rows }: { rows: ConversationPage['items'] }) {
  const { t } = useTranslation()
  return (
    <ul className="conversations">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/conversations/$id" params={{ id: row.id }}>
            <span className="first-message">{row.firstMessage || t('conversations.emptyMessage')}</span>
            <span className="marks">
              {row.withoutResult && <span className="chip">{t('conversations.withoutResult')}</span>}
              {row.askedForHuman && <span className="chip info">{t('conversations.askedForHuman')}</span>}
              {row.mood < -0.2 && <span className="chip bad">{t('mood.bad')}</span>}
              {row.mood > 0.2 && <span className="chip good">{t('mood.good')}</span>}
            </span>
            <span className="quiet number">{t('conversations.turns', { count: row.turns })}</span>
            <span className="quiet">{row.language === 'zh' ? '中文' : 'English'}</span>
            <time className="quiet" dateTime={row.lastAt} title={formatTime(row.lastAt)}>
              {formatAgo(row.lastAt)}
            </time>
          </Link>
        </li>
      ))}
    </ul>
  )
}
