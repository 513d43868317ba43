import type { TurnRecord } from '@elmo-chat/protocol'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatTime } from '../../parts/format.js'
import { Icon } from '../../parts/icon.js'
import { Reply } from './reply.js'

/** The conversation as it was held. Choosing a turn opens its trace; the chosen one is brought into view, with `below` under it. */
export function Transcript({
  id,
  turns,
  chosen,
  language,
  below,
}: {
  id: string
  turns: readonly TurnRecord[]
  chosen: TurnRecord
  language: 'en' | 'zh'
  below: ReactNode
}) {
  const { t } = useTranslation()
  const place = useRef<HTMLLIElement>(null)
  const isLast = chosen === turns[turns.length - 1]
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves only when another turn is chosen
  useEffect(() => {
    if (!isLast) place.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen.id])
  return (
    <ol className="transcript" aria-label={t('conversation.transcript')}>
      {turns.map((turn, index) => (
        <li key={turn.id} ref={turn === chosen ? place : undefined} className={turn === chosen ? 'chosen' : undefined}>
          <p className="turn-head">
            <Link
              to="/conversations/$id"
              params={{ id }}
              search={{ turn: turn.id }}
              replace
              resetScroll={false}
              aria-current={turn === chosen || undefined}
              className="turn-link"
            >
              {t('trace.turn', { turn: index + 1 })}
              <span className="hidden-label"> {t('conversation.showTrace')}</span>
            </Link>
            <time dateTime={turn.at} title={formatTime(turn.at)}>
              {formatClock(turn.at)}
            </time>
          </p>
          <p className="said" lang={language === 'zh' ? 'zh-CN' : 'en'}>
            {turn.message || t('conversations.emptyMessage')}
          </p>
          <Reply blocks={turn.reply} language={turn.trace.understood.language} />
          {turn.thumb && (
            <p>
              <span className={turn.thumb === 'down' ? 'chip bad' : 'chip good'}>
                <Icon name={`thumb-${turn.thumb}`} size={14} /> {t(`conversation.thumb.${turn.thumb}`)}
              </span>
            </p>
          )}
          {turn === chosen && below}
        </li>
      ))}
    </ol>
  )
}
