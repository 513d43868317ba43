import type { DeskSettings } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { deskProblems } from './desk-problems.js'

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '24:00' },
]
const hours = { timeZone: 'Asia/Shanghai', week: [day, [], [], [], [], [], []], holidays: ['2026-10-01'] }
const good: DeskSettings = {
  isOn: true,
  hours,
  canned: [{ key: 'hi', en: 'Hello, {name} here.', zh: '您好，我是{name}。' }],
  handOver: 'offer',
}
const week = (...spans: { from: string; to: string }[]) => ({
  ...good,
  hours: { ...hours, week: [[], spans, [], [], [], [], []] },
})

describe('deskProblems', () => {
  it('finds nothing wrong with good settings', () => {
    expect(deskProblems(good)).toEqual({})
    expect(deskProblems({ ...good, hours: null, canned: [] })).toEqual({})
  })

  it.each([
    ['a time zone nobody knows', { ...good, hours: { ...hours, timeZone: 'Mars/Olympus' } }, 'hours.timeZone'],
    ['a span that ends before it begins', week({ from: '18:00', to: '09:00' }), 'hours.1.0'],
    ['a time that is none', week({ from: '9', to: '18:00' }), 'hours.1.0'],
    ['spans that overlap', week({ from: '09:00', to: '12:00' }, { from: '11:00', to: '18:00' }), 'hours.1.1'],
    ['a day that is none', { ...good, hours: { ...hours, holidays: ['2026-02-30'] } }, 'hours.holidays'],
  ])('locates %s', (_, settings, place) => expect(Object.keys(deskProblems(settings))).toEqual([place]))

  it('locates what is wrong with canned replies', () => {
    const canned = [
      { key: 'hi', en: 'Hello', zh: '您好' },
      { key: 'HI', en: 'Hello', zh: '' },
      { key: 'two words', en: ' ', zh: '您好' },
      { key: 'gap', en: '{name} of {shop}: {product}, {order}, {contact}', zh: '{顾客}您好' },
    ]
    expect(deskProblems({ ...good, canned })).toEqual({
      'canned.1.key': 'shortcutTwice',
      'canned.1.zh': 'textMissing',
      'canned.2.key': 'notAShortcut',
      'canned.2.en': 'textMissing',
      'canned.3.zh': 'placeholderUnknown',
    })
  })
})
