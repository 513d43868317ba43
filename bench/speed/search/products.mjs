/*
 * A made-up catalogue of any size, half English and half Chinese: the same seed gives the same products. Words are
 * syllables drawn at random and follow Zipf's law, so that frequencies are like those of real text; values of fields are
 * concepts of the lexicon. Nothing in it is taken from a real shop.
 */
import { seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'

const WORDS = 20_000
const BODY_WORDS = 30
const COLORS = [
  'black',
  'white',
  'gray',
  'silver',
  'navy',
  'blue',
  'red',
  'burgundy',
  'pink',
  'green',
  'beige',
  'brown',
]
const SIZES = ['xs', 's', 'm', 'l', 'xl', 'xxl']
const MATERIALS = ['cotton', 'linen', 'wool', 'silk', 'denim', 'canvas', 'leather', 'polyester']

/** The products, in the catalogue's own shape. */
export function makeProducts(count, seed = 1) {
  const random = seededRandom(seed)
  const draw = { en: zipf(latinWords(random), random), zh: zipf(hanWords(random), random) }
  const pick = (list) => list[Math.floor(random() * list.length)]
  const categories = lexicon.concepts.filter(({ field }) => field === 'category').filter((_, at) => at % 6 === 0)
  const brands = { en: repeat(200, draw.en), zh: repeat(200, draw.zh) }
  return Array.from({ length: count }, (_, at) => {
    const language = at % 2 === 0 ? 'en' : 'zh'
    return makeProduct({
      id: `p${String(at).padStart(7, '0')}`,
      language,
      draw: draw[language],
      pick,
      random,
      categories,
      brands,
    })
  })
}

function makeProduct({ id, language, draw, pick, random, categories, brands }) {
  const category = pick(categories)
  const material = pick(MATERIALS)
  const price = Math.round(Math.exp(2 + random() * 5)) * 100 - 1
  const title = write(repeat(5 + Math.floor(random() * 5), draw), language)
  const name = (field, concept) => lexicon.label(field, concept, language)
  const attribute = (field, concept) => shared(field, concept, name(field, concept))
  return {
    id,
    source: 'bench',
    sourceId: id,
    title,
    description: write(repeat(BODY_WORDS, draw), language),
    language,
    brand: pick(brands[language]),
    categories: [[name('category', category.id)]],
    attributes: [attribute('category', category.id), attribute('material', material)],
    url: null,
    images: [],
    variants: Array.from({ length: 3 }, (_, at) => ({
      id: `${id}-${at}`,
      sku: null,
      options: {},
      attributes: [attribute('color', pick(COLORS)), attribute('size', pick(SIZES))],
      price: { amount: price + at * 500, currency: language === 'zh' ? 'CNY' : 'USD' },
      compareAt: null,
      available: random() < 0.8,
      stock: null,
      image: null,
    })),
    releasedAt: null,
  }
}

const attributes = new Map()

/** One object for all that say the same, so that a million products fit into memory. */
function shared(field, concept, text) {
  const key = `${field} ${text}`
  if (!attributes.has(key)) attributes.set(key, { field, label: field, text, concepts: [concept], from: 'column' })
  return attributes.get(key)
}

function repeat(count, draw) {
  return Array.from({ length: count }, draw)
}

/** English words with spaces; Chinese words run on, with a comma after every eight. */
function write(words, language) {
  if (language === 'en') return words.join(' ')
  return words.map((word, at) => (at > 0 && at % 8 === 0 ? `，${word}` : word)).join('')
}

/** Draws words so that the n-th is drawn 1/n times as often as the first. */
function zipf(words, random) {
  const sums = new Float64Array(words.length)
  let sum = 0
  for (let rank = 0; rank < words.length; rank++) sums[rank] = sum += 1 / (rank + 1)
  return () => {
    const at = random() * sum
    let low = 0
    let high = words.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < at) low = middle + 1
      else high = middle
    }
    return words[low]
  }
}

function latinWords(random) {
  const letter = (letters) => letters[Math.floor(random() * letters.length)]
  const words = new Set()
  while (words.size < WORDS) {
    let word = ''
    for (let left = 2 + Math.floor(random() * 3); left > 0; left--) word += letter('bcdfghjklmnprtvw') + letter('aeiou')
    words.add(random() < 0.4 ? word + letter('nrtlk') : word)
  }
  return [...words]
}

/** One word in ten has one character, seven have two, two have three; 2,500 characters in all. */
function hanWords(random) {
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() * 2500) * 8)
  const words = new Set()
  while (words.size < WORDS) {
    const kind = random()
    let word = ''
    for (let left = kind < 0.1 ? 1 : kind < 0.8 ? 2 : 3; left > 0; left--) word += character()
    words.add(word)
  }
  return [...words]
}

/** All that is said of a product, one text per field. */
export function textsOf(product) {
  const values = new Set()
  for (const { text } of product.attributes) values.add(text)
  for (const variant of product.variants) for (const { text } of variant.attributes) values.add(text)
  return {
    title: product.title,
    brand: product.brand,
    category: product.categories.flat().join(' '),
    attributes: [...values].join(' '),
    body: product.description,
  }
}

/** The plain form in which an engine without variants would be given the product's filters. */
export function filtersOf(product) {
  const values = (field) => [
    ...new Set(product.variants.map(({ attributes }) => attributes.find((one) => one.field === field).concepts[0])),
  ]
  return {
    category: product.attributes[0].concepts[0],
    material: product.attributes[1].concepts[0],
    colors: values('color'),
    sizes: values('size'),
    price: product.variants[0].price.amount,
    inStock: product.variants.some(({ available }) => available),
  }
}
