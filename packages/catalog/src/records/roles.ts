import { compactName } from '../typing/slug.js'

/** What a column means to us. `attribute` is everything that customers may ask about; `none` is not theirs to see. */
export type Role =
  | 'id'
  | 'group'
  | 'handle'
  | 'sku'
  | 'title'
  | 'description'
  | 'short-description'
  | 'url'
  | 'image'
  | 'images'
  | 'price'
  | 'sale-price'
  | 'compare-at'
  | 'cost'
  | 'currency'
  | 'availability'
  | 'stock'
  | 'backorder'
  | 'brand'
  | 'category'
  | 'category-level'
  | 'details'
  | 'facets'
  | 'language'
  | 'released'
  | 'option-name'
  | 'option-value'
  | 'option-names'
  | 'option-values'
  | 'options'
  | 'attributes'
  | 'attribute'
  | 'weight-unit'
  | 'length-unit'
  | 'variant-image'
  | 'status'
  | 'none'

/** Names that feeds use, without case, spaces and signs; the first that a feed has is taken where only one can be. */
const names: Partial<Record<Role, readonly string[]>> = {
  cost: ['costofgoodssold', 'cost', 'costprice', 'costperitem', '成本', '成本价', '进价'],
  id: ['id', 'productid', 'itemid', 'goodsid', 'articleid', '编号', '商品编号', '商品id', '货号', 'asin', 'pid'],
  group: ['itemgroupid', 'groupid', 'parentid', 'parentsku', 'productgroupid', '商品组', '款号', 'spu'],
  handle: ['handle', 'slug', 'urlkey', 'urlhandle'],
  sku: ['sku', 'variantsku', 'skuid', 'skucode', '规格编号', 'mpn', 'productcode'],
  title: [
    'title',
    'producttitle',
    'productdisplayname',
    'displayname',
    'productname',
    'itemname',
    'goodsname',
    'name',
    '标题',
    '商品标题',
    '名称',
    '商品名称',
    '品名',
  ],
  description: [
    'description',
    'productdescription',
    'longdescription',
    'bodyhtml',
    'body',
    'detail',
    'desc',
    '描述',
    '商品描述',
    '详情',
    '商品详情',
  ],
  'short-description': ['shortdescription', 'summary', 'subtitle', 'brief', '简介', '副标题', '卖点'],
  url: ['link', 'url', 'producturl', 'canonicallink', 'permalink', '链接', '商品链接'],
  image: [
    'imagelink',
    'image',
    'imageurl',
    'imagesrc',
    'mainimage',
    'thumbnail',
    'picture',
    'imghigh',
    'picurl',
    '图片',
    '主图',
    '商品图片',
  ],
  images: ['additionalimagelink', 'images', 'additionalimages', 'gallery', 'assets', 'pictures', '图集', '更多图片'],
  price: ['price', 'currentprice', 'unitprice', 'retailprice', 'amount', '价格', '售价', '现价', '单价', '零售价'],
  'sale-price': ['saleprice', 'specialprice', 'discountprice', 'offerprice', '促销价', '活动价', '特价', '折后价'],
  'compare-at': [
    'compareatprice',
    'compareat',
    'listprice',
    'originalprice',
    'msrp',
    'regularprice',
    'marketprice',
    '原价',
    '市场价',
    '划线价',
    '吊牌价',
  ],
  currency: ['currency', 'pricecurrency', 'currencycode', '币种', '货币'],
  availability: ['availability', 'instock', 'isinstock', 'stockstatus', '供货', '是否有货', '库存状态'],
  stock: [
    'quantity',
    'qty',
    'stock',
    'inventory',
    'inventorycount',
    'inventoryquantity',
    'stockonhand',
    'stockquantity',
    'number',
    '库存',
    '库存数量',
    '数量',
  ],
  backorder: ['inventorybackorderable', 'backorderable', 'allowbackorders'],
  brand: ['brand', 'manufacturer', 'vendor', 'supplier', 'brandname', '品牌', '厂商'],
  category: [
    'producttype',
    'category',
    'categories',
    'productcategory',
    'type',
    'googleproductcategory',
    'taxonomy',
    '类目',
    '分类',
    '商品分类',
    '品类',
  ],
  details: ['productdetail', 'productdetails', 'specifications'],
  facets: ['facets', 'variantfacets'],
  language: ['language', 'contentlanguage', 'lang', 'locale', '语言'],
  released: [
    'datereleased',
    'releasedate',
    'launchdate',
    'availableon',
    'publishedat',
    'createdat',
    '上市时间',
    '上架时间',
    '发布时间',
  ],
  'option-names': ['optiongroups'],
  'option-values': ['optionvalues'],
  options: ['options'],
  attributes: ['attributes', 'properties', 'additionalattributes'],
  'weight-unit': ['weightunit'],
  'length-unit': ['dimensionsunit', 'dimensionunit', 'lengthunit', 'widthunit'],
  'variant-image': ['variantimage', 'variantassets'],
  status: ['status', 'productstatus'],
  none: [
    'metatitle',
    'metadescription',
    'metakeywords',
    'seotitle',
    'seodescription',
    'taxcategory',
    'taxclass',
    'discontinueon',
    'trackinventory',
    'imglow',
    'imgthumb',
    'img500x500',
    'ean',
    'gtin',
    'upc',
    'isbn',
    'barcode',
    'condition',
    'adult',
    'isbundle',
    'identifierexists',
    'mobilelink',
    'shipping',
    'tax',
    'promotionid',
    'expirationdate',
    'salepriceeffectivedate',
    'customlabel0',
    'customlabel1',
    'customlabel2',
    'customlabel3',
    'customlabel4',
    'adsredirect',
    'excludeddestination',
    'includeddestination',
    'attributeset',
    'visibility',
    'updatedat',
    'requiresshipping',
    'taxable',
    'giftcard',
    'published',
  ],
}

