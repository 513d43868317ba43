import type { DeskSettings } from '@elmo-chat/protocol'
import { hasStrangePlaceholder } from '../inbox/placeholders.js'

/** A place in the desk's part of the form (`hours.timeZone`, `hours.0.1`, `canned.2.key`), and the word for what is wrong there. */
export type DeskProblems = Readonly<Record<string, string>>

/** What the server would refuse, or take and never open the desk by. */
export function deskProblems({ hours, canned }: DeskSettings): DeskProblems {
  const problems: Record<string, string> = {}
  if (hours) {
    if (!isTimeZone(hours.timeZone)) problems['hours.timeZone'] = 'notATimeZone'
    for (const [day, spans] of hours.week.entries())
      for (const [index, { from, to }] of spans.entries()) {
        const before = spans[index - 1]
        if (!(isTime(from) && isTime(to) && from < to)) problems[`hours.${day}.${index}`] = 'notASpan'
        else if (before && before.to > from) problems[`hours.${day}.${index}`] = 'spansOverlap'
      }
    if (!hours.holidays.every(isDay)) problems['hours.holidays'] = 'notADay'
  }
  const keys = canned.map(({ key }) => key.trim().toLowerCase())
  for (const [index, reply] of canned.entries()) {
    const key = keys[index] ?? ''
    if (!/^[^\s/]+$/u.test(key)) problems[`canned.${index}.key`] = 'notAShortcut'
    else if (keys.indexOf(key) < index) problems[`canned.${index}.key`] = 'shortcutTwice'
    for (const language of ['en', 'zh'] as const)
      if (!reply[language].trim()) problems[`canned.${index}.${language}`] = 'textMissing'
      else if (hasStrangePlaceholder(reply[language])) problems[`canned.${index}.${language}`] = 'placeholderUnknown'
  }
  return problems
}

/** "09:00"; "24:00" is midnight. */
const isTime = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text)

const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

function isTimeZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
