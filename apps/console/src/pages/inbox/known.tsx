import type { ConversationRecord } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { CaseOrders } from './case-orders.js'

/** The conversation in short: what is wanted, how the mood went, the last question, what was shown. */
export function Known({ record: { id, turns } }: { record: ConversationRecord }) {
  const { t } = useTranslation()
  const last = turns.at(-1)
  const moods = turns.map(({ reply }) => reply.find((block) => block.type === 'data-feeling')?.data.sentiment ?? 0)
  const wants = last?.trace.brief.constraints ?? []
  const shown = new Map(
    turns.flatMap(({ reply }) =>
      reply.flatMap((block) =>
        block.type === 'data-products' ? block.data.items.map((item) => [item.id, item.title] as const) : [],
      ),
    ),
  )
  return (
    <aside className="inbox-known">
      <h2>{t('inbox.context')}</h2>
      <dl>
        <dt>{t('inbox.wants')}</dt>
        <dd className="chips">
          {wants.map(({ field, op, text }) => (
            <span key={field + op + text} className="chip">
              {text}
            </span>
          ))}
          {wants.length === 0 && (last?.trace.brief.query || t('inbox.nothingNamed'))}
        </dd>
        <dt>{t('inbox.lastQuestion')}</dt>
        <dd>{last?.message}</dd>
        <dt>{t('inbox.mood')}</dt>
        <dd>
          <MoodCurve moods={moods} label={t('inbox.mood')} />
        </dd>
        {shown.size > 0 && (
          <>
            <dt>{t('inbox.seen')}</dt>
            <dd>{[...shown.values()].slice(-6).join(' · ')}</dd>
          </>
        )}
      </dl>
      <CaseOrders id={id} />
    </aside>
  )
}

const WIDTH = 240
const HEIGHT = 40

/** −1 at the bottom, 1 at the top; the line in the middle is neither. */
function MoodCurve({ moods, label }: { moods: readonly number[]; label: string }) {
  const at = (mood: number, index: number) =>
    `${(moods.length < 2 ? 0.5 : index / (moods.length - 1)) * (WIDTH - 8) + 4},${((1 - mood) / 2) * (HEIGHT - 8) + 4}`
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={`${label}: ${moods.map((mood) => mood.toFixed(1)).join(', ')}`}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className="zero" />
      <polyline points={moods.map(at).join(' ')} />
      {moods.map((mood, index) => {
        const [cx, cy] = at(mood, index).split(',')
        // biome-ignore lint/suspicious/noArrayIndexKey: messages never move
        return <circle key={index} cx={cx} cy={cy} r="3" />
      })}
    </svg>
  )
}
