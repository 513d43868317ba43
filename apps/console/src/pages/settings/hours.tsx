import type { DeskSettings } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Field } from '../../parts/field.js'
import { Icon } from '../../parts/icon.js'
import type { DeskProblems } from './desk-problems.js'

type DeskHours = NonNullable<DeskSettings['hours']>
type Span = DeskHours['week'][number][number]

const MOST_SPANS = 6
const usual: Span = { from: '09:00', to: '18:00' }
/** Monday, for naming days in the reader's language. */
const MONDAY = Date.UTC(2026, 0, 5)
const DAY_MS = 86_400_000

const usualHours = (): DeskHours => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  week: Array.from({ length: 7 }, (_, day) => (day < 5 ? [usual] : [])),
  holidays: [],
})

interface HoursProps {
  readonly hours: DeskHours | null
  readonly problems: DeskProblems
  readonly onChange: (hours: DeskHours | null) => void
}

/** The spans of each day, in the shop's own time, and the days on which nobody is there. */
export function Hours({ hours, problems, onChange }: HoursProps) {
  const { t, i18n } = useTranslation()
  const problemAt = (place: string) => problems[place] && t(`settings.problem.${problems[place]}`)
  const dayName = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' })
  const setDay = (day: number, spans: Span[]) =>
    hours && onChange({ ...hours, week: hours.week.map((standing, at) => (at === day ? spans : standing)) })
  return (
    <>
      <label className="check-field">
        <input
          type="checkbox"
          checked={hours !== null}
          onChange={(event) => onChange(event.target.checked ? usualHours() : null)}
        />
        {t('settings.hoursOn')}
      </label>
      {hours && (
        <>
          <Field label={t('settings.timeZone')} hint={t('settings.timeZoneHint')} problem={problemAt('hours.timeZone')}>
            {(control) => (
              <input
                {...control}
                list="time-zones"
                value={hours.timeZone}
                spellCheck={false}
                onChange={(event) => onChange({ ...hours, timeZone: event.target.value.trim() })}
              />
            )}
          </Field>
          <datalist id="time-zones">
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          {hours.week.map((spans, day) => {
            const name = dayName.format(MONDAY + day * DAY_MS)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: days never move
              <DaySpans key={day} name={name} spans={spans} onChange={(changed) => setDay(day, changed)}>
                {(index) => problemAt(`hours.${day}.${index}`)}
              </DaySpans>
            )
          })}
          <Field label={t('settings.holidays')} hint={t('settings.holidaysHint')} problem={problemAt('hours.holidays')}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                placeholder="2026-10-01"
                value={hours.holidays.join('\n')}
                onChange={(event) =>
                  onChange({ ...hours, holidays: event.target.value ? event.target.value.split(/[\s,，]+/u) : [] })
                }
              />
            )}
          </Field>
        </>
      )}
    </>
  )
}

function DaySpans({
  name,
  spans,
  onChange,
  children: problemOf,
}: {
  name: string
  spans: readonly Span[]
  onChange: (spans: Span[]) => void
  children: (index: number) => string | undefined
}) {
  const { t } = useTranslation()
  const change = (index: number, part: Partial<Span>) =>
    onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)))
  return (
    <fieldset className="day-spans">
      <legend>{name}</legend>
      {spans.map((span, index) => {
        const problem = problemOf(index)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans are told apart by their place
          <div key={index} className="row">
            {(['from', 'to'] as const).map((end) => (
              <input
                key={end}
                className="time"
                aria-label={`${name}, ${t(`settings.${end}`)}`}
                aria-invalid={problem ? true : undefined}
                placeholder={usual[end]}
                maxLength={5}
                value={span[end]}
                onChange={(event) => change(index, { [end]: event.target.value.trim() })}
              />
            ))}
            <button
              type="button"
              className="button ghost"
              aria-label={t('settings.removeSpan', { day: name })}
              onClick={() => onChange(spans.filter((_, at) => at !== index))}
            >
              <Icon name="trash" size={16} />
            </button>
            {problem && <small className="field-problem">{problem}</small>}
          </div>
        )
      })}
      {spans.length === 0 && <span className="quiet">{t('settings.closed')}</span>}
      {spans.length < MOST_SPANS && (
        <button
          type="button"
          className="button ghost"
          aria-label={t('settings.addSpan', { day: name })}
          onClick={() => onChange([...spans, spans.length === 0 ? usual : { from: '', to: '' }])}
        >
          <Icon name="plus" size={16} />
        </button>
      )}
    </fieldset>
  )
}
