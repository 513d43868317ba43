import type { Product } from '@elmo-chat/catalog'
import { type Sentence, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { fieldLabel } from '../shop/labels.js'
import type { ShopView } from '../shop/shop-view.js'
import { fieldFact } from './show-values.js'
import type { Speech } from './speech.js'

const FIELDS = ['color', 'size', 'material', 'pattern', 'fit', 'season']
const STATED = 4

/** A product in a few words: its price, whether it can be had, and what it states of itself. */
export function overviewOf(product: Product, speech: Speech, shop: ShopView): Sentence[] {
  const { language } = speech
  const words = says[language]
  const own = product.attributes.map(({ field }) => field).filter((field) => field !== 'category' && field !== 'brand')
  const stated = [...new Set([...FIELDS, ...own])].flatMap((field) => {
    const value = fieldFact(product, field, speech, shop)
    return value && value.text.length <= 120 ? [words.field(fieldLabel(field, language, shop), value)] : []
  })
  const inStock = product.variants.some(({ available }) => available)
  return [words.first(speech.title(product), speech.price(product), inStock), ...stated.slice(0, STATED)]
}

type Piece = Sentence['pieces'][number]

interface Says {
  readonly first: (title: Piece, price: Piece, inStock: boolean) => Sentence
  readonly field: (field: string, value: Piece) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    first: (title, price, inStock) => sentence`${title}: ${price}, ${inStock ? 'in stock' : 'sold out'}.`,
    field: (field, value) => sentence`${field[0].toUpperCase() + field.slice(1)}: ${value}.`,
  },
  zh: {
    first: (title, price, inStock) => sentence`${title}：${price}，${inStock ? '有货' : '缺货'}。`,
    field: (field, value) => sentence`${field}：${value}。`,
  },
}
