import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectFeed, readText } from './collect-feed.js'

const feed = `id,title,price,quantity,link
1,Blue shirt,19.99,5,https://shop.example/1
2,Red shirt,abc,5,https://shop.example/2
3,,19.99,5,https://shop.example/3
4,"Green shirt,19.99,5,https://shop.example/4
5,Black shirt,29.99,some,javascript:alert(1)
`

describe('readFeed', () => {
  it('imports what can be read, and tells each problem with its place and remedy', async () => {
    const { products, problems, kept, end } = await readText(feed, { fileName: 'shirts.csv' })
    expect(products.map(({ id, variants }) => [id, variants[0]!.price?.amount ?? null, variants[0]!.stock])).toEqual([
      ['1', 1999, 5],
      ['2', null, 5],
      ['5', 2999, null],
    ])
    const byRow = problems.toSorted((a, b) => a.place!.row! - b.place!.row!)
    expect(byRow.map(({ code, severity, place }) => [code, severity, place])).toEqual([
      ['FEED_PRICE_UNREADABLE', 'warning', { file: 'shirts.csv', row: 3, column: 'price', value: 'abc' }],
      ['FEED_TITLE_MISSING', 'error', { file: 'shirts.csv', row: 4 }],
      [
        'FEED_ROW_MALFORMED',
        'error',
        { file: 'shirts.csv', row: 5, value: '4,"Green shirt,19.99,5,https://shop.example/4' },
      ],
      ['FEED_STOCK_UNREADABLE', 'warning', { file: 'shirts.csv', row: 6, column: 'quantity', value: 'some' }],
      ['FEED_URL_UNSAFE', 'warning', { file: 'shirts.csv', row: 6, column: 'link', value: 'javascript:alert(1)' }],
    ])
    for (const { message, remedy } of problems)
      for (const text of [message.en, message.zh, remedy.en, remedy.zh]) expect(text).not.toBe('')
    expect(kept.toSorted()).toEqual(['3', '4'])
    expect(end).toEqual({ kind: 'end', rows: 5, products: 3, variants: 3, unknownRows: 0 })
  })

  it('counts broken rows whose product cannot be told', async () => {
    const { end } = await readText('title,id,price\n"One,1,5\nTwo,2,6\n,,7\n')
    expect(end).toMatchObject({ products: 1, unknownRows: 2 })
  })

  it('keeps the first of two products with one id', async () => {
    const { products, problems, kept } = await readText('id,title,price\n1,One,5\n1,Two,6\n')
    expect(products.map(({ title }) => title)).toEqual(['One'])
    expect(problems.map(({ code }) => code)).toEqual(['FEED_DUPLICATE_PRODUCT'])
    expect(kept).toEqual(['1'])
  })

  it('reads gzip and Chinese encodings', async () => {
    // "编号,名称,价格\n7,蓝色衬衫,99元\n" in GB18030.
    const chinese = Buffer.from('b1e0bac52cc3fbb3c62cbcdbb8f10a372cc0b6c9abb3c4c9c02c3939d4aa0a', 'hex')
    for (const bytes of [chinese, gzipSync(chinese)]) {
      const { products } = await readText(bytes, { currency: 'CNY' })
      expect(products).toMatchObject([
        { id: '7', title: '蓝色衬衫', language: 'zh', variants: [{ price: { amount: 9900, currency: 'CNY' } }] },
      ])
    }
  })

  it('reports a file that ends too early as broken, and gives no end', async () => {
    const packed = gzipSync(`id,title,price\n${'1,Shirt,5\n'.repeat(5000)}`)
    const cut = await readText(packed.subarray(0, packed.length - 10))
    expect([cut.broken?.code, cut.end]).toEqual(['FEED_TRUNCATED', undefined])
    const json = await readText('[{"id":"1","title":"A"},{"id":"2","ti')
    expect([json.broken?.code, json.end]).toEqual(['FEED_TRUNCATED', undefined])
  })

  it.each([
    ['', 'FEED_EMPTY'],
    ['   \n', 'FEED_EMPTY'],
    ['just a sentence', 'FEED_FORMAT_UNKNOWN'],
    ['<svg></svg>', 'FEED_FORMAT_UNKNOWN'],
    ['PK\u0003\u0004\u0000\u0000', 'FEED_NOT_TEXT'],
  ])('refuses %j', async (text, code) => {
    const { broken, end } = await readText(text)
    expect([broken?.code, end]).toEqual([code, undefined])
  })

  it('says when a table has no products or no title column', async () => {
    expect((await readText('id,title,price\n')).problems.map(({ code }) => code)).toEqual(['FEED_EMPTY'])
    expect((await readText('a,b\n1,2\n')).problems.map(({ code }) => code)).toContain('FEED_COLUMN_MISSING')
  })

  it('takes text for text, whatever it looks like', async () => {
    const { products } = await readText(
      'id,title,price\n1,"=HYPERLINK(""x"")",5\n2,<b>Bold</b> &amp; <script>x</script>bright,6\n',
    )
    expect(products.map(({ title }) => title)).toEqual(['=HYPERLINK("x")', 'Bold & bright'])
  })

  it('keeps sources apart and ids stable over imports', async () => {
    const ids = async (source: string) => (await readText(feed, { source })).products.map(({ id }) => id)
    expect(await ids('main')).toEqual(await ids('main'))
    expect(await ids('outlet')).toEqual(['outlet~1', 'outlet~2', 'outlet~5'])
  })

  it('never takes a missing or zero price for 0, unless the thing is free', async () => {
    const { products, problems } = await readText('id,title,price\n1,One,\n2,Two,0\n3,Three,free\n')
    expect(products.map(({ variants }) => variants[0]!.price?.amount ?? null)).toEqual([null, null, 0])
    expect(problems.map(({ code }) => code)).toEqual(['FEED_PRICE_ZERO'])
  })

  it('tells a compare-at price only when it is higher', async () => {
    const { products } = await readText(
      'id,title,price,sale price,list price\n1,A,20,15,\n2,B,20,25,\n3,C,20,,30\n4,D,20,,10\n',
    )
    expect(products.map(({ variants: [v] }) => [v!.price?.amount, v!.compareAt?.amount ?? null])).toEqual([
      [1500, 2000],
      [2000, null],
      [2000, 3000],
      [2000, null],
    ])
  })

  it('bounds descriptions, attributes and variants', async () => {
    const long = JSON.stringify({ id: '1', title: 'Long', description: 'x'.repeat(30_000) })
    const wide = JSON.stringify({
      id: '2',
      title: 'Wide',
      attributes: Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`a${index}`, 'x'])),
    })
    const deep = Array.from({ length: 2100 }, (_, index) =>
      JSON.stringify({ id: `v${index}`, item_group_id: 'deep', title: 'Deep', options: { n: String(index) } }),
    )
    const { products, problems } = await readText([long, wide, ...deep].join('\n'), { fileName: 'a.jsonl' })
    expect(
      products.map(({ description, attributes, variants }) => [description.length, attributes.length, variants.length]),
    ).toEqual([
      [20_000, 0, 1],
      [0, 200, 1],
      [0, 0, 2000],
    ])
    expect(problems.map(({ code }) => code)).toEqual([
      'FEED_TEXT_TOO_LONG',
      'FEED_TOO_MANY_ATTRIBUTES',
      'FEED_TOO_MANY_VARIANTS',
    ])
  })

  it('never throws, whatever the bytes', async () => {
    const heads = [
      'id,title,price\n',
      '[{"id":"1",',
      '{"id":"1","title":"A"}\n',
      '<rss><channel><item>',
      'Handle,Title,Variant Price\n',
      '<html><script type="application/ld+json">',
      'sku,product_type,attribute_set_code,price\n',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', ...heads),
        fc.uint8Array({ maxLength: 400 }),
        fc.integer({ min: 1, max: 64 }),
        async (head, tail, size) => {
          const bytes = Buffer.concat([Buffer.from(head), tail])
          const pieces = async function* () {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
          }
          const { broken, end } = await collectFeed(pieces(), { source: 'main', currency: 'CNY', priceUnit: 'major' })
          expect(Boolean(broken) !== Boolean(end)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
