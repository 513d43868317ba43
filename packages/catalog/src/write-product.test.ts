import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from './collect-feed.js'
import { exportProduct } from './write-product.js'

const word = fc.stringMatching(/^[A-Za-z衫帽蓝棉 <&"'/|,:>-]{1,12}$/)
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const names = fc.constantFrom('material', 'Color', '颜色', 'weight', 'RAM', 'note', 'gender')
const line = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9/品-][A-Za-z0-9/ 品-]{0,9}$/),
  item_group_id: some(fc.constantFrom('g1', 'g/2', '组')),
  title: text,
  description: some(text),
  link: some(fc.webUrl()),
  image_link: some(fc.webUrl()),
  additional_image_link: some(fc.array(fc.webUrl(), { maxLength: 3 })),
  price: some(fc.integer({ min: 1, max: 10 ** 7 }).map((cents) => `${(cents / 100).toFixed(2)} USD`)),
  sale_price: some(fc.integer({ min: 1, max: 10 ** 7 }).map((cents) => `${(cents / 100).toFixed(2)} USD`)),
  cost_of_goods_sold: some(fc.integer({ min: 1, max: 10 ** 7 }).map((cents) => `${(cents / 100).toFixed(2)} USD`)),
  availability: some(fc.constantFrom('in_stock', 'out_of_stock', 'preorder')),
  quantity: some(fc.integer({ min: 0, max: 1000 })),
  brand: some(text),
  product_type: some(text),
  sku: some(word),
  attributes: some(fc.dictionary(names, fc.oneof(text, fc.array(text, { maxLength: 3 })))),
  options: some(fc.dictionary(fc.constantFrom('Size', 'Color', '规格'), text)),
  product_detail: some(text.map((value) => `General:Care:${value},General:Origin:中国`)),
  language: some(fc.constantFrom('en', 'zh')),
})

describe('exportProduct', () => {
  it('writes what reads back as the same product', async () => {
    await fc.assert(
      fc.asyncProperty(
        // An id is told once in a feed; what happens to a repeated one is the readers' own test.
        fc.uniqueArray(line, { minLength: 1, maxLength: 5, selector: ({ id }) => id.trim() }),
        fc.constantFrom('main', 'outlet'),
        async (lines, source) => {
          const options = { source, fileName: 'shop.jsonl' }
          const { products } = await readText(lines.map((one) => JSON.stringify(one)).join('\n'), options)
          const again = await readText(products.flatMap(exportProduct).join('\n'), options)
          const byId = (all: typeof products) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
          expect(byId(again.products)).toEqual(byId(products))
          expect(again.problems).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('carries over what other formats gave', async () => {
    const shopify = `Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Compare At Price,Image Src
hat,Sun Hat,"<p>A &lt;wide&gt; brim</p><p>Light</p>",Brim,Hats,"women, summer",Size,S,H-S,20,25,https://s.example/1.jpg
hat,,,,,,,L,H-L,22,,https://s.example/2.jpg
`
    const { products } = await readText(shopify)
    const again = await readText(products.flatMap(exportProduct).join('\n'))
    expect(again.format).toBe('jsonl')
    expect(again.products).toEqual(products)
  })
})
