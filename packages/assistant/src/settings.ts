import type { Settings } from '@elmo-chat/protocol'

/** A shop's settings before its merchant has changed anything. */
export const defaultSettings: Settings = {
  brandName: { en: 'Elmo Chat', zh: 'Elmo Chat' },
  brandColor: '#e2583e',
  greeting: { en: 'Hello. What are you looking for?', zh: '您好，想找点什么？' },
  chineseAddress: '您',
  languages: ['en', 'zh'],
  defaultLanguage: 'en',
  currency: 'USD',
  allowedOrigins: [],
  cartLinkTemplate: '',
  humanContact: { en: '', zh: '' },
  flowsOff: [],
  flowWords: {},
  desk: { isOn: true, hours: null, canned: [], handOver: 'offer' },
  feedback: { rating: true, npsAfter: null },
  voice: { isOn: true, usesBrowser: false, sendsAtOnce: false },
  packsOff: [],
  recommend: { personal: true, marginWeight: 0 },
}