const roleByName = new Map(
  Object.entries(names).flatMap(([role, all]) => all.map((name) => [name, role as Role] as const)),
)
/** Levels of one path in columns of their own, the widest first. */
const levels = [
  'mastercategory',
  'maincategory',
  'category1',
  'category2',
  'category3',
  'subcategory',
  'subsubcategory',
  'articletype',
]
const levelOrder = new Map(levels.map((name, order) => [name, order]))

/** The role of a column by its name alone, and its order among columns of the same role. */
export function roleOf(column: string): { readonly role: Role; readonly order: number } {
  const name = compactName(column.replace(/^g[:_]/, ''))
  const level = levelOrder.get(name)
  if (level !== undefined) return { role: 'category-level', order: level }
  const option = /^option(\d)?(name|value)$/.exec(name)
  if (option) return { role: option[2] === 'name' ? 'option-name' : 'option-value', order: Number(option[1] ?? 1) }
  if (/^image\d+(src|url)?$|^additionalimagelink\d+$/.test(name))
    return { role: 'images', order: Number(/\d+/.exec(name)![0]) }
  const role = roleByName.get(name)
  if (role === undefined) return { role: 'attribute', order: 0 }
  return { role, order: names[role]!.indexOf(name) }
}

/** Our names that `--map` accepts, and the role of each. */
export const mappable: Readonly<Record<string, Role>> = {
  id: 'id',
  item_group_id: 'group',
  group: 'group',
  sku: 'sku',
  title: 'title',
  description: 'description',
  link: 'url',
  url: 'url',
  image: 'image',
  image_link: 'image',
  images: 'images',
  price: 'price',
  sale_price: 'sale-price',
  compare_at: 'compare-at',
  currency: 'currency',
  availability: 'availability',
  quantity: 'stock',
  stock: 'stock',
  brand: 'brand',
  category: 'category',
  product_type: 'category',
  language: 'language',
  released: 'released',
}
