import type { Product, Variant } from '@elmo-chat/catalog'
import { list, type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Constraint } from '@elmo-chat/protocol'
import { meeting } from '../shop/meets.js'
import { subjectOf } from '../shop/pointed-at.js'
import type { ShopView } from '../shop/shop-view.js'
import { asHit, listProducts } from '../show/product-list.js'
import { optionsFact } from '../show/show-values.js'
import { createSpeech, type Speech } from '../show/speech.js'
import { noSubject } from '../show/which-one.js'

/** The most variants that are named as the ones that can be had. */
const NAMED = 6

/** Tells the truth of a variant: this size in this color, in stock or not, how many; else which can be had. */
export function availabilitySkill(shop: ShopView): Skill {
  return {
    name: 'availability',
    description: { en: 'Tells whether a size or color is in stock.', zh: '查询某个尺码或颜色是否有货。' },
    run(context) {
      const product = subjectOf(context, shop)
      return product ? tell(product, context, shop) : noSubject(context, shop)
    },
  }
}

function tell(product: Product, context: SkillContext, shop: ShopView): SkillResult {
  const { language, state, understanding } = context
  const speech = createSpeech(shop, language)
  const asked = understanding.constraints.filter(({ field }) => field !== 'category' && field !== 'availability')
  const { variants, wishes } = narrowed(product, asked, state.brief.constraints, shop)
  const sentences =
    variants.length === 0
      ? [
          says[language].notMade(speech.title(product), wordsOf(asked, speech)),
          ...others(product.variants, speech, shop),
        ]
      : stockOf(product, variants, wordsOf(asked, speech), speech, shop)
  const cards = listProducts(
    { hits: [asHit(product)], total: 1, constraints: wishes, selected: product.id },
    context,
    shop,
  )
  const isShown = state.focus.shown.includes(product.id)
  const { variant: _, ...table } = isShown ? { ...state.focus, selected: product.id } : cards.focus
  const inStock = variants.filter(({ available }) => available)
  return {
    outcome: inStock.length > 0 ? 'found' : 'none',
    sentences,
    blocks: cards.blocks,
    focus: inStock.length === 1 ? { ...table, variant: inStock[0].id } : table,
  }
}

/** The variants that are asked about: with what stands on size and color, as far as the product has such a variant. */
function narrowed(product: Product, asked: readonly Constraint[], standing: readonly Constraint[], shop: ShopView) {
  const said = new Set(asked.map(({ field }) => field))
  const also = standing.filter(
    ({ field, op }) => op === 'is' && !said.has(field) && (field === 'size' || field === 'color'),
  )
  const both = [...asked, ...also]
  const meant = (wishes: readonly Constraint[]) => literal(meeting(product, wishes, shop.lexicon), product, wishes)
  const exact = meant(both)
  return exact.length > 0 ? { variants: exact, wishes: both } : { variants: meant(asked), wishes: asked }
}

/** "White" is the white one where there is one, not the off-white one beside it. */
function literal(variants: readonly Variant[], product: Product, wishes: readonly Constraint[]): readonly Variant[] {
  return wishes.reduce((kept, { field, value }) => {
    const same = ({ attributes }: Variant) =>
      attributes.some((one) => one.field === field && one.concepts.includes(String(value)))
    return product.variants.some(same) && kept.some(same) ? kept.filter(same) : kept
  }, variants)
}

function stockOf(
  product: Product,
  variants: readonly Variant[],
  asked: Sentence['pieces'],
  speech: Speech,
  shop: ShopView,
): Sentence[] {
  const words = says[speech.language]
  const title = speech.title(product)
  const inStock = variants.filter(({ available }) => available)
  if (inStock.length === 0) {
    const said = asked.length > 0 ? words.soldOutIn(title, asked) : words.soldOut(title)
    return [said, ...others(product.variants, speech, shop)]
  }
  const [only] = inStock
  const name = optionsFact(only, speech, shop)
  if (inStock.length === 1 && name.text) {
    const priced = words.priced(speech.price(only))
    if (only.stock === null) return [words.one(title, name), priced]
    return [words.left(title, name, speech.stock(only)), priced]
  }
  if (!name.text) return [only.stock === null ? words.inStock(title) : words.inStockLeft(title, speech.stock(only))]
  const head = asked.length > 0 ? words.yesIn(title, asked) : words.inStock(title)
  return [head, words.these(named(inStock, speech, shop))]
}

