import type { Constraint } from '@elmo-chat/protocol'
import { expect, it } from 'vitest'
import { sayReleased } from './release.js'

const blue: Constraint = { field: 'color', op: 'is', value: 'blue', text: 'blue' }
const black: Constraint = { field: 'color', op: 'not', value: 'black', text: 'not black' }

it('frees the field of a wish that stands alone', () => {
  expect(sayReleased(blue, [blue], 'en')).toBe('any color is fine')
  expect(sayReleased({ ...blue, text: '蓝色' }, [blue], 'zh')).toBe('颜色不限')
  expect(sayReleased({ field: 'price', op: 'max', value: 20000, text: '≤ ¥200' }, [], 'zh')).toBe('价格不限')
})

it('takes back one of several wishes on a field by its name', () => {
  const green: Constraint = { field: 'color', op: 'is', value: 'green', text: 'green' }
  expect(sayReleased(green, [blue, green], 'en')).toBe('not green')
})

it('allows again what was ruled out', () => {
  expect(sayReleased(black, [black], 'en')).toBe('black is fine too')
  expect(sayReleased({ ...black, text: '不要黑色' }, [black], 'zh')).toBe('黑色也可以')
})
