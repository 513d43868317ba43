import { expect, it } from 'vitest'
import { deskAt } from './hours.js'

const day = [{ from: '09:00', to: '18:00' }]
const hours = { timeZone: 'Asia/Shanghai', week: [day, day, day, day, day, [], []], holidays: ['2026-11-30'] }
const at = (time: string) => Date.parse(time)

it('is open in the shop’s own time', () => {
  expect(deskAt(hours, at('2026-11-27T01:00:00Z'))).toEqual({ isOpen: true })
  expect(deskAt(hours, at('2026-11-27T10:00:00Z'))).toMatchObject({ isOpen: false })
})

it('opens next after the weekend and the holiday behind it', () => {
  expect(deskAt(hours, at('2026-11-27T10:30:30Z'))).toEqual({ isOpen: false, opensAt: at('2026-12-01T01:00:00Z') })
  expect(deskAt(hours, at('2026-11-26T20:00:00Z'))).toEqual({ isOpen: false, opensAt: at('2026-11-27T01:00:00Z') })
})

it('opens by the clock on the wall where the clocks change in between', () => {
  const berlin = { timeZone: 'Europe/Berlin', week: [day, day, day, day, day, [], []], holidays: [] }
  expect(deskAt(berlin, at('2026-03-27T20:00:00Z'))).toEqual({ isOpen: false, opensAt: at('2026-03-30T07:00:00Z') })
})

it('says when there is no opening in sight', () => {
  expect(deskAt({ ...hours, week: [] }, at('2026-11-27T01:00:00Z'))).toEqual({ isOpen: false, opensAt: null })
})
