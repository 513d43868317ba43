import type { ListAnswer } from '@elmo-chat/protocol'
import { expect, it } from 'vitest'
import { listBytes, sharedListBytes } from './list-bytes.js'

const variants = [{ id: 'v1', options: { Color: '"Blue"' }, price: { amount: 100, currency: 'CNY' }, available: true }]
const card = { id: 'p1', title: '外套 "A"', url: null, image: null, price: null, available: true, variants }

it('says what JSON.stringify says, reasons of each list its own', () => {
  const lists: ListAnswer[] = [
    { impressionId: 'i1', total: 1, items: [{ ...card, why: ['Because of \u2028 this'] }], personal: true },
    {
      impressionId: 'i2',
      total: 2,
      items: [
        { ...card, why: [] },
        { ...card, id: 'p2', variants: undefined, why: ['x'] },
      ],
    },
    { impressionId: 'i3', total: 0, items: [] },
  ]
  for (const list of lists) expect(JSON.parse(listBytes(list).toString())).toEqual(JSON.parse(JSON.stringify(list)))
})

it('writes items that come again once, and each list around them anew', () => {
  const items = [{ ...card, why: ['Others looked at both'] }]
  for (const impressionId of ['i4', 'i5']) {
    const list = { impressionId, total: 1, items }
    expect(sharedListBytes(list).toString()).toBe(JSON.stringify(list))
  }
})
