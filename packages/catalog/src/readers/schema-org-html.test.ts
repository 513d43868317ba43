import { describe, expect, it } from 'vitest'
import { readText } from '../collect-feed.js'

const page = (...data: unknown[]) =>
  `<!doctype html><html><head><title>Shop</title>${data
    .map((one) => `<script type="application/ld+json">${typeof one === 'string' ? one : JSON.stringify(one)}</script>`)
    .join('')}</head><body><p>Hi</p></body></html>`

describe('readSchemaOrgHtml', () => {
  it('reads a product with its offer and properties', async () => {
    const { format, products, problems } = await readText(
      page(
        { '@type': 'Organization', name: 'Shop' },
        {
          '@context': 'https://schema.org/',
          '@graph': [
            {
              '@type': 'Product',
              sku: 'K1',
              name: 'Kettle',
              description: '1.7 l &amp; fast',
              brand: { '@type': 'Brand', name: 'Elm' },
              image: ['https://s.example/1.jpg', { '@type': 'ImageObject', url: 'https://s.example/2.jpg' }],
              category: 'Kitchen > Kettles',
              color: 'Red',
              weight: { '@type': 'QuantitativeValue', value: 1.2, unitCode: 'KGM' },
              additionalProperty: [{ '@type': 'PropertyValue', name: 'Power', value: 2000, unitText: 'W' }],
              offers: {
                '@type': 'Offer',
                url: 'https://s.example/k1',
                price: '39.90',
                priceCurrency: 'EUR',
                availability: 'https://schema.org/InStock',
                priceSpecification: {
                  '@type': 'UnitPriceSpecification',
                  priceType: 'https://schema.org/ListPrice',
                  price: 49.9,
                  priceCurrency: 'EUR',
                },
              },
            },
          ],
        },
      ),
    )
    expect([format, problems]).toEqual(['schema-org-html', []])
    expect(products).toMatchObject([
      {
        id: 'K1',
        title: 'Kettle',
        description: '1.7 l & fast',
        brand: 'Elm',
        url: 'https://s.example/k1',
        images: ['https://s.example/1.jpg', 'https://s.example/2.jpg'],
        categories: [['Kitchen', 'Kettles']],
        variants: [{ price: { amount: 3990, currency: 'EUR' }, compareAt: { amount: 4990 }, available: true }],
      },
    ])
    expect(products[0]!.attributes.map(({ field, text, number }) => [field, text, number])).toEqual(
      expect.arrayContaining([
        ['weight', '1.2 kg', 1.2],
        ['power', '2000 W', 2000],
      ]),
    )
  })

  it('reads a product group as one product with variants', async () => {
    const variant = (sku: string, size: string, available: boolean) => ({
      '@type': 'Product',
      sku,
      name: `Tee ${size}`,
      size,
      color: 'Green',
      offers: { '@type': 'Offer', price: 20, priceCurrency: 'USD', availability: available ? 'InStock' : 'OutOfStock' },
    })
    const { products } = await readText(
      page({
        '@context': 'https://schema.org',
        '@type': 'ProductGroup',
        productGroupID: 'TEE',
        name: 'Tee',
        variesBy: ['https://schema.org/size'],
        hasVariant: [variant('T-S', 'S', true), variant('T-M', 'M', false)],
      }),
    )
    expect(products).toMatchObject([
      {
        id: 'TEE',
        variants: [
          { id: 'T-S', options: { size: 'S' }, available: true },
          { id: 'T-M', options: { size: 'M' }, available: false },
        ],
      },
    ])
  })

  it('reports data that cannot be parsed, and a page without products', async () => {
    const broken = await readText(page('{"@type": "Product", ', { '@type': 'Product', sku: '1', name: 'One' }))
    expect(broken.products.map(({ id }) => id)).toEqual(['1'])
    expect(broken.problems.map(({ code }) => code)).toEqual(['FEED_ROW_MALFORMED'])
    expect((await readText('<html><body>Nothing</body></html>')).problems.map(({ code }) => code)).toEqual([
      'FEED_EMPTY',
    ])
  })
})
