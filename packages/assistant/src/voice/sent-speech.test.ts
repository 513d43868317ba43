import { expect, it } from 'vitest'
import { SentSpeechLog } from './sent-speech.js'

it('counts what shoppers changed, by words in English and by characters in Chinese, and hides their particulars', () => {
  const log = new SentSpeechLog()
  log.add({ language: 'en', heard: 'show me your address is', sent: 'Show me red dresses!' }, '2026-11-30T08:00:00Z')
  log.add({ language: 'zh', heard: '红色联衣裙', sent: '红色连衣裙' }, '2026-11-30T08:01:00Z')
  log.add({ language: 'zh', heard: '大码外套', sent: '大码外套。' }, '2026-11-30T08:02:00Z')
  log.add({ language: 'en', heard: 'call 13800138000', sent: 'call me, a@b.example' }, '2026-11-30T08:03:00Z')
  const { last, ...counts } = log.report
  expect(counts).toEqual({ messages: 4, unchanged: 1, words: 4 + 5 + 4 + 3, wordErrors: 3 + 1 + 0 + 2 })
  expect(last.map(({ heard }) => heard)).toEqual(['call [phone]', '大码外套', '红色联衣裙', 'show me your address is'])
  expect(last[0]!.sent).toBe('call me, [email]')
})

it('remembers the last few words alone', () => {
  const log = new SentSpeechLog()
  for (let at = 0; at < 50; at++)
    log.add({ language: 'en', heard: `hat ${at}`, sent: `hat ${at}` }, '2026-11-30T08:00:00Z')
  expect(log.report).toMatchObject({ messages: 50, unchanged: 50 })
  expect(log.report.last).toHaveLength(20)
  expect(log.report.last[0]!.heard).toBe('hat 49')
})
