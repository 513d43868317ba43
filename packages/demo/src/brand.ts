import type { Bilingual } from '@elmo-chat/kernel'

/** The demo shop's brand: invented, and like everything it sells, no one else's. */
export const demoBrand: Bilingual = { en: 'Alderbay', zh: '栖湾' }

/** ISO 4217. */
export const demoCurrency = 'CNY'
