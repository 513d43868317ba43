import type { Attribute, Product, Variant } from '@elmo-chat/catalog'
import { lexicon } from '@elmo-chat/language'

/** A small bilingual shop for tests: clothing and shoes, some electronics, some things for the home. */

/** What a row of the shop says; everything else is filled in. Several colors and sizes make variants. */
interface Row {
  readonly id: string
  readonly title: string
  readonly category: readonly string[]
  readonly price: number
  readonly brand?: string
  readonly description?: string
  readonly colors?: readonly string[]
  readonly sizes?: readonly string[]
  /** Feed names → values as the feed wrote them. */
  readonly details?: Readonly<Record<string, string>>
  /** Measures in their own unit. */
  readonly numbers?: Readonly<Record<string, number>>
}

const LETTERS = ['S', 'M', 'L', 'XL']

const rows: readonly Row[] = [
  {
    id: 'p1',
    title: 'Marlow Quilt Jacket',
    category: ['Women', 'Tops', 'Jackets'],
    price: 79,
    brand: 'Northfold',
    colors: ['Black', 'Blue'],
    sizes: LETTERS,
    details: { Material: 'Polyester', Climate: 'Windy Days', Eco: 'Eco Friendly' },
    description: 'A light jacket with a warm quilted body and a hidden pocket for keys.',
  },
  {
    id: 'p2',
    title: 'Teal Harbor Rain Jacket',
    category: ['Men', 'Tops', 'Jackets'],
    price: 120,
    brand: 'Northfold',
    colors: ['Green', 'Black'],
    sizes: LETTERS,
    details: { Material: 'Nylon', Climate: 'Rainy Days' },
    description: 'Keeps the rain off on long walks. The hood folds away.',
  },
  {
    id: 'p3',
    title: 'Orsino Zip Hoodie',
    category: ['Men', 'Tops', 'Hoodies & Sweatshirts'],
    price: 52,
    brand: 'Calder & Co',
    colors: ['Gray', 'Red', 'Blue'],
    sizes: LETTERS,
    details: { Material: 'Cotton', Pattern: 'Solid' },
    description: 'A soft cotton hoodie for cool evenings.',
  },
  {
    id: 'p4',
    title: 'Blue T-Shirt',
    category: ['Men', 'Tops', 'Tees'],
    price: 19,
    brand: 'Calder & Co',
    colors: ['Blue'],
    sizes: LETTERS,
    details: { Material: 'Cotton', 'Style General': 'Original' },
    description: 'A plain shirt for every day.',
  },
  {
    id: 'p5',
    title: '纯棉印花T恤',
    category: ['女装', '上衣', 'T恤'],
    price: 25,
    brand: '云栖',
    colors: ['白色', '黑色', '红色'],
    sizes: LETTERS,
    details: { 材质: '棉', 图案: '印花' },
    description: '柔软透气的短袖，适合夏天。',
  },
  {
    id: 'p6',
    title: '法式碎花连衣裙',
    category: ['女装', '连衣裙'],
    price: 66,
    brand: '云栖',
    colors: ['红色', '蓝色'],
    sizes: LETTERS,
    details: { 材质: '雪纺', 工艺: '手工缝制' },
    description: '轻盈飘逸，约会和婚礼都合适。',
  },
  {
    id: 'p7',
    title: 'Kestrel Trail Running Shoes',
    category: ['Shoes', 'Running Shoes'],
    price: 95,
    brand: 'Swiftpaw',
    colors: ['Black', 'Orange'],
    sizes: ['EU 41', 'EU 42', 'EU 43'],
    description: 'Shoes with grip for wet ground.',
  },
  {
    id: 'p8',
    title: 'Odeon Leather Sneakers',
    category: ['Shoes', 'Sneakers'],
    price: 110,
    brand: 'Swiftpaw',
    colors: ['White'],
    sizes: ['EU 42', 'EU 43'],
    details: { Material: 'Leather' },
    description: 'Clean sneakers in smooth leather.',
  },
  {
    id: 'p9',
    title: 'Quillbook 14 Laptop',
    category: ['Electronics', 'Laptops'],
    price: 899,
    brand: 'Quill',
    description: 'A laptop with a quiet keyboard.',
    numbers: { memory: 16, storage: 512, 'screen-size': 14, weight: 1.3 },
  },
  {
    id: 'p10',
    title: 'Quillbook 16 Laptop',
    category: ['Electronics', 'Laptops'],
    price: 1299,
    brand: 'Quill',
    description: 'A laptop with a large screen.',
    numbers: { memory: 32, storage: 1024, 'screen-size': 16, weight: 1.9 },
  },
  {
    id: 'p11',
    title: 'Ember 5 Phone',
    category: ['Electronics', 'Phones'],
    price: 499,
    brand: 'Ember',
    colors: ['Black', 'White'],
    description: 'A phone.',
    numbers: { memory: 8, storage: 128, 'screen-size': 6.1, weight: 0.17 },
  },
  {
    id: 'p12',
    title: '亚麻四件套',
    category: ['居家', '床品'],
    price: 150,
    brand: '云栖',
    colors: ['灰色'],
    details: { 材质: '亚麻', 适用床尺寸: '1.5米' },
    description: '柔软的床品四件套。',
  },
  {
    id: 'p13',
    title: 'Sundial Coffee Mug',
    category: ['Home', 'Kitchen', 'Mugs'],
    price: 14,
    brand: 'Calder & Co',
    colors: ['White', 'Yellow'],
    details: { Material: 'Ceramic', Collection: 'Erin Picks' },
    description: 'A mug that keeps coffee warm.',
  },
]

