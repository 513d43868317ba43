import type { Attribute, Product } from '@elmo-chat/catalog'
import { lexicon } from '@elmo-chat/language'
import type { Constraint } from '@elmo-chat/protocol'
import type { OutfitWishes, ShopView } from '@elmo-chat/skills'
import { describe, expect, it } from 'vitest'
import { MadeUpShop, productOf, rule } from '../../search/testing/made-up-shop.js'
import { outfitMaker } from './outfit-maker.js'

const concept = (field: string, id: string): Attribute => ({
  field,
  label: field,
  text: id,
  concepts: [id],
  from: 'column',
})

interface Worn {
  readonly color?: string
  readonly price?: number
  readonly traits?: readonly (readonly [field: string, id: string])[]
  /** Sizes in stock. */
  readonly sizes?: readonly string[]
  readonly brand?: string
}

function worn(
  id: string,
  kind: string,
  { color = 'white', price = 2000, traits = [], sizes = ['m', 'l'], brand }: Worn = {},
): Product {
  const product = productOf({ id, title: id, category: kind, price })
  const [base] = product.variants
  return {
    ...product,
    brand: brand ?? null,
    attributes: [...product.attributes, ...traits.map(([field, value]) => concept(field, value))],
    variants: ['s', 'm', 'l'].map((size) => ({
      ...base,
      id: `${id}-${size}`,
      attributes: [concept('color', color), concept('size', size)],
      available: sizes.includes(size),
    })),
  }
}

const women = [['audience', 'women']] as const
const men = [['audience', 'men']] as const
const shirt = worn('shirt', 'shirt', { traits: women })
const goods = [
  shirt,
  worn('red-top', 'blouse', { color: 'red', traits: [...women, ['occasion', 'wedding']], price: 3000 }),
  worn('green-skirt', 'skirt', { color: 'green', traits: women }),
  worn('black-skirt', 'skirt', { color: 'black', traits: women }),
  worn('mens-shirt', 'shirt', { traits: men }),
  worn('mens-chinos', 'chinos', { traits: men, color: 'navy' }),
  worn('loafers', 'loafers', { color: 'black', traits: women, price: 5000 }),
  worn('oxfords', 'oxford shoes', { color: 'black', traits: men }),
  worn('tote', 'tote bag', { color: 'black', sizes: ['s', 'm', 'l'], price: 4000 }),
  worn('pyjamas', 'pajamas', { traits: women, price: 10 }),
  worn('kids-dress', 'dress', { traits: [['audience', 'kids']] }),
]
const shop = new MadeUpShop(goods)
const viewOf = (made: MadeUpShop): ShopView => ({ ...made.view, settings: { ...made.view.settings, currency: 'USD' } })
const make = (wishes: Partial<OutfitWishes>, of = shop) =>
  outfitMaker(viewOf(of), () => null).make({ anchor: null, constraints: [], budget: null, language: 'en', ...wishes })
const ids = (made: ReturnType<typeof make>) => made?.pieces.map(({ product }) => product.id)
const wish = (field: string, value: string | number, op: Constraint['op'] = 'is'): Constraint => ({
  field,
  op,
  value,
  text: String(value),
})

