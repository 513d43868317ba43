import { expect, it } from 'vitest'
import { sentencesOf } from './read-aloud.js'

it('reads sentence by sentence, without addresses and marks', () => {
  expect(
    sentencesOf('I found 3 dresses. The first is $39.00!\n- Moor wrap dress\n\nhttps://shop.example/d1 …'),
  ).toEqual([...['I found 3 dresses.', 'The first is $39.00!', 'Moor wrap dress']])
  expect(sentencesOf('找到三款。最便宜的是 ¥39。要看看吗？')).toEqual(['找到三款。', '最便宜的是 ¥39。', '要看看吗？'])
})

it('does not read for ever', () => {
  expect(sentencesOf('very long '.repeat(1000)).join('').length).toBeLessThanOrEqual(700)
})
