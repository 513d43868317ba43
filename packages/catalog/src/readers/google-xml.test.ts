import { describe, expect, it } from 'vitest'
import { readText } from '../collect-feed.js'

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Hat Shop</title><link>https://s.example</link>
<item><g:id>h1</g:id><title><![CDATA[Sun <b>Hat</b>]]></title><description>Wide &amp; light</description><link>https://s.example/h1</link>
<g:image_link>https://s.example/1.jpg</g:image_link><g:additional_image_link>https://s.example/2.jpg</g:additional_image_link><g:additional_image_link>https://s.example/3.jpg</g:additional_image_link>
<g:availability>in_stock</g:availability><g:price>25.00 USD</g:price><g:sale_price>20.00 USD</g:sale_price><g:brand>Brim</g:brand><g:product_type>Hats &gt; Sun</g:product_type>
<g:shipping><g:country>US</g:country><g:price>4.00 USD</g:price></g:shipping>
<g:product_detail><g:section_name>General</g:section_name><g:attribute_name>Brim width</g:attribute_name><g:attribute_value>8 cm, firm</g:attribute_value></g:product_detail></item>
<item><g:id>h2</g:id><title>Caps & more</title><g:price>5.00 USD</g:price></item>
<item><g:id>h3</g:id><title>Broken</titel></item>
<item><g:title>No id</g:title></item>
</channel></rss>`

const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
<entry><id>tag:shop</id><g:id>a1</g:id><title>Cap M</title><link rel="alternate" href="https://s.example/a1"/><summary>Soft</summary><g:item_group_id>a</g:item_group_id><g:size>M</g:size><g:price>9 USD</g:price></entry>
<entry><id>tag:shop2</id><g:id>a2</g:id><title>Cap L</title><link href="https://s.example/a1"/><g:item_group_id>a</g:item_group_id><g:size>L</g:size><g:price>9 USD</g:price></entry></feed>`

describe('readGoogleXml', () => {
  it('reads RSS items; prices of shipping are not the product’s', async () => {
    const { format, products, problems, kept, end } = await readText(rss)
    expect(format).toBe('google-xml')
    expect(products.map(({ id, title }) => [id, title])).toEqual([
      ['h1', 'Sun Hat'],
      ['h2', 'Caps & more'],
    ])
    expect(products[0]).toMatchObject({
      description: 'Wide & light',
      brand: 'Brim',
      url: 'https://s.example/h1',
      categories: [['Hats', 'Sun']],
      images: ['https://s.example/1.jpg', 'https://s.example/2.jpg', 'https://s.example/3.jpg'],
      variants: [{ price: { amount: 2000, currency: 'USD' }, compareAt: { amount: 2500 }, available: true }],
    })
    expect(products[0]!.attributes).toContainEqual(
      expect.objectContaining({ label: 'Brim width', text: '8 cm, firm', from: 'detail' }),
    )
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([
      ['FEED_ROW_MALFORMED', 3],
      ['FEED_ID_MISSING', 4],
    ])
    expect(kept).toEqual(['h3'])
    expect(end).toMatchObject({ rows: 4, unknownRows: 1 })
  })

  it('reads Atom entries', async () => {
    const { products } = await readText(atom)
    expect(products).toMatchObject([
      {
        id: 'a',
        title: 'Cap',
        description: 'Soft',
        url: 'https://s.example/a1',
        variants: [
          { id: 'a1', options: { size: 'M' } },
          { id: 'a2', options: { size: 'L' } },
        ],
      },
    ])
  })

  it('says when the document ends too early', async () => {
    expect((await readText(rss.slice(0, 900))).broken?.code).toBe('FEED_TRUNCATED')
  })
})
