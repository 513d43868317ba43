import { describe, expect, it } from 'vitest'
import { readText } from '../collect-feed.js'

const head =
  'sku,store_view_code,attribute_set_code,product_type,categories,name,description,visibility,price,special_price,product_online,additional_attributes,qty,is_in_stock,manage_stock,use_config_manage_stock,configurable_variations,base_image'
const feed = `${head}
T1-S,,Top,simple,,Trail Tee-S,,Not Visible Individually,30,,1,"has_options=0,size=S,color=Blue",4,1,1,1,,https://m.example/t1.jpg
T1-M,,Top,simple,,Trail Tee-M,,Not Visible Individually,30,24,1,"has_options=0,size=M,color=Blue",0,0,1,1,,
T1,,Top,configurable,"Default Category/Women/Tops/Tees,Default Category/Women,Default Category",Trail Tee,<p>Light.</p>,"Catalog, Search",30,,1,"has_options=1,material=Cotton|Polyester,note=soft, warm and light,new=Yes",0,1,0,1,"sku=T1-S,size=S,color=Blue|sku=T1-M,size=M,color=Blue|sku=T1-L,size=L,color=Blue",https://m.example/t1.jpg
T2,,Top,configurable,Default Category/Women,Bare Tee,,"Catalog, Search",30,,1,,0,1,0,1,,
T2-S,,Top,simple,,Bare Tee-S,,Not Visible Individually,31,,1,"size=S",4,1,1,1,,
T3,,Bag,simple,Default Category/Gear/Bags,Field Bag,,"Catalog, Search",45,,1,,7,1,1,1,,/m/x.jpg
T3,fr,Bag,simple,,Sac,,,,,,,,,,,,
T4,,Bag,simple,Default Category/Gear/Bags,Hidden Bag,,Not Visible Individually,45,,1,,7,1,1,1,,
T5,,Bag,simple,Default Category/Gear/Bags,Disabled Bag,,"Catalog, Search",45,,2,,7,1,1,1,,
`

describe('readMagentoCsv', () => {
  it('makes products with variants of configurable and simple rows', async () => {
    const { format, products, problems, end } = await readText(feed)
    expect(format).toBe('magento-csv')
    expect(products.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3'])
    expect(products[0]).toMatchObject({
      title: 'Trail Tee',
      description: 'Light.',
      categories: [['Women', 'Tops', 'Tees']],
      variants: [
        {
          id: 'T1-S',
          sku: 'T1-S',
          options: { size: 'S', color: 'Blue' },
          price: { amount: 3000 },
          compareAt: null,
          available: true,
          stock: 4,
        },
        { id: 'T1-M', price: { amount: 2400 }, compareAt: { amount: 3000 }, available: false, stock: 0 },
      ],
    })
    const own = products[0]!.attributes.filter(({ from }) => from === 'column')
    expect(own.map(({ label, text }) => [label, text])).toEqual([
      ['material', 'Cotton'],
      ['material', 'Polyester'],
      ['note', 'soft, warm and light'],
      ['new', 'Yes'],
    ])
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([
      ['FEED_VARIANT_UNLISTED', 4],
      ['FEED_ADDRESS_RELATIVE', 7],
    ])
    expect(end).toMatchObject({ rows: 9, products: 3, variants: 4 })
  })

  it('finds variants by their SKU where the list is missing', async () => {
    const { products } = await readText(feed)
    expect(products[1]!.variants).toMatchObject([{ id: 'T2-S', options: { size: 'S' }, price: { amount: 3100 } }])
  })

  it('reads the simpler sample header as a table', async () => {
    const { format, products } = await readText(
      'category,name,sku,price,qty,description,material,special_price,attribute_set\n"Gear\nBags",Field Bag,B1,45,3,<p>Big.</p>,"Canvas\nLeather",40,Bag\n',
    )
    expect(format).toBe('csv')
    expect(products).toMatchObject([
      {
        id: 'B1',
        description: 'Big.',
        categories: [['Gear'], ['Bags']],
        variants: [{ price: { amount: 4000 }, compareAt: { amount: 4500 }, stock: 3 }],
      },
    ])
    expect(products[0]!.attributes.filter(({ field }) => field === 'material').map(({ text }) => text)).toEqual([
      'Canvas',
      'Leather',
    ])
  })
})
