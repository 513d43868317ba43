import { describe, expect, it } from 'vitest'
import { webAddress } from './web-address.js'

describe('webAddress', () => {
  it.each([
    ['https://shop.example/a?b=1#c', 'https://shop.example/a?b=1#c'],
    ['https://shop.example', 'https://shop.example'],
    ['https://shop.example/衬衫', 'https://shop.example/%E8%A1%AC%E8%A1%AB'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//shop.example/a', null],
    ['https://user:secret@shop.example/', null],
    ['https://', null],
    ['/m/h/a.jpg', null],
  ])('takes %s as %s', (text, address) => {
    expect(webAddress(text)).toBe(address)
  })

  it('never lets a quote or a bracket through', () => {
    expect(webAddress('https://shop.example/"><script>')).toBe('https://shop.example/%22%3E%3Cscript%3E')
  })
})
