import { describe, expect, it } from 'vitest'
import { createSkills } from '../create-skills.js'
import type { ShopView, VisitorPick } from '../shop/shop-view.js'
import { asked, hatShop, hats, productsIn, showing, textIn } from '../testing/hat-shop.js'

const [bowler, panama, beanie] = hats
const pick = (product = bowler, more: Partial<VisitorPick> = {}): VisitorPick => ({
  ...{ product, why: ['Because you looked at Panama'], isPersonal: true },
  because: { causes: [{ productId: 'panama', deed: 'seen' }], beside: [] },
  ...more,
})

/** A shop that knows one visitor. */
const knowing = (picks: readonly VisitorPick[], unwanted: readonly string[] = [], isKnown = true): ShopView => ({
  ...hatShop,
  recommendations: { forVisitor: () => ({ isKnown, picks, unwanted: new Set(unwanted) }) },
})

function say(text: string, shop: ShopView, standing: Parameters<typeof asked>[1] = {}, skill = 'recommend') {
  const found = createSkills(shop).get(skill)
  if (!found) throw new Error(`there is no skill ${skill}`)
  return found.run({ ...asked(text, standing), visitorId: 'v1' })
}
const ids = (result: ReturnType<typeof say>) => productsIn(result).items.map(({ id }) => id)

describe('a recommendation', () => {
  it('is what the visitor did, with the reason and what it came from', () => {
    const result = say('recommend something for me', knowing([pick(), pick(beanie)]))
    expect(ids(result).slice(0, 2)).toEqual(['bowler', 'beanie'])
    expect(productsIn(result).items[0].why).toEqual(['Because you looked at Panama'])
    expect(textIn(result)).toContain('because you looked at Panama')
    expect(result.focus?.because?.bowler.causes).toEqual([{ productId: 'panama', deed: 'seen' }])
  })
  it('says so when nothing is known, and shows what is wanted', () => {
    const wanted = pick(panama, { isPersonal: false, because: { causes: [], beside: ['Wanted by many of late'] } })
    const result = say('recommend something', knowing([wanted], [], false))
    expect(textIn(result)).toContain('I know nothing of you yet')
    expect(ids(result)).toEqual(['panama'])
    expect(textIn(say('recommend something', hatShop))).toContain('I know nothing of you yet')
  })
  it('is never made by the visitor for somebody else', () => {
    const standing = { brief: { constraints: [], query: '', isForOther: true as const } }
    const result = say('recommend a gift for a friend', knowing([pick()]), standing)
    expect(textIn(result)).toContain('plays no part in it')
    expect(productsIn(result).items.flatMap(({ why }) => why)).not.toContain('Because you looked at Panama')
    expect(result.focus?.because).toBeUndefined()
  })
  it('leaves out what the visitor does not want, and in "more" what was chosen already', () => {
    expect(ids(say('recommend three', knowing([pick()], ['scarf'])))).not.toContain('scarf')
    const first = say('recommend two', knowing([pick(), pick(beanie)]))
    const more = say('more', knowing([pick(), pick(beanie)]), { ...showing(), focus: first.focus! }, 'more')
    expect(ids(more).filter((id) => ids(first).includes(id))).toEqual([])
  })
  it('is explained by what led to it', () => {
    const shown = say('recommend something', knowing([pick()]))
    const why = say('why the first one?', hatShop, { ...showing(), focus: shown.focus! }, 'why')
    expect(textIn(why)).toContain('Bowler was picked for you because you looked at Panama')
  })
})

describe('refusing', () => {
  const table = showing('bowler', 'panama', 'beanie')
  it('takes a product out for good and remembers it of the visitor', () => {
    const result = say("I don't like the second one", hatShop, table, 'refuse')
    expect(result.disliked).toEqual(['panama'])
    expect(result.brief?.constraints).toMatchObject([{ field: 'id', op: 'not', value: 'panama', lasts: true }])
    expect(textIn(result)).toContain('show Panama again')
  })
  it('remembers nothing of the visitor where a product is only not wanted', () => {
    const result = say("I don't want the second one", hatShop, table, 'refuse')
    expect(result.brief?.constraints).toMatchObject([{ field: 'id', value: 'panama' }])
    expect(result.disliked).toBeUndefined()
  })
  it('asks which one when several are on the table', () => {
    expect(say("I don't like it", hatShop, table, 'refuse').outcome).toBe('unclear')
  })
  it('takes a kind out where all on the table are of it, and shows nothing to somebody angry', () => {
    const result = say('not this kind', hatShop, table, 'refuse')
    expect(result.brief?.constraints).toMatchObject([{ field: 'category', op: 'not', value: 'hat', lasts: true }])
    const angry = asked("I don't like the first one, you are the worst shop ever, I am furious", table)
    const answer = createSkills(hatShop).get('refuse')?.run(angry)
    expect(answer?.blocks).toEqual([])
  })
})
