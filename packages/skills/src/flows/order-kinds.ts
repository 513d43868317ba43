import { echo, type FactSource, fact, type SaidWords, type SlotKind } from '@elmo-chat/dialogue'
import { titleIn } from '@elmo-chat/language'
import { meeting } from '../shop/meets.js'
import type { ShopView } from '../shop/shop-view.js'
import { bareNumber, orderNumbersIn } from './order-number.js'
import type { OrdersView, ServiceLine } from './service.js'

/** Choices that are offered at most. */
const OFFERED = 6

/** Kinds of slots that speak of orders: `order`, `order-line`, and the `contact` that proves whose it is. */
export function orderKinds(shop: ShopView, service: OrdersView, facts: FactSource): Readonly<Record<string, SlotKind>> {
  const orderOf = (number: unknown) => service.orders.find((order) => order.number === number)
  const linesOf = (number: unknown) => orderOf(number)?.lines ?? []
  /** Of some lines those whose variant is of the color or size that is said, where one is. */
  const ofVariant = (lines: readonly ServiceLine[], { understanding }: SaidWords): readonly ServiceLine[] => {
    const wanted = understanding.constraints.filter(({ field, op }) => op === 'is' && VARIANT_FIELDS.has(field))
    if (wanted.length === 0) return []
    return lines.filter(({ productId, variantId }) => {
      const product = shop.index.product(productId)
      return product !== undefined && meeting(product, wanted, shop.lexicon).some(({ id }) => id === variantId)
    })
  }
  /** Of some lines the one that the words name: by its title, by what kind of thing it is, or by its color or size. */
  const lineIn = (lines: readonly ServiceLine[], words: SaidWords): ServiceLine | undefined => {
    const { text, understanding } = words
    const narrowed = (some: readonly ServiceLine[]) => {
      const [line, ...others] = ofVariant(some, words)
      return line && others.length === 0 ? line : wordedLike(some, low)
    }
    const low = text.toLowerCase()
    const titled = lines.filter(({ title }) =>
      [title, titleIn('zh', title), titleIn('en', title)].some((name) => low.includes(name.toLowerCase())),
    )
    if (titled.length === 1) return titled[0]
    const named = (wanted: 'is' | 'not') =>
      understanding.constraints.filter(({ field, op }) => field === 'category' && op === wanted)
    // "I don't like the T-shirt" speaks of it, too.
    const kinds = (named('is').length > 0 ? named('is') : named('not')).map((kind) => ({ ...kind, op: 'is' as const }))
    if (kinds.length === 0) return partIn(lines, low) ?? narrowed(lines)
    const ofKind = lines.filter(({ productId }) => {
      const product = shop.index.product(productId)
      return product !== undefined && meeting(product, kinds, shop.lexicon).length > 0
    })
    if (ofKind.length === 1) return ofKind[0]
    // "The shirt" is the T-shirt where nothing else in the order is called so.
    const called = lines.filter(({ title }) =>
      kinds.some(({ text: said }) => said !== undefined && title.toLowerCase().includes(said.toLowerCase())),
    )
    return called.length === 1 ? called[0] : (partIn(lines, low) ?? narrowed(ofKind))
  }
  return {
    order: {
      isEager: true,
      read(words, _, { slots }) {
        const { text, isAsked } = words
        const taken = (number: string) => ({ value: number, text: number })
        const said = orderNumbersIn(text).filter(({ isDenied }) => !isDenied)
        const known = (number: string) => service.orders.find((one) => bareNumber(one.number) === bareNumber(number))
        const [best] = [
          ...said.filter(({ number }) => known(number)),
          ...said.filter(({ isMarked }) => isMarked),
          ...said.filter(({ number }) => isAsked || number.length >= UNMARKED),
        ]
        if (best) return taken(known(best.number)?.number ?? best.number)
        if (slots.order && OTHER.test(text)) {
          const [other, ...more] = service.orders.filter(({ number }) => number !== slots.order?.value)
          return other && more.length === 0 ? taken(other.number) : { unknown: true }
        }
        const [newest] = service.orders
        if (newest && LATEST.test(text)) return taken(newest.number)
        // Who tells a contact where a number was asked for answers the question that comes next.
        if (isAsked && CONTACT.test(text)) return { invalid: true }
        if (slots.order) return undefined
        // One order only holds what is named.
        const [holds, ...more] = service.orders.filter(({ lines }) => lineIn(lines, words))
        return holds && more.length === 0 ? taken(holds.number) : undefined
      },
      // As long as it is proven: an order that cannot be seen is asked for anew.
      carries: ({ value }) => service.access(String(value)) === 'seen',
      show({ value, text }) {
        const found = facts.lookup(`order:${value}`, 'number')
        return found ? fact(String(found.value), `order:${value}`, 'number', found) : echo(text)
      },
      choices: () => service.orders.slice(0, OFFERED).map(({ number }) => ({ label: number, say: number })),
    },
    'order-line': {
      isEager: true,
      read(words, _, { slots }) {
        const lines = linesOf(slots.order?.value)
        const rank = words.isAsked ? RANKS.findIndex((said) => said.test(words.text.toLowerCase())) : -1
        const line = lineIn(lines, words) ?? lines[rank]
        return line && { value: line.id, text: line.title }
      },
      only(_, { slots }) {
        const [line, ...others] = linesOf(slots.order?.value)
        return line && others.length === 0 ? { value: line.id, text: line.title } : undefined
      },
      show({ value, text }, _, { slots }) {
        const subject = `order:${slots.order?.value}`
        const found = facts.lookup(subject, `line:${value}`)
        return found ? fact(String(found.value), subject, `line:${value}`, found) : echo(text)
      },
      choices: (_, { slots }) =>
        linesOf(slots.order?.value)
          .slice(0, OFFERED)
          .map(({ title }) => ({ label: title, say: title })),
    },
    contact: {
      isEager: true,
      // Contacts are taken out of the words before they are thought about; what is left is the mark.
      read({ text, isAsked }, _, { slots }) {
        // Who logged in meanwhile need not tell it.
        if (isAsked && service.access(String(slots.order?.value)) === 'seen') return { value: 'told', text: '' }
        if (!CONTACT.test(text)) return isAsked && orderNumbersIn(text).length === 0 ? { missed: true } : undefined
        const number = slots.order?.value
        if (number === undefined) return undefined
        return service.access(String(number)) === 'unproven' ? { invalid: true } : { value: 'told', text: '' }
      },
      show: () => '',
    },
  }
}

