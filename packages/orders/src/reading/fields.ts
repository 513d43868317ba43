import { compactName } from '@elmo-chat/catalog'

/** The parts that a delivered order has. */
export type Part = 'order' | 'line' | 'address' | 'payment' | 'shipment'

/** Names that shops use for each field, without case, spaces and signs. */
const names: Readonly<Record<Part, Readonly<Record<string, readonly string[]>>>> = {
  order: {
    number: ['number', 'ordernumber', 'orderno', 'orderid', 'ordercode', 'id', 'name', '订单号', '订单编号', '单号'],
    customerId: ['customerid', 'userid', 'memberid', 'buyerid', '客户编号', '会员编号', '用户编号', '会员号'],
    email: ['email', 'customeremail', 'mail', '邮箱', '电子邮箱'],
    phone: ['phone', 'customerphone', 'mobile', 'tel', '电话', '手机', '手机号', '联系电话'],
    contacts: ['contacts', '联系方式'],
    placedAt: ['placedat', 'createdat', 'orderdate', 'orderedat', 'date', 'created', '下单时间', '创建时间', '日期'],
    deliveredAt: ['deliveredat', 'deliverydate', 'receivedat', '签收时间', '收货时间', '送达时间'],
    shippedAt: ['shippedat', 'fulfilledat', 'dispatchedat', '发货时间'],
    cancelledAt: ['cancelledat', 'canceledat', '取消时间'],
    status: ['status', 'orderstatus', 'state', '状态', '订单状态'],
    fulfillment: ['fulfillmentstatus', 'fulfilmentstatus', 'shippingstatus', 'deliverystatus', '发货状态', '物流状态'],
    financial: ['financialstatus', 'paymentstatus', '付款状态', '支付状态'],
    currency: ['currency', 'currencycode', '币种', '货币'],
    shipping: ['shipping', 'shippingcost', 'shippingfee', 'freight', '运费', '邮费'],
    discount: ['discount', 'discountamount', 'promotion', '优惠', '优惠金额', '折扣', '折扣金额'],
    total: ['total', 'grandtotal', 'amount', 'totalprice', 'totalamount', '总价', '总额', '订单金额', '实付金额'],
    method: ['paymentmethod', 'paidwith', 'payment', '付款方式', '支付方式'],
    carrier: ['carrier', 'trackingcompany', '快递公司', '承运商', '物流公司'],
    tracking: ['tracking', 'trackingnumber', 'trackingcode', 'waybill', '快递单号', '运单号', '物流单号'],
    lines: ['lines', 'lineitems', 'items', 'products', '商品', '明细'],
    customer: ['customer', 'buyer', '客户'],
    address: ['address', 'shippingaddress', 'deliveryaddress', '收货地址', '地址'],
    payments: ['payments', 'transactions', '付款'],
    shipments: ['shipments', 'fulfillments', 'packages', '包裹'],
  },
  line: {
    id: ['lineid', 'lineitemid', '行号', 'id'],
    productId: ['productid', 'goodsid', 'product', 'lineitemproductid', '商品编号', '商品id'],
    variantId: ['variantid', 'skuid', 'sku', 'lineitemsku', 'lineitemvariantid', 'skucode', '规格编号', '货号'],
    title: ['title', 'lineitemname', 'productname', 'itemname', 'item', '商品名称', '标题', '品名', 'name'],
    titleEn: ['titleen', '英文名称'],
    titleZh: ['titlezh', '中文名称'],
    options: ['options', 'variant', 'varianttitle', 'specification', '规格', '属性'],
    categories: ['category', 'categories', 'producttype', '分类', '类目'],
    quantity: ['quantity', 'qty', 'lineitemquantity', '数量', '件数'],
    price: ['price', 'unitprice', 'lineitemprice', '单价', '价格', '成交价'],
    image: ['image', 'imagelink', 'imageurl', '图片'],
  },
  address: {
    name: ['name', 'recipient', 'shippingname', 'receiver', 'recipientname', '收货人', '收件人', '姓名'],
    phone: ['phone', 'mobile', 'shippingphone', '收货电话', '收件人电话', '收货人电话'],
    lines: ['lines', 'street', 'address', 'address1', 'shippingstreet', 'shippingaddress1', '详细地址', '街道', '地址'],
    more: ['address2', 'shippingaddress2', 'street2'],
    city: ['city', 'shippingcity', '城市', '市'],
    region: ['region', 'province', 'state', 'shippingprovince', 'shippingprovincename', '省', '省份', '地区'],
    postcode: ['postcode', 'zip', 'postalcode', 'zipcode', 'shippingzip', '邮编', '邮政编码'],
    country: ['country', 'countrycode', 'shippingcountry', '国家'],
  },
  payment: {
    id: ['id', 'methodid'],
    kind: ['kind', 'type', '类型'],
    method: ['method', 'gateway', 'paymentmethod', '方式', '付款方式'],
    masked: ['masked', 'card', 'last4', '卡号'],
    amount: ['amount', 'total', '金额'],
    at: ['at', 'date', 'createdat', 'paidat', '时间'],
  },
  shipment: {
    carrier: ['carrier', 'trackingcompany', '快递公司', '承运商'],
    tracking: ['tracking', 'trackingnumber', 'trackingcode', '快递单号', '运单号'],
    lines: ['lines', 'lineitems', 'items'],
    events: ['events', 'history', '轨迹'],
  },
}

const fieldByName = new Map(
  (Object.keys(names) as Part[]).map((part) => [
    part,
    new Map(Object.entries(names[part]).flatMap(([field, all]) => all.map((name) => [name, field] as const))),
  ]),
)

/** What a part of an order says, by our names of its fields; what we do not know is passed over. */
export type Fields = Readonly<Record<string, unknown>>

/** An object's fields by our names. Of two names of one field, the one that stands first in our list counts. */
export function fieldsOf(part: Part, object: unknown): Fields {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return {}
  const given = new Map(Object.entries(object).map(([name, value]) => [compactName(name), value]))
  const found: Record<string, unknown> = {}
  for (const [field, all] of Object.entries(names[part]))
    for (const name of all) if (found[field] === undefined && isGiven(given.get(name))) found[field] = given.get(name)
  return found
}

const isGiven = (value: unknown) => value !== undefined && value !== null && value !== ''

/**
 * Where a column of a table belongs: to the order, to its line or to its address. A name of several parts is the line's first,
 * since the order and its address are told by longer names there.
 */
export function columnPlace(column: string): { readonly part: Part; readonly field: string } | null {
  const name = compactName(column.replace(/^\uFEFF/, ''))
  if (name === 'id' || name === 'name') return { part: 'order', field: 'number' }
  if (name === 'address' || name === '地址') return { part: 'address', field: 'lines' }
  if (name === 'state') return { part: 'address', field: 'region' }
  for (const part of ['line', 'order', 'address'] as const) {
    const field = fieldByName.get(part)?.get(name)
    if (field && !NESTED.has(`${part}.${field}`)) return { part, field }
  }
  return null
}

/** Fields that hold objects: a table has none. */
const NESTED = new Set(['order.lines', 'order.customer', 'order.address', 'order.payments', 'order.shipments'])
