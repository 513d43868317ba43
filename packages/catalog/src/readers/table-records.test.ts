import { describe, expect, it } from 'vitest'
import { readText } from '../collect-feed.js'

describe('readTableRecords', () => {
  it('keeps what the shop paid apart from all that customers may see', async () => {
    const feed = ['id\ttitle\tprice\tcost_of_goods_sold\tcost price', '1\tLamp\t20 USD\t12.50 USD\t13 USD'].join('\n')
    const [{ variants, attributes }] = (await readText(feed)).products
    expect(variants).toMatchObject([{ price: { amount: 2_000 }, cost: { amount: 1_250, currency: 'USD' } }])
    const told = [...attributes, ...variants.flatMap((variant) => variant.attributes)]
    expect(told.map(({ label, text }) => `${label} ${text}`).join('\n')).not.toMatch(/cost|1[23]/)
  })
  it('reads Google’s columns: groups to variants, sale prices, details that hold commas and colons', async () => {
    const feed = [
      'id\titem_group_id\ttitle\tlink\timage_link\tavailability\tquantity\tprice\tsale_price\tproduct_type\tproduct_detail\tcolor',
      '1\tg\tWool Throw - Gray\thttps://s.example/g\thttps://s.example/g.jpg\tin stock\t3\t99.00 CNY\t89.00 CNY\tHome > Throws\t"General:Weight:1,200 g,General:Care:Wash cold: 30 degrees,\ndry flat,General:Times:8:00, 9:00"\tGray',
      '2\t\tSingle Lamp\thttps://s.example/l\thttps://s.example/l.jpg\tout_of_stock\t0\t20 USD\t\tHome > Lamps\t\t',
      '3\tg\tWool Throw - Red\thttps://s.example/g\thttps://s.example/r.jpg\tpreorder\t\t99.00 CNY\t\tHome > Throws\t"General:Weight:1,200 g,General:Care:Wash cold: 30 degrees,\ndry flat,General:Times:8:00, 9:00"\tRed',
    ].join('\n')
    const { format, products, problems } = await readText(feed)
    expect([format, problems]).toEqual(['google-tsv', []])
    expect(products.map(({ id, title }) => [id, title])).toEqual([
      ['2', 'Single Lamp'],
      ['g', 'Wool Throw'],
    ])
    expect(products[1]!.variants).toMatchObject([
      {
        id: '1',
        options: { color: 'Gray' },
        price: { amount: 8900, currency: 'CNY' },
        compareAt: { amount: 9900 },
        available: true,
        stock: 3,
        image: 'https://s.example/g.jpg',
      },
      {
        id: '3',
        options: { color: 'Red' },
        price: { amount: 9900 },
        available: true,
        stock: null,
        image: 'https://s.example/r.jpg',
      },
    ])
    const details = products[1]!.attributes.filter(({ from }) => from === 'detail')
    expect(details.map(({ label, text }) => [label, text])).toEqual([
      ['Weight', '1,200 g'],
      ['Care', 'Wash cold: 30 degrees,\ndry flat'],
      ['Times', '8:00, 9:00'],
    ])
    expect(products[0]!.variants[0]).toMatchObject({ price: { amount: 2000, currency: 'USD' }, available: false })
  })

  it('names variants by the ends of their titles where no column tells them apart', async () => {
    const { products } = await readText(
      '编号,款号,标题,价格,库存\n1,a,记忆枕 60厘米 白色,99元,1\n2,a,记忆枕 70厘米 白色,109元,0\n',
      { currency: 'CNY' },
    )
    expect(products).toMatchObject([
      {
        id: 'a',
        title: '记忆枕',
        variants: [{ options: { 规格: '60厘米 白色' } }, { options: { 规格: '70厘米 白色' }, available: false }],
      },
    ])
  })

  it('reads shops that repeat a handle and open with a master row', async () => {
    const feed = `slug,sku,name,price,compare_at_price,currency,status,product_type,category1,option1_name,option1_value,image1_src,width,dimensions_unit,weight,weight_unit,inventory_count,inventory_backorderable,custom_field.custom.wattage
kettle,KETTLE,Kettle,0,0,USD,active,Kitchen,Kitchen -> Kettles,,,https://s.example/k.jpg,,,,,,,1800W
kettle,KETTLE-RED,,49.99,59.99,USD,,,,Color,Red,https://s.example/r.jpg,8,in,2,lb,12,FALSE,
kettle,KETTLE-BLUE,,49.99,0,USD,,,,Color,Blue,https://s.example/b.jpg,8,in,2,lb,0,TRUE,
pan,PAN,Pan,20,0,USD,active,Kitchen,,,,,,,,,1,,
old,OLD,Old Pan,20,0,USD,archived,Kitchen,,,,,,,,,1,,
kettle,KETTLE-RED,,45.00,,EUR,,,,,,,,,,,,,
`
    const { products, problems } = await readText(feed)
    expect(problems).toEqual([])
    expect(products.map(({ id }) => id)).toEqual(['kettle', 'pan'])
    expect(products[0]).toMatchObject({
      categories: [['Kitchen'], ['Kitchen', 'Kettles']],
      variants: [
        {
          sku: 'KETTLE-RED',
          options: { Color: 'Red' },
          price: { amount: 4999, currency: 'USD' },
          compareAt: { amount: 5999 },
          stock: 12,
        },
        { sku: 'KETTLE-BLUE', price: { amount: 4999 }, compareAt: null, available: true, stock: 0 },
      ],
    })
    expect(products[0]!.variants[0]!.attributes.map(({ label, text }) => [label, text])).toContainEqual([
      'width',
      '8 in',
    ])
    const euro = await readText(feed, { currency: 'EUR' })
    expect(euro.products[0]!.variants[0]!.price).toEqual({ amount: 4500, currency: 'EUR' })
  })

  it('reads padded tables whose blank rows continue a product, with options between bars', async () => {
    const feed = `name      ,slug   ,facets                        ,optionGroups     ,optionValues ,sku  ,price ,stockOnHand
Laptop    ,laptop ,category:Computers|brand:Elm  ,"screen size|RAM","13 inch|8GB" ,L1   ,999.00,10
          ,       ,                              ,                 ,"15 inch|16GB",L2   ,1299.00,0
Mouse     ,mouse  ,category:Computers            ,                 ,             ,M1   ,19.00 ,5
`
    const { products, problems } = await readText(feed)
    expect(problems).toEqual([])
    expect(products).toMatchObject([
      {
        id: 'laptop',
        brand: 'Elm',
        categories: [['Computers']],
        variants: [
          { options: { 'screen size': '13 inch', RAM: '8GB' }, price: { amount: 99900 }, stock: 10 },
          { options: { 'screen size': '15 inch', RAM: '16GB' }, price: { amount: 129900 }, available: false },
        ],
      },
      { id: 'mouse', variants: [{ sku: 'M1', options: {} }] },
    ])
  })

  it('takes columns of any name by their mapping', async () => {
    const feed = 'nr,bezeichnung,preis,gruppe,articleType\n7,Hemd,"1.299,00 €",Mode,Shirts\n'
    const { products } = await readText(feed, {
      currency: 'EUR',
      map: { id: 'nr', title: 'bezeichnung', price: 'preis', category: 'articleType' },
    })
    expect(products).toMatchObject([
      { id: '7', title: 'Hemd', categories: [['Shirts']], variants: [{ price: { amount: 129900, currency: 'EUR' } }] },
    ])
    expect(products[0]!.attributes).toContainEqual({
      field: 'gruppe',
      label: 'gruppe',
      text: 'Mode',
      concepts: [],
      from: 'column',
    })
    const wrong = await readText(feed, { map: { title: 'name' } })
    expect(wrong.problems.map(({ code }) => code)).toContain('FEED_MAP_UNKNOWN')
  })

  it('refuses rows that end before the price, and fills up those that end later', async () => {
    const { products, problems } = await readText('id,title,price,color,size\n1,One,5,blue\n2,Two\n3,Three,6,red,M\n')
    expect(products.map(({ id }) => id)).toEqual(['1', '3'])
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([
      ['FEED_ROW_SHORT', 2],
      ['FEED_ROW_MALFORMED', 3],
    ])
  })
})