const VARIANT_FIELDS: ReadonlySet<string> = new Set(['color', 'size'])

/** The one line of which words are said that stand in no other line's title. */
function wordedLike(lines: readonly ServiceLine[], low: string): ServiceLine | undefined {
  if (lines.length < 2) return undefined
  const said = lines.filter((line) => {
    const others = lines.filter((one) => one !== line).map(({ title }) => title.toLowerCase())
    const words = line.title.toLowerCase().match(/[a-z]{4,}|\p{Script=Han}{2}/gu) ?? []
    return words.some((word) => low.includes(word) && !others.some((title) => title.includes(word)))
  })
  return said.length === 1 ? said[0] : undefined
}

/** The one line of the kind of thing that a part is named of: the sole of its shoes. */
function partIn(lines: readonly ServiceLine[], low: string): ServiceLine | undefined {
  const wholes = partsOf.filter(({ part }) => part.test(low))
  const having = lines.filter(({ title }) => wholes.some(({ whole }) => whole.test(title)))
  return having.length === 1 ? having[0] : undefined
}

/** What is part of one kind of thing only, and how the titles of those are written. */
const partsOf: readonly { readonly part: RegExp; readonly whole: RegExp }[] = [
  {
    part: /鞋|\b(?:soles?|heels?|insoles?|shoelaces?|laces)\b/u,
    whole: /鞋|靴|\b(?:shoe|sneaker|boot|loafer|sandal|pump)s?\b/iu,
  },
  { part: /裤(?:腿|脚|腰|裆)|\b(?:trouser|pant) legs?\b/u, whole: /裤|\b(?:trousers|pants|jeans|chinos|shorts)\b/iu },
  { part: /表(?:带|盘|链)|\bwatch ?(?:strap|band)\b/u, whole: /手表|腕表|\bwatch\b/iu },
  {
    part: /包(?:带|扣)|箱(?:轮|体)|\b(?:suitcase|luggage) wheels?\b/u,
    whole: /包|箱|\b(?:bag|backpack|suitcase|tote)\b/iu,
  },
]

/** The mark of a contact that was taken out of the words. */
const CONTACT = /\[(?:email|phone)\]/
/** Characters of a number that is taken for an order's where nothing says so. */
const UNMARKED = 6
/** Another order than the one that was taken, without its number. */
const OTHER =
  /另(?:外)?一?(?:个|笔|张)?(?:订单|单)|别的(?:订单|单)|不是(?:这|那)(?:个|笔|张)?(?:订单|单)|\b(?:the|my|an?)\s*other order\b|\bnot (?:this|that) order\b|\bwrong order\b/iu
const LATEST =
  /(?:最近|最新|刚刚?|上)(?:才|下|买|拍|的|那|一|个|笔)*(?:订单|单)|\b(?:latest|last|most recent|newest) order\b|\bjust (?:ordered|bought)\b/iu
const RANKS = [/第一|\bfirst\b|^1$/, /第二|\bsecond\b|^2$/, /第三|\bthird\b|^3$/]
