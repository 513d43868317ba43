import type { Bilingual } from '@elmo-chat/kernel'

/** The demo shop's brand: invented, and like everything it sells, no one else's. */
export const demoBrand: Bilingual = { en: 'Alderbay', zh: '栖湾' }

/** ISO 4217. */
export const demoCurrency = 'CNY'

/** Where the demo shop's people are reached: an address that cannot exist. */
export const demoContact: Bilingual = {
  en: 'service@alderbay.example, every day from 9:00 to 21:00',
  zh: 'service@alderbay.example，每天 9:00 至 21:00',
}
