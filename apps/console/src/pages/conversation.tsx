import type { ConversationRecord } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../parts/format.js'
import { PageHead } from '../parts/page-head.js'
import { Failure, isMissing, Missing, Skeleton } from '../parts/state.js'
import { useIsNarrow } from '../parts/use-is-narrow.js'
import { conversationQuery } from '../queries.js'
import { Trace } from './trace/trace.js'
import { Transcript } from './transcript/transcript.js'

/** The words; beside them, or below the chosen turn where it is narrow, how it was thought. The turn is in the address. */
export function ConversationPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/shell/conversations/$id' })
  const { data, error, refetch } = useQuery(conversationQuery(id))
  if (isMissing(error))
    return <Missing title={t('conversation.missing')} to="/conversations" back={t('conversation.all')} />
  return (
    <>
      <PageHead
        above={<Link to="/conversations">{t('nav.conversations')}</Link>}
        title={data ? data.turns[0]?.message || t('conversations.emptyMessage') : t('conversation.title')}
        about={
          data &&
          [
            formatTime(data.startedAt),
            data.language === 'zh' ? '中文' : 'English',
            t('conversations.turns', { count: data.turns.length }),
          ].join(' · ')
        }
      />
      {error && <Failure problem={error} onRetry={refetch} />}
      {data ? <Turns conversation={data} /> : !error && <Skeleton rows={8} />}
    </>
  )
}

function Turns({ conversation: { id, turns, language } }: { conversation: ConversationRecord }) {
  const isNarrow = useIsNarrow()
  const { turn } = useSearch({ from: '/shell/conversations/$id' })
  const chosen = turns.find((one) => one.id === turn) ?? turns[turns.length - 1]
  if (!chosen) return null
  const feeling = chosen.reply.find((block) => block.type === 'data-feeling')?.data
  const trace = (
    <Trace
      key={chosen.id}
      trace={chosen.trace}
      turn={turns.indexOf(chosen) + 1}
      message={chosen.message}
      feeling={feeling}
    />
  )
  return (
    <div className="conversation">
      <Transcript id={id} turns={turns} chosen={chosen} language={language} below={isNarrow && trace} />
      {!isNarrow && trace}
    </div>
  )
}
