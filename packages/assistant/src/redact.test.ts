import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactsIn, redact } from './redact.js'

describe('redact', () => {
  it('takes out what identifies a person', () => {
    expect(redact('联系我 13912345678 或 li.wei@example.cn').text).toBe('联系我 [phone] 或 [email]')
    expect(redact('card 4111 1111 1111 1111 please').text).toBe('card [card] please')
    expect(redact('身份证11010519491231002X').text).toBe('身份证[id-number]')
    expect(redact('call +44 20 7946 0958').text).toBe('call [phone]')
  })
  it('keeps a number that is known to be an order’s, and no contact is made of it', () => {
    const kept = new Set(['13800001234', '4000000000000000006'])
    const text = '订单13800001234和4000000000000000006，电话13912345678'
    expect(redact(text, false, kept).text).toBe('订单#13800001234和#4000000000000000006，电话[phone]')
    expect(redact(text).text).toBe('订单[phone]和[card]，电话[phone]')
    expect(contactsIn(text, false, kept)).toEqual(['13912345678'])
  })
  it('leaves shopping alone', () => {
    for (const text of [
      '订单123456',
      'under 1299.00',
      '200-300元',
      '15.6 inch 16GB',
      '4111 1111 1111 1112 is no card',
      '5000mAh 2026-11-23',
    ])
      expect(redact(text)).toEqual({ text, found: {} })
  })
  it('never leaves a valid mobile number standing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }),
        fc.constantFrom('我的号码是', 'tel:', '，'),
        (number, before) => {
          expect(redact(`${before}${number}。`).text).not.toContain(String(number))
        },
      ),
    )
  })
})
