import type { ModelWords } from '@elmo-chat/protocol'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.js'
import { digestQuery } from '../../queries-inbox.js'
import { CaseOrders } from './case-orders.js'

/** The conversation in short: what was asked and shown, what is wanted and open, orders, service, and how the mood went. */
export function Known({ id, hasModel }: { id: string; hasModel: boolean }) {
  const { t } = useTranslation()
  const { data: digest } = useQuery(digestQuery(id))
  if (!digest) return null
  const { asked, wants, shown, service, moods, course, open } = digest
  return (
    <aside className="inbox-known">
      <h2>{t('inbox.context')}</h2>
      {hasModel && <Summary id={id} />}
      <dl>
        <dt>{t('inbox.open')}</dt>
        <dd className={open === null ? 'quiet' : undefined}>{open ?? t('inbox.nothingOpen')}</dd>
        {asked.length > 0 && (
          <>
            <dt>{t('inbox.asks')}</dt>
            <dd>
              <ol>
                {asked.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ol>
            </dd>
          </>
        )}
        {wants.length > 0 && (
          <>
            <dt>{t('inbox.wants')}</dt>
            <dd className="chips">
              {wants.map((text) => (
                <span key={text} className="chip">
                  {text}
                </span>
              ))}
            </dd>
          </>
        )}
        {service && (
          <>
            <dt>{t('inbox.service')}</dt>
            <dd>{[service.title, ...service.slots.map(({ label, text }) => `${label}: ${text}`)].join(' · ')}</dd>
          </>
        )}
        <dt>{t('inbox.mood')}</dt>
        <dd>
          <MoodCurve moods={moods} label={t('inbox.mood')} />
          {t(`inbox.course.${course}`)}
        </dd>
        {shown.length > 0 && (
          <>
            <dt>{t('inbox.seen')}</dt>
            <dd>{shown.map(({ title }) => title).join(' · ')}</dd>
          </>
        )}
      </dl>
      <CaseOrders id={id} />
    </aside>
  )
}

/** The same in a few sentences of the language model's, on request. */
function Summary({ id }: { id: string }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en'
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      call<ModelWords>(`desk/${encodeURIComponent(id)}/summary`, { method: 'POST', json: { language } }),
  })
  return (
    <div className="inbox-summary">
      {data?.text && (
        <p>
          {data.text}
          <small>
            {t('inbox.byModel')}
            {!data.hasSameNumbers && ` · ${t('inbox.numbersDiffer')}`}
          </small>
        </p>
      )}
      {((data && !data.text) || error) && (
        <p className="quiet">{t(data?.because === 'held' ? 'inbox.noDraft.held' : 'inbox.noSummary')}</p>
      )}
      <button type="button" className="button" disabled={isPending} onClick={() => mutate()}>
        {t('inbox.summarise')}
      </button>
    </div>
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
