import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectFeed, readText } from '../collect-feed.js'

const titles = async (text: string) => (await readText(text)).products.map(({ title }) => title)

describe('readJson', () => {
  it('reads an array, a wrapped array and a single product', async () => {
    const product = { id: 1, title: 'A', tags: ['x', 'y'], images: ['https://s.example/1.jpg'] }
    expect(await titles(JSON.stringify([product]))).toEqual(['A'])
    expect(
      await titles(JSON.stringify({ meta: { items: 2 }, products: [product], next: { page: 2 } }, null, 1)),
    ).toEqual(['A'])
    expect(await titles(JSON.stringify(product, null, 1))).toEqual(['A'])
  })

  it('reads products with their variants inside', async () => {
    const { products } = await readText(
      JSON.stringify({
        products: [
          {
            id: 5,
            title: 'Hat',
            handle: 'hat',
            body_html: '<p>Soft</p>',
            vendor: 'Brim',
            variants: [
              { id: 51, title: 'S', sku: 'H-S', price: '10.00', available: true, options: { Size: 'S' } },
              { id: 52, title: 'L', sku: 'H-L', price: '12.00', available: false, options: { Size: 'L' } },
            ],
          },
        ],
      }),
    )
    expect(products).toMatchObject([
      {
        id: '5',
        title: 'Hat',
        description: 'Soft',
        brand: 'Brim',
        variants: [
          { id: '51', sku: 'H-S' },
          { id: '52', price: { amount: 1200 } },
        ],
      },
    ])
  })

  it('reads attribute columns under a common prefix, and prices in minor units', async () => {
    const { products } = await readText(
      JSON.stringify([
        {
          id: '9',
          title: 'Notebook',
          supplier: 'Elm',
          price: 4995,
          attr_t_product_colour: 'Silver',
          attr_n_internal_memory: 4.0,
          attr_b_bluetooth: true,
          attr_n_weight: 1500,
          date_released: '2009-12-10T00:00:00Z',
        },
      ]),
      { priceUnit: 'minor' },
    )
    expect(products[0]).toMatchObject({
      brand: 'Elm',
      releasedAt: '2009-12-10',
      variants: [{ price: { amount: 4995, currency: 'USD' } }],
    })
    expect(products[0]!.attributes.map(({ field, label, text, number }) => [field, label, text, number])).toEqual(
      expect.arrayContaining([
        ['color', 'product colour', 'Silver', undefined],
        ['memory', 'internal memory', '4', 4],
        ['weight', 'weight', '1500', 1.5],
      ]),
    )
  })

  it('reports an object that cannot be parsed and reads the next', async () => {
    const { products, problems, kept } = await readText(
      '[{"id":"1","title":"A"},{"id":"2" "title":"B"},{"id":"3","title":"C"}]',
    )
    expect(products.map(({ id }) => id)).toEqual(['1', '3'])
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([['FEED_ROW_MALFORMED', 2]])
    expect(kept).toEqual(['2'])
  })

  it('finds the same products in whatever pieces the text arrives', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', ']', '衫', '\n'), minLength: 1, maxLength: 8 })
    const product = fc.record({ title: text.map((one) => `x${one}x`), nested: fc.dictionary(text, fc.array(text)) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(product, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (all, size) => {
          const bytes = Buffer.from(JSON.stringify(all.map((one, index) => ({ id: String(index), ...one }))))
          const pieces = async function* () {
            yield Buffer.from(' '.repeat(70_000))
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
          }
          const { products, end } = await collectFeed(pieces(), { source: 'main', currency: 'USD', priceUnit: 'major' })
          expect(products.map(({ id }) => id)).toEqual(all.map((_, index) => String(index)))
          expect(end?.rows).toBe(all.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('readJsonLines', () => {
  it('reads our own format, and goes on behind a broken line', async () => {
    const lines = [
      {
        id: 'r',
        item_group_id: 'hat',
        title: 'Hat',
        price: '10.00 USD',
        availability: 'in_stock',
        quantity: 2,
        product_type: 'Hats > Sun',
        attributes: { material: ['straw', 'cotton'] },
        options: { Color: 'Red' },
        language: 'en',
      },
      {
        id: 'b',
        item_group_id: 'hat',
        title: 'Hat',
        price: '11.00 USD',
        availability: 'out_of_stock',
        quantity: 0,
        product_type: 'Hats > Sun',
        attributes: { material: ['straw', 'cotton'] },
        options: { Color: 'Blue' },
        language: 'en',
      },
    ].map((line) => JSON.stringify(line))
    const { format, products, problems } = await readText(`${lines[0]}\nnot json\n\n${lines[1]}\n`)
    expect(format).toBe('jsonl')
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([['FEED_ROW_MALFORMED', 2]])
    expect(products).toMatchObject([
      {
        id: 'hat',
        categories: [['Hats', 'Sun']],
        variants: [
          { id: 'r', options: { Color: 'Red' }, stock: 2 },
          { id: 'b', options: { Color: 'Blue' }, available: false },
        ],
      },
    ])
    expect(products[0]!.attributes.filter(({ field }) => field === 'material').map(({ text }) => text)).toEqual([
      'straw',
      'cotton',
    ])
  })
})
