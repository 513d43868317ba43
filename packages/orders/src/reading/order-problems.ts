import { errorText, type Place, type Problem, type ProblemText, problemAt, warningText } from '@elmo-chat/kernel'

/** Every problem that reading orders can report, by its stable code. Errors cost an order, warnings a value. */
export const ORDER_PROBLEMS = {
  ORDERS_EMPTY: errorText(
    { en: 'There are no orders in it.', zh: '其中没有订单。' },
    {
      en: 'Send JSON, JSON Lines, or a table whose first row names its columns.',
      zh: '请发送 JSON、JSON Lines，或首行为列名的表格。',
    },
  ),
  ORDERS_TOO_MANY: errorText(
    {
      en: 'There are more orders than one delivery may bring; the rest was left out.',
      zh: '订单数量超过单次上限，其余已忽略。',
    },
    { en: 'Send the rest in another request.', zh: '请把其余订单放到另一个请求中。' },
  ),
  ORDER_MALFORMED: errorText(
    { en: 'The row cannot be read.', zh: '该行无法读取。' },
    {
      en: 'Write one order a line as a JSON object, or close the quote and give as many cells as there are columns.',
      zh: '每行写一个 JSON 对象；表格请闭合引号，并使单元格数与列数一致。',
    },
  ),
  ORDER_NUMBER_MISSING: errorText(
    { en: 'The order has no number.', zh: '订单缺少订单号。' },
    { en: 'Fill in the number that its customer knows.', zh: '请填写顾客所知的订单号。' },
  ),
  ORDER_TIME_UNREADABLE: errorText(
    { en: 'The time of the order is missing or cannot be read.', zh: '下单时间缺失或无法读取。' },
    {
      en: 'Write it like 2026-11-07T10:30:00+08:00; without an offset it counts as UTC.',
      zh: '请写作 2026-11-07T10:30:00+08:00；不带时区时按 UTC 处理。',
    },
  ),
  ORDER_STATUS_UNKNOWN: errorText(
    { en: 'The status is missing or not known.', zh: '订单状态缺失或无法识别。' },
    {
      en: 'Write pending, processed, shipped, delivered, cancelled, returned or exchanged, or a usual word for it.',
      zh: '请填写待发货、处理中、已发货、已签收、已取消、已退货、已换货等常用状态。',
    },
  ),
  ORDER_LINES_MISSING: errorText(
    { en: 'The order has no lines.', zh: '订单没有商品明细。' },
    { en: 'Give each order at least one line.', zh: '每个订单至少要有一行明细。' },
  ),
  ORDER_LINE_UNNAMED: errorText(
    { en: 'A line names neither a product nor a title.', zh: '明细行既无商品编号，也无名称。' },
    { en: 'Fill in the product id, the SKU or the title.', zh: '请填写商品编号、货号或名称。' },
  ),
  ORDER_QUANTITY_UNREADABLE: errorText(
    { en: 'The quantity cannot be read.', zh: '数量无法读取。' },
    { en: 'Write a whole number from 1 to 10,000.', zh: '请填写 1 到 10,000 的整数。' },
  ),
  ORDER_AMOUNT_UNREADABLE: errorText(
    { en: 'The amount is missing or cannot be read.', zh: '金额缺失或无法读取。' },
    { en: 'Write one amount, such as 19.99 or 19.99 USD.', zh: '请填写单一金额，例如 19.99 或 19.99 CNY。' },
  ),
  ORDER_CURRENCIES_MIXED: errorText(
    { en: 'The order has several currencies.', zh: '同一订单使用了多种货币。' },
    { en: 'Give all amounts of one order in one currency.', zh: '同一订单的金额请使用同一种货币。' },
  ),
  ORDER_TOTAL_DIFFERS: warningText(
    {
      en: 'The total is not the lines and shipping less the discount; it was kept as given.',
      zh: '总额与明细、运费、优惠不符，按所给总额保留。',
    },
    { en: 'Check the amounts, or leave the total out.', zh: '请核对金额，或不填总额。' },
  ),
  ORDER_DELIVERY_TIME_MISSING: warningText(
    {
      en: 'It does not say when the order was delivered: time limits count from the purchase.',
      zh: '未给出签收时间，各项期限从下单时间起算。',
    },
    { en: 'Fill in the time of delivery.', zh: '请填写签收时间。' },
  ),
  ORDER_CONTACT_MISSING: warningText(
    {
      en: 'The order has no e-mail address or phone number: its customer cannot prove that it is theirs.',
      zh: '订单没有邮箱或手机号，顾客无法验证其为本人订单。',
    },
    { en: 'Fill in a contact that the customer knows.', zh: '请填写顾客本人的联系方式。' },
  ),
  ORDER_CONTACT_UNREADABLE: warningText(
    {
      en: 'A contact is neither an e-mail address nor a phone number and was left out.',
      zh: '联系方式既非邮箱也非电话，已忽略。',
    },
    { en: 'Write it like lin@example.com or 13812345678.', zh: '请写作 lin@example.com 或 13812345678。' },
  ),
} as const satisfies Record<string, ProblemText>

export type OrderProblemCode = keyof typeof ORDER_PROBLEMS

const LONGEST_VALUE = 80

export const orderProblem = (code: OrderProblemCode, place: Place): Problem =>
  problemAt(code, ORDER_PROBLEMS[code], place, LONGEST_VALUE)
