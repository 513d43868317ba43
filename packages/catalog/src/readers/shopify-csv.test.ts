import { describe, expect, it } from 'vitest'
import { readText } from '../collect-feed.js'

const legacy = `Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Image Src,Variant Image,Status
sun-hat,Sun Hat,<p>A wide <b>brim</b>.</p>,Brim & Co,Hats,"women, summer",true,Size,Small,Color,Black,H-S-B,shopify,3,deny,20,25,https://cdn.example/1.jpg,,active
sun-hat,,,,,,,,Large,,Black,H-L-B,shopify,0,deny,22,,https://cdn.example/2.jpg,https://cdn.example/2.jpg,
sun-hat,,,,,,,,Large,,Red,H-L-R,shopify,0,continue,22,,,,
sun-hat,,,,,,,,,,,,,,,,,https://cdn.example/3.jpg,,
plain-cap,Plain Cap,,Brim & Co,Hats,,true,Title,Default Title,,,,,0,deny,15,10,,,active
old-cap,Old Cap,,Brim & Co,Hats,,false,Title,Default Title,,,,shopify,1,deny,15,,,,archived
`

const current = `Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Product image URL,Variant image URL,Fabric (product.metafields.shopify.fabric)
Bucket Hat,bucket-hat,Soft.,Brim & Co,Apparel & Accessories > Clothing Accessories > Hats,,,TRUE,Active,BH-1,Color,Green,18.50,,shopify,0,TRUE,https://cdn.example/b.jpg,,cotton; linen
,bucket-hat,,,,,,,,BH-2,,Blue,18.50,,shopify,0,FALSE,,,
`

describe('readShopifyCsv', () => {
  it('reads the legacy columns: option rows, image rows, policies, and no options for a default title', async () => {
    const { format, products, problems } = await readText(legacy)
    expect(format).toBe('shopify-csv')
    expect(problems).toEqual([])
    expect(products.map(({ id }) => id)).toEqual(['sun-hat', 'plain-cap'])
    const [hat, cap] = products
    expect(hat).toMatchObject({
      title: 'Sun Hat',
      description: 'A wide brim.',
      brand: 'Brim & Co',
      categories: [['Hats']],
      images: ['https://cdn.example/1.jpg', 'https://cdn.example/2.jpg', 'https://cdn.example/3.jpg'],
    })
    expect(hat!.variants).toMatchObject([
      {
        sku: 'H-S-B',
        options: { Size: 'Small', Color: 'Black' },
        price: { amount: 2000, currency: 'USD' },
        compareAt: { amount: 2500 },
        available: true,
        stock: 3,
        image: null,
      },
      { options: { Size: 'Large', Color: 'Black' }, available: false, stock: 0, image: 'https://cdn.example/2.jpg' },
      { options: { Size: 'Large', Color: 'Red' }, available: true, stock: 0 },
    ])
    expect(new Set(hat!.variants.map(({ id }) => id)).size).toBe(3)
    expect(cap!.variants).toMatchObject([{ id: 'plain-cap', options: {}, compareAt: null }])
  })

  it('takes what is not tracked for available, unless the file counts it all the same', async () => {
    const row = (handle: string, quantity: number) => `${handle},${handle},,${quantity},deny,5`
    const head = 'Handle,Title,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price'
    const available = async (...quantities: number[]) => {
      const rows = quantities.map((quantity, index) => row(`p${index}`, quantity))
      const { products } = await readText([head, ...rows].join('\n'))
      return products.map(({ variants: [variant] }) => [variant!.available, variant!.stock])
    }
    expect(await available(0, 0, 1)).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ])
    expect(await available(0, 2, 1)).toEqual([
      [false, 0],
      [true, 2],
      [true, 1],
    ])
  })

  it('reads the current columns and metafields', async () => {
    const { format, products, problems } = await readText(current)
    expect([format, problems]).toEqual(['shopify-csv', []])
    expect(products).toHaveLength(1)
    expect(products[0]).toMatchObject({
      id: 'bucket-hat',
      categories: [['Apparel & Accessories', 'Clothing Accessories', 'Hats']],
      variants: [
        { sku: 'BH-1', options: { Color: 'Green' }, available: true, stock: 0 },
        { sku: 'BH-2', options: { Color: 'Blue' }, available: false, stock: 0 },
      ],
    })
    const fabric = products[0]!.attributes.filter(({ label }) => label === 'Fabric')
    expect(fabric.map(({ field, text }) => [field, text])).toEqual([
      ['material', 'cotton'],
      ['material', 'linen'],
    ])
  })

  it('tells the product of a broken row', async () => {
    const { products, problems, kept } = await readText(
      'Handle,Title,Vendor,Variant Price\na,"A,x,5\nb,B,x,6\n,C,x,7\n',
    )
    expect(products.map(({ id }) => id)).toEqual(['b'])
    expect(problems.map(({ code }) => code)).toEqual(['FEED_ROW_MALFORMED', 'FEED_ID_MISSING'])
    expect(kept).toEqual(['a'])
  })
})
