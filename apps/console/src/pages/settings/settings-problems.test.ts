import type { Settings } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { settingsProblems } from './settings-problems.js'

const good: Settings = {
  brandName: { en: 'Hat Shop', zh: '帽子店' },
  brandColor: '#e2583e',
  greeting: { en: '', zh: '' },
  chineseAddress: '您',
  languages: ['en', 'zh'],
  defaultLanguage: 'en',
  currency: 'CNY',
  allowedOrigins: ['https://shop.example', 'http://localhost:8080', '*', ''],
  cartLinkTemplate: 'https://shop.example/cart/add?id={variantId}&qty={quantity}',
  humanContact: { en: '', zh: '' },
  flowsOff: [],
  flowWords: {},
  desk: { isOn: true, hours: null, canned: [], handOver: 'offer' },
  feedback: { rating: true, npsAfter: null },
  voice: { isOn: true, usesBrowser: false, sendsAtOnce: false },
  packsOff: [],
  recommend: { personal: true, marginWeight: 0 },
}

describe('settingsProblems', () => {
  it('finds nothing wrong with good settings', () => {
    expect(settingsProblems(good)).toEqual({})
    expect(settingsProblems({ ...good, cartLinkTemplate: '/cart?add={productId}' })).toEqual({})
    expect(settingsProblems({ ...good, cartLinkTemplate: '{url}#buy' })).toEqual({})
  })

  it('wants the name in both languages', () => {
    expect(settingsProblems({ ...good, brandName: { en: 'Hat Shop', zh: '  ' } })).toEqual({ brandName: 'nameMissing' })
  })

  it.each(['shop.example', 'https://shop.example/', 'https://shop.example/path', 'ftp://shop.example', 'https://'])(
    'does not take %s for an origin',
    (origin) => {
      expect(settingsProblems({ ...good, allowedOrigins: [origin] })).toEqual({ allowedOrigins: 'notAnOrigin' })
    },
  )

  it.each(['javascript:alert(1)', '//elsewhere.example/x', 'https://shop.example/{sku}', 'cart'])(
    'does not take %s for a cart link',
    (cartLinkTemplate) => {
      expect(settingsProblems({ ...good, cartLinkTemplate })).toEqual({ cartLinkTemplate: 'notALink' })
    },
  )

  it('knows the currencies that exist', () => {
    expect(settingsProblems({ ...good, currency: 'ABC' })).toEqual({ currency: 'notACurrency' })
    expect(settingsProblems({ ...good, currency: 'usd' })).toEqual({ currency: 'notACurrency' })
  })
})
