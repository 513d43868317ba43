import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { formatClock } from '../../parts/format.js'
import { Failure, Skeleton } from '../../parts/state.js'
import { conversationQuery } from '../../queries.js'
import { type InboxCase, type InboxEntry, inboxQuery, threadQuery } from '../../queries-inbox.js'
import { useIsTyping } from '../../shell/customers-typing.js'
import { Reply } from '../transcript/reply.js'
import { Compose } from './compose.js'
import { Known } from './known.js'
import { Translate } from './translate.js'
import { useKeys } from './use-keys.js'
import { useReadMark } from './use-read-mark.js'

const PERSON = 3
const STATE_WORDS = ['opened', 'handedBack', 'asked', 'took', 'ended'] as const

/** One conversation: what the assistant and people said, in the order of time, and what an agent can do. */
export function Thread({
  id,
  me,
  agents,
  row,
  hasModel,
}: {
  id: string
  me: { id: string; name: string }
  agents: readonly { id: string; name: string }[]
  row: InboxCase | undefined
  hasModel: boolean
}) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data: record, error, refetch } = useQuery(conversationQuery(id))
  const { data: thread } = useQuery(threadQuery(id))
  const end = useRef<HTMLLIElement>(null)
  const act = useMutation({
    mutationFn: ({ path, json = {} }: { path: string; json?: object }) =>
      call(`desk/${encodeURIComponent(id)}/${path}`, { method: 'POST', json }),
    onSettled: () => queries.invalidateQueries({ queryKey: inboxQuery.queryKey }),
  })
  const isTyping = useIsTyping(id)
  useReadMark(row)
  const standing = thread?.standing
  const isMine = standing?.state === PERSON && standing.agentId === me.id
  const isHeldElsewhere = standing?.state === PERSON && !isMine
  const canTake = !isMine && !isHeldElsewhere && standing?.state !== 4
  useKeys({
    t: canTake ? () => act.mutate({ path: 'take' }) : undefined,
    b: isMine ? () => act.mutate({ path: 'hand-back' }) : undefined,
  })
  const lines = record && thread ? inTime(record.turns, thread.entries) : []
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves when something was said
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [lines.length, isTyping])

  return (
    <section className="inbox-thread">
      <div className="row">
        <Link className="button ghost inbox-back" to="/inbox">
          {t('inbox.title')}
        </Link>
        {canTake && (
          <button type="button" className="button primary" onClick={() => act.mutate({ path: 'take' })}>
            {t('inbox.take')}
          </button>
        )}
        {row?.isHere && <span className="chip good">{t('inbox.here')}</span>}
        {isHeldElsewhere && <span className="chip info">{t('inbox.heldBy', { name: standing.agentName })}</span>}
        {isMine && (
          <>
            <button type="button" className="button" onClick={() => act.mutate({ path: 'hand-back' })}>
              {t('inbox.handBack')}
            </button>
            <button type="button" className="button" onClick={() => act.mutate({ path: 'end' })}>
              {t('inbox.end')}
            </button>
            <select
              aria-label={t('inbox.transfer')}
              value=""
              onChange={(event) => act.mutate({ path: 'transfer', json: { to: event.target.value } })}
            >
              <option value="">{t('inbox.transfer')}</option>
              {agents
                .filter((agent) => agent.id !== me.id)
                .map((agent) => (
                  <option key={agent.id} value={agent.id}>
                    {agent.name}
                  </option>
                ))}
            </select>
          </>
        )}
      </div>
      {error && <Failure problem={error} onRetry={refetch} />}
      {act.error && <Failure title={t('inbox.refused')} problem={act.error} />}
      {!record && !error && <Skeleton rows={6} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, which keys must be able to do */}
      <ol className="inbox-lines" tabIndex={0}>
        {lines.map((line) => (
          <li key={line.key} className={line.kind}>
            {line.kind === 'turn' ? (
              <>
                <p className="customer-words">
                  {line.turn.message}
                  {hasModel && <Translate text={line.turn.message} />}
                </p>
                <Reply blocks={line.turn.reply} language={line.turn.trace.understood.language} />
              </>
            ) : line.kind === 'state' ? (
              <p className="quiet">
                {t(`inbox.${STATE_WORDS[line.entry.state] ?? 'opened'}`, { name: line.entry.by || '–' })}
              </p>
            ) : (
              <p className={line.kind === 'customer' ? 'customer-words' : 'agent-words'}>
                {line.kind !== 'customer' && (
                  <small>
                    {line.entry.by}
                    {line.kind === 'note' && ` · ${t('inbox.notes')}`}
                  </small>
                )}
                {line.entry.words}
                {hasModel && line.kind === 'customer' && <Translate text={line.entry.words} />}
              </p>
            )}
            <time className="quiet number" dateTime={line.at}>
              {formatClock(line.at)}
            </time>
          </li>
        ))}
        {isTyping && (
          <li className="quiet">
            <span role="status">{t('inbox.writes')}</span>
          </li>
        )}
        <li ref={end} aria-hidden="true" />
      </ol>
      {isMine && (
        <Compose
          id={id}
          hasModel={hasModel}
          language={record?.language ?? 'en'}
          isSending={act.isPending}
          onTyping={() =>
            void call(`desk/${encodeURIComponent(id)}/typing`, { method: 'POST', json: {} }).catch(() => {})
          }
          onSend={(text, isNote) => act.mutate({ path: isNote ? 'note' : 'reply', json: { text } })}
        />
      )}
      <Known id={id} hasModel={hasModel} />
    </section>
  )
}

type Turns = readonly import('@elmo-chat/protocol').TurnRecord[]

function inTime(turns: Turns, entries: readonly InboxEntry[]) {
  return [
    ...turns.map((turn) => ({ key: turn.id, at: turn.at, kind: 'turn' as const, turn })),
    ...entries.map((entry) => ({ key: entry.id, at: entry.at, kind: entry.kind, entry })),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
