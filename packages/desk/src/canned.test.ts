import { expect, it } from 'vitest'
import { filled } from './canned.js'

it('fills in what is known, once, and leaves the rest standing', () => {
  const values = { name: 'Ann', product: 'A {name} mug', order: undefined, shop: '' }
  expect(filled('{name}: {product}, {order}, {shop}, {constructor}, {name}', values)).toBe(
    'Ann: A {name} mug, {order}, {shop}, {constructor}, Ann',
  )
  expect(filled('您好，我是{name}。', values)).toBe('您好，我是Ann。')
})
