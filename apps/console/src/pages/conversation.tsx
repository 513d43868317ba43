import type { ConversationRecord } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../parts/format.js'
import { PageHead } from '../parts/page-head.js'
import { Reply } from '../parts/reply.js'
import { Failure, Skeleton } from '../parts/state.js'
import { Trace } from '../parts/trace.js'
import { conversationQuery } from '../queries.js'

/** The words on the left; beside them, how the chosen turn was thought. The turn stands in the address. */
export function ConversationPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/conversations/$id' })
  const { data, error, refetch } = useQuery(conversationQuery(id))
  return (
    <>
      <PageHead
        title={t('conversation.title')}
        about={
          data &&
          `${formatTime(data.startedAt)} · ${data.language === 'zh' ? '中文' : 'English'} · ${t('conversations.turns', { count: data.turns.length })}`
        }
      >
        <Link to="/conversations" className="button">
          {t('conversation.all')}
        </Link>
      </PageHead>
      {error ? (
        <Failure problem={error} onRetry={refetch} />
      ) : data ? (
        <Turns conversation={data} />
      ) : (
        <Skeleton rows={8} />
      )}
    </>
  )
}

function Turns({ conversation: { id, turns, language } }: { conversation: ConversationRecord }) {
  const { t } = useTranslation()
  const { turn } = useSearch({ from: '/shell/conversations/$id' })
  const chosen = turns.find((one) => one.id === turn) ?? turns[turns.length - 1]
  return (
    <div className="conversation">
      <ol className="transcript" lang={language === 'zh' ? 'zh-CN' : 'en'} aria-label={t('conversation.transcript')}>
        {turns.map((one) => (
          <li key={one.id} className={one === chosen ? 'chosen' : undefined}>
            <Link
              to="/conversations/$id"
              params={{ id }}
              search={{ turn: one.id }}
              replace
              aria-current={one === chosen || undefined}
              className="turn-link"
            >
              {t('conversation.showTrace')}
            </Link>
            <time className="quiet">{formatTime(one.at)}</time>
            <p className="said">{one.message || t('conversations.emptyMessage')}</p>
            <Reply blocks={one.reply} />
          </li>
        ))}
      </ol>
      {chosen && <Trace trace={chosen.trace} />}
    </div>
  )
}
