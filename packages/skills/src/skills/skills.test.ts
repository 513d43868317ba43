import { describe, expect, it } from 'vitest'
import { asked, hatShop, productsIn, run, showing, textIn } from '../testing/hat-shop.js'

const table = showing('bowler', 'panama', 'beanie')

describe('compare', () => {
  it('marks the better value only where it is beyond dispute', () => {
    const result = run('compare', asked('compare the first two', table))
    const block = result.blocks.find(({ type }) => type === 'data-comparison')
    const rows = block?.type === 'data-comparison' ? block.data.rows : []
    const best = (field: string) => rows.find((row) => row.field === field)?.best
    expect(best('price')).toBe(0)
    expect(best('availability')).toBeUndefined()
    expect(best('material')).toBeUndefined()
    expect(best('weight')).toBe(1)
  })
  it('asks for two products when it has only one', () => {
    expect(run('compare', asked('compare', showing('bowler'))).outcome).toBe('unclear')
  })
})

describe('availability', () => {
  it.each([
    ['does the first one come in L?', 'in stock, 3 left'],
    ['does the first one come in M?', 'sold out in M'],
    ['does the first one come in XL?', 'does not come in XL'],
  ])('tells the truth of the variant: %s', (text, says) => {
    expect(textIn(run('availability', asked(text, table)))).toContain(says)
  })
  it('names what can be had when the variant cannot', () => {
    expect(textIn(run('availability', asked('is the first one there in M?', table)))).toContain(
      'In stock: black / S (3 left) and black / L (3 left).',
    )
  })
  it('says so when that many were not shown', () => {
    expect(textIn(run('availability', asked('is the fifth one there in M?', table)))).toContain(
      'did not show that many',
    )
  })
})

describe('details', () => {
  it('answers from the catalogue', () => {
    expect(textIn(run('details', asked('what is the second one made of?', table)))).toContain('straw')
    expect(textIn(run('details', asked('第二个是什么材质', table)))).toContain('材质')
  })
  it('says what the data does not say', () => {
    expect(textIn(run('details', asked('which season is the first one for?', table)))).toMatch(
      /does(?: not|n't) (?:say|state)/,
    )
  })
})

describe('superlative', () => {
  it.each([
    ['the most expensive hat', 'Panama: $120'],
    ['the cheapest hat', 'Beanie: $25'],
    ['最便宜的是哪个', 'Beanie，$25'],
  ])('equals the truth: %s', (text, says) => {
    expect(textIn(run('superlative', asked(text)))).toContain(says)
  })
})

describe('the cart', () => {
  it('asks for what is open, then shows the one variant and its button', () => {
    const open = run('add-to-cart', asked('add the first one to my cart', table))
    expect(open.asked?.field).toBe('size')
    const ready = run('add-to-cart', asked('the first one in L into my cart', table))
    expect(productsIn(ready).items.map(({ variants }) => variants?.map(({ id }) => id))).toEqual([['bowler-black-L']])
    expect(textIn(ready)).toContain('The button on the card')
    expect(ready.blocks.map(({ type }) => type)).toEqual(['data-products', 'data-choices'])
  })
  it('does not offer what is sold out', () => {
    const result = run('add-to-cart', asked('the first one in M into my cart', table))
    expect(result.outcome).toBe('none')
    expect(textIn(result)).toContain('sold out')
  })
})

describe('count and browse', () => {
  it('counts over the whole catalogue', () => {
    expect(textIn(run('count', asked('how many wool hats do you have?')))).toContain('There are 2')
    expect(textIn(run('count', asked('how many products do you have?')))).toBe('There are 5 products in the shop.')
  })
  it('tells what is sold, with how many of each', () => {
    const result = run('browse', asked('what do you sell?'))
    expect(textIn(result)).toContain('hat (3)')
  })
})

describe('why', () => {
  it('names the wishes that are met and those that are not', () => {
    const brief = asked('black wool hats').state.brief
    const said = textIn(run('why', asked('why the second one?', { ...table, brief })))
    expect(said).toContain('meets what you asked for: hats')
    expect(said).toContain('It does not meet')
  })
})

describe('documents and people', () => {
  it('quotes the document in the customer’s language', () => {
    const result = run('policy', asked('how do I clean a straw hat?'))
    expect(textIn(result)).toContain('Straw must never get wet.')
    expect(result.blocks.map(({ type }) => type)).toEqual(['data-citations'])
    expect(textIn(run('policy', asked('草编帽能沾水吗')))).toContain('草编帽不可沾水')
  })
  it('says that the documents do not tell, and gives the contact', () => {
    const said = textIn(run('policy', asked('do you price match?')))
    expect(said).toContain('do not say')
    expect(said).toContain('desk@hats.example')
  })
  it.each(['human', 'order', 'complain'])('offers a person for %s and claims no more', (skill) => {
    const result = run(skill, asked('where is my order 12345?'))
    expect(result.blocks).toContainEqual({ type: 'data-handover', data: { state: 'offered' } })
    expect(textIn(result)).not.toMatch(/have (?:told|informed|forwarded)/)
  })
})

describe('similar, more and recommend', () => {
  it('shows others of the kind with what they share', () => {
    const { items } = productsIn(run('similar', asked('something like the first one', table)))
    expect(items.map(({ id }) => id)).not.toContain('bowler')
    expect(items[0].why.length).toBeGreaterThan(0)
  })
  it('says when that was all', () => {
    const brief = asked('hats').state.brief
    expect(textIn(run('more', asked('more', { ...table, brief })))).toContain('That was all: 3')
  })
  it('goes on behind what was shown, and tells at which rank', () => {
    const { brief, focus } = asked('hats', table).state
    const { constraints, query: text } = brief
    const { hits, cursor = null } = hatShop.index.search({ text, constraints, limit: 2, words: 'all' })
    const shown = hits.map(({ product }) => product.id)
    const further = run('more', asked('more', { brief, focus: { ...focus, shown, cursor } }))
    const { items, firstRank } = productsIn(further)
    expect([shown.includes(items[0].id), firstRank]).toEqual([false, 3])
    expect(further.focus).toMatchObject({ firstRank: 3 })
  })
  it('recommends only what is in stock', () => {
    const { items } = productsIn(run('recommend', asked('recommend me two hats')))
    expect(items).toHaveLength(2)
    expect(items.every(({ available }) => available)).toBe(true)
  })
})