/** Builds the shop's products in US dollars. */
export function testShop(): Product[] {
  return rows.map(productOf)
}

function productOf(row: Row): Product {
  const { id, title, category, brand = null, details = {}, numbers = {}, description = '' } = row
  const typed = Object.entries(details).map(([label, text]) => detail(label, text))
  const measured = Object.entries(numbers).map(
    ([field, number]): Attribute => ({
      field,
      label: field,
      text: String(number),
      concepts: [],
      number,
      from: 'detail',
    }),
  )
  const categories = [...new Set(category.flatMap((name) => lexicon.resolve('category', name)?.id ?? []))]
  const placed: Attribute[] =
    categories.length === 0
      ? []
      : [{ field: 'category', label: 'Category', text: category.at(-1) ?? '', concepts: categories, from: 'category' }]
  return {
    id,
    source: 'main',
    sourceId: id.toUpperCase(),
    title,
    description,
    language: /\p{Script=Han}/u.test(title) ? 'zh' : 'en',
    brand,
    categories: [category],
    attributes: [...typed, ...measured, ...placed],
    url: null,
    images: [],
    variants: variantsOf(row),
    releasedAt: null,
  }
}

const FIELD_OF: Readonly<Record<string, string>> = {
  Material: 'material',
  材质: 'material',
  Pattern: 'pattern',
  图案: 'pattern',
  Color: 'color',
  Size: 'size',
}

function detail(label: string, text: string): Attribute {
  const field = FIELD_OF[label] ?? label.toLowerCase().replace(/\s+/g, '-')
  const concept = lexicon.resolve(field, text)
  return { field, label, text, concepts: concept ? [concept.id] : [], from: 'detail' }
}

function variantsOf({ id, price, colors = [''], sizes = [''] }: Row): Variant[] {
  return colors.flatMap((color) =>
    sizes.map((size, place): Variant => {
      const options = { ...(color ? { Color: color } : {}), ...(size ? { Size: size } : {}) }
      const code = [id.toUpperCase(), size, color].filter(Boolean).join('-')
      return {
        id: `${code}-v`,
        sku: `${code}-00`,
        options,
        attributes: Object.entries(options).map(([label, text]) => detail(label, text)),
        price: { amount: price * 100, currency: 'USD' },
        compareAt: null,
        available: place > 0,
        stock: null,
        image: null,
      }
    }),
  )
}
