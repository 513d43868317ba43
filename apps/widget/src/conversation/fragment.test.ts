import { expect, it } from 'vitest'
import { isFragment } from './fragment.js'

it.each(['hi', '在吗', 'I want', '有没有', 'one more', 'red'])('waits for what may follow "%s"', (text) => {
  expect(isFragment(text)).toBe(true)
})

it.each(['why?', '在吗？', 'thanks!', 'a red dress for a wedding', '有没有红色的连衣裙', '好的。'])(
  'waits for nothing after "%s"',
  (text) => {
    expect(isFragment(text)).toBe(false)
  },
)
