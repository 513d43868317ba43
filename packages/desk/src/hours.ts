/** When people are at the desk, in the shop's own time. */
export interface DeskHours {
  /** IANA name, "Asia/Shanghai". */
  readonly timeZone: string
  /** Each day's spans, Monday first; "09:00" to "18:00". An end of "24:00" is midnight. */
  readonly week: readonly (readonly { readonly from: string; readonly to: string }[])[]
  /** Days on which nobody is there: "2026-10-01". */
  readonly holidays: readonly string[]
}

const DAY_MINUTES = 24 * 60
const LOOK_AHEAD_DAYS = 60
const MINUTE_MS = 60_000

/** Whether the desk is open at `now`; if not, when it opens next (milliseconds since 1970), null when not within 60 days. */
export function deskAt(hours: DeskHours, now: number): { isOpen: true } | { isOpen: false; opensAt: number | null } {
  const local = localTime(hours.timeZone)
  const { day, minute } = local(now)
  const isIn = (date: string, at: number) =>
    spansOf(hours, date).some(({ from, to }) => at >= minutesOf(from) && at < minutesOf(to))
  if (isIn(day, minute)) return { isOpen: true }
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const date = dayAfter(day, ahead)
    const starts = spansOf(hours, date)
      .map(({ from }) => minutesOf(from))
      .filter((start) => ahead > 0 || start > minute)
    if (starts.length === 0) continue
    const wanted = { day: date, minute: Math.min(...starts) }
    return { isOpen: false, opensAt: momentOf(wanted, now, ahead, minute, local) }
  }
  return { isOpen: false, opensAt: null }
}

function spansOf({ week, holidays }: DeskHours, date: string) {
  if (holidays.includes(date)) return []
  return week[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? []
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MINUTES * MINUTE_MS).toISOString().slice(0, 10)

interface LocalTime {
  readonly day: string
  readonly minute: number
}

function localTime(timeZone: string): (at: number) => LocalTime {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return (at) => {
    const [day = '', time = ''] = format.format(at).split(' ')
    return { day, minute: minutesOf(time) }
  }
}

/** The moment of a local time, mended once for a change of the clocks in between. */
function momentOf(wanted: LocalTime, now: number, ahead: number, minute: number, local: (at: number) => LocalTime) {
  const whole = now - (now % MINUTE_MS)
  const guess = whole + (ahead * DAY_MINUTES + wanted.minute - minute) * MINUTE_MS
  const found = local(guess)
  const daysOff = (Date.parse(`${found.day}T00:00:00Z`) - Date.parse(`${wanted.day}T00:00:00Z`)) / MINUTE_MS
  return guess - (daysOff + found.minute - wanted.minute) * MINUTE_MS
}