describe('an outfit of a shop', () => {
  it('is for one kind of person, of clothes of the day', () => {
    const list = ids(make({ anchor: shirt }))
    expect(list).toEqual(['shirt', expect.stringMatching('skirt'), 'loafers', 'tote'])
    expect(ids(make({ constraints: [wish('audience', 'men')] }))).toEqual([
      'mens-shirt',
      'mens-chinos',
      'oxfords',
      'tote',
    ])
    for (const made of [make({}), make({ anchor: shirt })]) {
      expect(ids(made)).not.toContain('pyjamas')
      expect(ids(made)).not.toContain('kids-dress')
    }
  })
  it('has colors that do not clash, and says why they go together', () => {
    const made = make({ anchor: goods[1] })
    expect(ids(made)).toContain('black-skirt')
    expect(made?.pieces[1].why).toContain('Black lets the red lead')
  })
  it('says so in Chinese', () => {
    expect(make({ anchor: goods[1], language: 'zh' })?.pieces[1].why).toContain('黑色衬托红色')
  })
  it('is made for the occasion', () => {
    const constraints = [wish('occasion', 'wedding'), wish('audience', 'women')]
    expect(ids(make({ constraints }))?.[0]).toBe('red-top')
  })
  it('keeps to the budget, what is refused and the size that is left', () => {
    expect(ids(make({ anchor: shirt, budget: 9000 }))).not.toContain('tote')
    expect(make({ anchor: shirt, budget: 8000 })).toBeNull()
    expect(ids(make({ anchor: shirt, constraints: [wish('color', 'black', 'not')] }))).not.toContain('black-skirt')
    const sized = make({ anchor: shirt, constraints: [wish('size', 'l')] })
    for (const { product, variants } of sized!.pieces.slice(1))
      expect(variants.map((place) => product.variants[place].id)).toEqual([`${product.id}-l`])
    expect(make({ anchor: shirt, constraints: [wish('size', 's')] })).toBeNull()
  })
  it('holds a brand that is refused', () => {
    const branded = new MadeUpShop([
      ...goods,
      worn('acme-skirt', 'skirt', { color: 'black', traits: women, brand: 'Acme' }),
    ])
    const refused = [wish('brand', 'acme', 'not'), wish('category', 'skirt')]
    expect(ids(make({ anchor: shirt, constraints: refused }, branded))).not.toContain('acme-skirt')
  })
  it('never shows what the merchant hides', () => {
    const hiding = new MadeUpShop(goods)
    hiding.rule(rule([{ kind: 'hide', target: { productId: 'tote' } }]))
    expect(ids(make({ anchor: shirt }, hiding))).not.toContain('tote')
  })
  it('can be one kind alone: what goes best with the anchor, each within the budget, with its reason', () => {
    const match = (wishes: Partial<OutfitWishes>, limit = 6) =>
      outfitMaker(viewOf(shop), () => null).match(
        { anchor: goods[1], constraints: [wish('category', 'skirt')], budget: null, language: 'en', ...wishes },
        limit,
      )
    const best = match({})
    expect(best?.[0].product.id).toBe('black-skirt')
    expect(best?.[0].why).toContain('Black lets the red lead')
    expect(best!.length).toBeGreaterThan(1)
    expect(match({}, 1)).toHaveLength(1)
    expect(match({ budget: 1 })).toEqual([])
    expect(match({ constraints: [] })).toBeNull()
    expect(match({ constraints: [wish('category', 'top')] })).toBeNull()
    expect(match({ anchor: productOf({ id: 'mug', title: 'Mug', category: 'mug' }) })).toBeNull()
  })
  it('does not come together around what is not worn', () => {
    const mug = productOf({ id: 'mug', title: 'Mug', category: 'mug' })
    expect(make({ anchor: mug })).toBeNull()
  })
  it('listens to what was learned', () => {
    const pairs = (a: { id: string }, b: { id: string }) => (`${a.id} ${b.id}`.includes('green-skirt') ? 5 : 0)
    const learned = { pairs, itemOf: () => 0 }
    const made = outfitMaker(viewOf(shop), () => learned).make({
      anchor: shirt,
      constraints: [],
      budget: null,
      language: 'en',
    })
    expect(ids(made)).toContain('green-skirt')
    expect(made?.why).toContain('Often chosen together')
  })
  it('knows its own lexicon', () => {
    for (const kind of ['shirt', 'blouse', 'skirt', 'chinos', 'loafers', 'oxford shoes', 'tote bag', 'pajamas'])
      expect(lexicon.resolve('category', kind)).toBeDefined()
  })
})
