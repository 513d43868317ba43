import type { Product } from '@elmo-chat/catalog'
import { type Fact, type Sentence, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
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
    return value && value.text.length <= 120 ? [words.field(capitalized(speech.field(field)), value)] : []
  })
  const inStock = product.variants.some(({ available }) => available)
  return [words.first(speech.title(product), speech.price(product), inStock), ...stated.slice(0, STATED)]
}

const capitalized = (fact: Fact): Fact => ({ ...fact, text: fact.text.slice(0, 1).toUpperCase() + fact.text.slice(1) })

type Piece = Sentence['pieces'][number]

interface Says {
  readonly first: (title: Piece, price: Piece, inStock: boolean) => Sentence
  readonly field: (field: Piece, value: Piece) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    first: (title, price, inStock) => sentence`${title}: ${price}, ${inStock ? 'in stock' : 'sold out'}.`,
    field: (field, value) => sentence`${field}: ${value}.`,
  },
  zh: {
    first: (title, price, inStock) => sentence`${title}：${price}，${inStock ? '有货' : '缺货'}。`,
    field: (field, value) => sentence`${field}：${value}。`,
  },
}
