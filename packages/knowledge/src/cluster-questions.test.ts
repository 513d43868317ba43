import { expect, it } from 'vitest'
import { clusterQuestions } from './cluster-questions.js'

const asked = (texts: readonly string[]) =>
  texts.map((text, at) => ({ text, at: `2026-05-0${at + 1}T00:00:00Z`, conversationId: `c${at}` }))

it('puts what asks for the same together, in each language, the most asked first', () => {
  const clusters = clusterQuestions(
    asked([
      'Do you offer a rental service?',
      '可以租帐篷吗',
      'do you have a rental service',
      '请问能租帐篷吗？',
      'Is there rental service?',
      'Can my dog come in?',
      '你们赞助球队吗',
      '是否赞助足球队',
    ]),
  )
  expect(clusters.map(({ language, count }) => [language, count])).toEqual([
    ['en', 3],
    ['zh', 2],
    ['zh', 2],
    ['en', 1],
  ])
  expect(clusters[0]).toMatchObject({ text: 'Is there rental service?', lastAt: '2026-05-05T00:00:00Z' })
})