function others(variants: readonly Variant[], speech: Speech, shop: ShopView): Sentence[] {
  const available = variants.filter((variant) => variant.available && Object.keys(variant.options).length > 0)
  return available.length > 0 ? [says[speech.language].these(named(available, speech, shop))] : []
}

function named(variants: readonly Variant[], speech: Speech, shop: ShopView): Sentence['pieces'] {
  const names = variants.slice(0, NAMED).map((variant) => {
    const options = optionsFact(variant, speech, shop)
    return variant.stock === null ? [options] : says[speech.language].counted(options, speech.stock(variant)).pieces
  })
  return variants.length > NAMED ? [...list(names, speech.language), '…'] : list(names, speech.language)
}

const wordsOf = (asked: readonly Constraint[], speech: Speech) =>
  list(
    asked.map((constraint) => speech.wish(constraint)),
    speech.language,
  )

type Pieces = Sentence['pieces']
type Piece = Pieces[number]

interface Says {
  readonly notMade: (title: Piece, asked: Pieces) => Sentence
  readonly soldOut: (title: Piece) => Sentence
  readonly soldOutIn: (title: Piece, asked: Pieces) => Sentence
  readonly inStock: (title: Piece) => Sentence
  readonly inStockLeft: (title: Piece, stock: Piece) => Sentence
  readonly yesIn: (title: Piece, asked: Pieces) => Sentence
  readonly one: (title: Piece, variant: Piece) => Sentence
  readonly left: (title: Piece, variant: Piece, stock: Piece) => Sentence
  readonly priced: (price: Piece) => Sentence
  readonly counted: (variant: Piece, stock: Piece) => Sentence
  readonly these: (variants: Pieces) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    notMade: (title, asked) => sentence`No, ${title} does not come in ${asked}.`,
    soldOut: (title) => sentence`No, ${title} is sold out.`,
    soldOutIn: (title, asked) => sentence`No, ${title} is sold out in ${asked}.`,
    inStock: (title) => sentence`Yes, ${title} is in stock.`,
    inStockLeft: (title, stock) => sentence`Yes, ${title} is in stock, ${stock} left.`,
    yesIn: (title, asked) => sentence`Yes, ${title} is in stock in ${asked}.`,
    one: (title, variant) => sentence`Yes, ${title} in ${variant} is in stock.`,
    left: (title, variant, stock) => sentence`Yes, ${title} in ${variant} is in stock, ${stock} left.`,
    priced: (price) => sentence`Price: ${price}.`,
    counted: (variant, stock) => sentence`${variant} (${stock} left)`,
    these: (variants) => sentence`In stock: ${variants}.`,
  },
  zh: {
    notMade: (title, asked) => sentence`${title} 没有${asked}。`,
    soldOut: (title) => sentence`${title} 目前缺货。`,
    soldOutIn: (title, asked) => sentence`${title} 的${asked}目前缺货。`,
    inStock: (title) => sentence`${title} 有货。`,
    inStockLeft: (title, stock) => sentence`${title} 有货，还剩 ${stock} 件。`,
    yesIn: (title, asked) => sentence`${title} 的${asked}有货。`,
    one: (title, variant) => sentence`${title} 的 ${variant} 有货。`,
    left: (title, variant, stock) => sentence`${title} 的 ${variant} 有货，还剩 ${stock} 件。`,
    priced: (price) => sentence`价格：${price}。`,
    counted: (variant, stock) => sentence`${variant}（${stock} 件）`,
    these: (variants) => sentence`有货的规格：${variants}。`,
  },
}
