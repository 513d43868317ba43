import type { Attribute, Product, Variant } from '@elmo-chat/catalog'
import {
  type ConversationState,
  newConversation,
  type SkillContext,
  type SkillResult,
  textOf,
} from '@elmo-chat/dialogue'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { buildVocabulary, understand } from '@elmo-chat/understanding'
import { createSkills } from '../create-skills.js'
import type { ShopView } from '../shop/shop-view.js'

interface Sketch {
  readonly id: string
  readonly title: string
  readonly category: string
  /** In cents; null when the feed gave none. */
  readonly price: number | null
  readonly colors: readonly string[]
  readonly sizes?: readonly string[]
  readonly material?: string
  readonly weight?: string
  /** Sold-out variants, as `color/size`. */
  readonly soldOut?: readonly string[]
  /** Cents more for a variant, as `color/size`. */
  readonly dearer?: Readonly<Record<string, number>>
}

const sketches: readonly Sketch[] = [
  {
    id: 'bowler',
    title: 'Bowler',
    category: 'hat',
    price: 8000,
    colors: ['black'],
    sizes: ['S', 'M', 'L'],
    material: 'wool',
    weight: '180 g',
    soldOut: ['black/M'],
  },
  {
    id: 'panama',
    title: 'Panama',
    category: 'hat',
    price: 12000,
    colors: ['white', 'brown'],
    sizes: ['S', 'M', 'L'],
    material: 'straw',
    weight: '90 g',
    dearer: { 'white/L': 1500 },
  },
  {
    id: 'beanie',
    title: 'Beanie',
    category: 'hat',
    price: 2500,
    colors: ['red', 'blue', 'black'],
    material: 'wool',
    weight: '70 g',
  },
  { id: 'scarf', title: 'Long scarf', category: 'scarf', price: 3500, colors: ['red', 'blue'], material: 'wool' },
  {
    id: 'gloves',
    title: 'Ski gloves',
    category: 'gloves',
    price: null,
    colors: ['black'],
    sizes: ['M', 'L'],
    material: 'nylon',
  },
]

const attribute = (field: string, text: string, number?: number): Attribute => {
  const concept = lexicon.resolve(field, text)
  const found = { field, label: field, text, concepts: concept ? [concept.id] : [], from: 'column' as const }
  return number === undefined ? found : { ...found, number }
}

function productOf(sketch: Sketch): Product {
  const { id, title, category, price, colors, sizes = [], material, weight, soldOut = [], dearer = {} } = sketch
  const variants = colors.flatMap((color) =>
    (sizes.length > 0 ? sizes : [null]).map((size): Variant => {
      const key = size ? `${color}/${size}` : color
      const available = !soldOut.includes(key)
      const options = { color, ...(size ? { size } : {}) }
      return {
        id: `${id}-${key.replace('/', '-')}`,
        sku: null,
        options,
        attributes: Object.entries(options).map(([field, text]) => attribute(field, text)),
        price: price === null ? null : { amount: price + (dearer[key] ?? 0), currency: 'USD' },
        compareAt: null,
        available,
        stock: available ? 3 : 0,
        image: null,
      }
    }),
  )
  return {
    id,
    source: 'main',
    sourceId: id,
    title,
    description: '',
    language: 'en',
    brand: null,
    categories: [[category]],
    attributes: [
      attribute('category', category),
      ...(material ? [attribute('material', material)] : []),
      ...(weight ? [attribute('weight', weight, Number.parseFloat(weight) / 1000)] : []),
    ],
    url: `https://hats.example/${id}`,
    images: [],
    variants,
    releasedAt: null,
  }
}

export const hats: readonly Product[] = sketches.map(productOf)

const index = runToEnd(buildIndex(hats, lexicon))
const vocabulary = runToEnd(buildVocabulary(hats, lexicon))

/** A shop of five things to wear, small enough to know every answer by heart. */
export const hatShop: ShopView = {
  index,
  lexicon,
  revision: 'r1',
  settings: {
    brandName: { en: 'Brim', zh: '帽檐' },
    humanContact: { en: 'desk@hats.example', zh: 'desk@hats.example' },
    currency: 'USD',
  },
  documents: [
    { documentId: 'care', title: 'Care', language: 'en', text: 'Brush wool hats when dry. Straw must never get wet.' },
    { documentId: 'care', title: '保养', language: 'zh', text: '羊毛帽干刷即可。草编帽不可沾水。' },
    { documentId: 'shipping', title: 'Shipping', language: 'en', text: 'Orders leave within 2 days.' },
  ],
}

/** What a skill is asked with: the words, understood in this shop, in a conversation that stands as told. */
export function asked(text: string, standing: Partial<ConversationState> = {}): SkillContext {
  const state = { ...newConversation('en'), turn: 1, ...standing }
  const { shown, selected } = state.focus
  const context = { language: state.language, shown, selected, asked: null, category: null, currency: 'USD' }
  const understanding = understand(text, context, vocabulary)
  const constraints = understanding.constraints.map((one) => ({ ...one, setBy: 'customer' as const, turn: 1 }))
  const brief = standing.brief ?? {
    constraints,
    query: understanding.query,
    ...(understanding.sort ? { sort: understanding.sort } : {}),
  }
  return {
    language: understanding.language,
    address: '您',
    currency: 'USD',
    state: { ...state, brief },
    understanding,
    newId: () => 'i1',
  }
}

/** Some products on the table. */
export const showing = (...shown: string[]): Partial<ConversationState> => ({
  brief: { constraints: [], query: '' },
  focus: { shown, selected: null, impressionId: 'i0', cursor: null, total: shown.length },
})

const skills = createSkills(hatShop)

/** Runs one skill by its name. */
export function run(skill: string, context: SkillContext): SkillResult {
  const found = skills.get(skill)
  if (!found) throw new Error(`there is no skill ${skill}`)
  return found.run(context)
}

export const textIn = ({ sentences }: SkillResult): string => sentences.map(textOf).join(' ')

/** The products block of a reply. */
export function productsIn({ blocks }: SkillResult) {
  const block = blocks.find(({ type }) => type === 'data-products')
  if (block?.type !== 'data-products') throw new Error('the reply shows no products')
  return block.data
}
