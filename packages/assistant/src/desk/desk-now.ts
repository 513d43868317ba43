import { deskAt } from '@elmo-chat/desk'
import type { DeskSettings } from '@elmo-chat/protocol'
import type { DeskNow } from '@elmo-chat/skills'

/** What can be said of the desk at `now`; null where the merchant has none. */
export function deskNow({ isOn, hours }: DeskSettings, isStaffed: boolean, now: number): DeskNow | null {
  if (!isOn) return null
  if (!hours) return { isOpen: null, isStaffed, hours: null }
  const at = deskAt(hours, now)
  if (at.isOpen) return { isOpen: true, isStaffed, hours: null }
  if (at.opensAt === null) return { isOpen: false, isStaffed, hours: null }
  const say = (locale: string) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: hours.timeZone,
      timeZoneName: 'short',
    }).format(at.opensAt!)
  return { isOpen: false, isStaffed, hours: { en: `Back on ${say('en')}`, zh: `${say('zh-CN')}恢复人工服务` } }
}
