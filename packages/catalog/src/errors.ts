import { errorText, type Place, type Problem, type ProblemText, problemAt, warningText } from '@elmo-chat/kernel'

/** Every problem that reading a feed can report, by its stable code. Errors cost a row or a file, warnings a value. */
export const FEED_PROBLEMS = {
  FEED_EMPTY: errorText(
    { en: 'The file holds no products.', zh: '文件中没有商品。' },
    { en: 'Export the products again and check that the file has rows.', zh: '请重新导出商品，并确认文件中有数据行。' },
  ),
  FEED_NOT_TEXT: errorText(
    { en: 'The file is not text in a known encoding.', zh: '文件不是可识别编码的文本。' },
    {
      en: 'Save the feed as CSV, TSV, XML or JSON in UTF-8; a spreadsheet file has to be exported first.',
      zh: '请将商品数据另存为 UTF-8 编码的 CSV、TSV、XML 或 JSON；电子表格文件需先导出。',
    },
  ),
  FEED_FORMAT_UNKNOWN: errorText(
    { en: 'The file is in no product format that we know.', zh: '无法识别文件的商品数据格式。' },
    {
      en: 'Give a table with a header row, JSON, JSON Lines, a Google Merchant feed or a product page; name the columns with --map where needed.',
      zh: '请提供带表头的表格、JSON、JSON Lines、Google Merchant 数据或商品网页；必要时用 --map 指定列名。',
    },
  ),
  FEED_TRUNCATED: errorText(
    { en: 'The file ends too early or is damaged.', zh: '文件不完整或已损坏。' },
    {
      en: 'Transfer or export the file again; nothing of it was taken over.',
      zh: '请重新传输或导出文件；其中内容均未导入。',
    },
  ),
  FEED_COLUMN_MISSING: errorText(
    { en: 'No column could be recognized as the product title.', zh: '没有可识别为商品标题的列。' },
    {
      en: 'Name the column, for example --map title=NAME_OF_THE_COLUMN.',
      zh: '请指定列名，例如 --map title=列名。',
    },
  ),
  FEED_MAP_UNKNOWN: warningText(
    { en: 'A mapping names a field or a column that does not exist.', zh: '映射中的字段或列不存在。' },
    { en: 'Check the spelling of both sides of the mapping.', zh: '请检查映射两侧的拼写。' },
  ),
  FEED_ROW_MALFORMED: errorText(
    {
      en: 'The row cannot be read: a quote is left open or the number of cells is wrong.',
      zh: '该行无法读取：引号未闭合或单元格数量不符。',
    },
    {
      en: 'Put values that hold separators, quotes or line breaks in double quotes, and double the quotes inside.',
      zh: '含分隔符、引号或换行的值请用双引号括起，值内的双引号写两个。',
    },
  ),
  FEED_ROW_TOO_LONG: errorText(
    { en: 'The row is longer than 1 MB.', zh: '该行超过 1 MB。' },
    { en: 'Shorten its texts; check for a quote that is left open.', zh: '请缩短文本，并检查是否有未闭合的引号。' },
  ),
  FEED_ROW_SHORT: warningText(
    { en: 'The row ends early; the missing cells count as empty.', zh: '该行单元格不足，缺少的按空值处理。' },
    { en: 'Give every row as many cells as the header has.', zh: '请使每行的单元格数与表头一致。' },
  ),
  FEED_ID_MISSING: errorText(
    { en: 'The product has no id.', zh: '商品缺少编号。' },
    {
      en: 'Give each product an id, SKU or handle that stays the same.',
      zh: '请为每个商品提供固定不变的编号、SKU 或标识。',
    },
  ),
  FEED_TITLE_MISSING: errorText(
    { en: 'The product has no title.', zh: '商品缺少标题。' },
    { en: 'Fill in the title.', zh: '请填写标题。' },
  ),
  FEED_DUPLICATE_PRODUCT: errorText(
    { en: 'This product id occurred before; the first one was kept.', zh: '该商品编号已出现过，保留了第一个。' },
    {
      en: 'Give each product its own id; give variants of one product the same item_group_id.',
      zh: '请为每个商品使用唯一编号；同一商品的各规格请使用相同的 item_group_id。',
    },
  ),
  FEED_DUPLICATE_VARIANT: warningText(
    { en: 'This variant occurred before; the first one was kept.', zh: '该规格已出现过，保留了第一个。' },
    { en: 'Give each variant its own id or its own options.', zh: '请为每个规格使用唯一编号或不同的选项。' },
  ),
  FEED_VARIANT_UNLISTED: warningText(
    {
      en: 'The variant is listed by its product but has no row of its own.',
      zh: '商品列出了该规格，但没有对应的数据行。',
    },
    { en: 'Export the simple products together with the configurable ones.', zh: '请将简单商品与可配置商品一并导出。' },
  ),
  FEED_TOO_MANY_VARIANTS: warningText(
    {
      en: 'The product has more than 2,000 variants; the rest was left out.',
      zh: '该商品的规格超过 2,000 个，其余已忽略。',
    },
    { en: 'Split the product.', zh: '请拆分该商品。' },
  ),
  FEED_TOO_MANY_ATTRIBUTES: warningText(
    {
      en: 'The product has more than 200 attributes; the rest was left out.',
      zh: '该商品的属性超过 200 个，其余已忽略。',
    },
    { en: 'Leave out columns that customers do not need.', zh: '请去掉顾客不需要的列。' },
  ),
  FEED_TEXT_TOO_LONG: warningText(
    { en: 'The description is longer than 20,000 characters and was cut.', zh: '描述超过 20,000 字，已截断。' },
    { en: 'Shorten the description.', zh: '请缩短描述。' },
  ),
  FEED_PRICE_UNREADABLE: warningText(
    { en: 'The price cannot be read; it counts as unknown.', zh: '价格无法读取，按未知处理。' },
    { en: 'Write one amount, such as 19.99 or 19.99 USD.', zh: '请填写单一金额，例如 19.99 或 19.99 CNY。' },
  ),
  FEED_PRICE_ZERO: warningText(
    { en: 'The price is 0; it counts as unknown.', zh: '价格为 0，按未知处理。' },
    { en: 'Fill in the price, or write "free" if it costs nothing.', zh: '请填写价格；若确实免费，请写“免费”。' },
  ),
  FEED_CURRENCY_UNKNOWN: warningText(
    { en: 'The currency is not known; the price counts as unknown.', zh: '币种无法识别，价格按未知处理。' },
    { en: 'Use an ISO 4217 code such as CNY or USD.', zh: '请使用 ISO 4217 代码，例如 CNY 或 USD。' },
  ),
  FEED_STOCK_UNREADABLE: warningText(
    { en: 'The stock cannot be read; it counts as not given.', zh: '库存无法读取，按未提供处理。' },
    { en: 'Write a whole number.', zh: '请填写整数。' },
  ),
  FEED_AVAILABILITY_UNREADABLE: warningText(
    { en: 'The availability cannot be read; the stock decides.', zh: '供货状态无法读取，以库存为准。' },
    {
      en: 'Write in_stock, out_of_stock, preorder or backorder.',
      zh: '请填写 in_stock、out_of_stock、preorder 或 backorder。',
    },
  ),
  FEED_URL_UNSAFE: warningText(
    {
      en: 'The address is not a complete http or https address and was left out.',
      zh: '链接不是完整的 http 或 https 地址，已忽略。',
    },
    {
      en: 'Write the whole address, such as https://shop.example/product.',
      zh: '请填写完整地址，例如 https://shop.example/product。',
    },
  ),
  FEED_ADDRESS_RELATIVE: warningText(
    {
      en: 'Addresses in this file lack their host and were left out; told once.',
      zh: '文件中的链接缺少域名，已忽略；仅提示一次。',
    },
    {
      en: 'Export whole addresses, beginning with https://, or import with --base-url ADDRESS.',
      zh: '请导出以 https:// 开头的完整地址，或在导入时用 --base-url 指定前缀。',
    },
  ),
} as const satisfies Record<string, ProblemText>

export type FeedProblemCode = keyof typeof FEED_PROBLEMS

const longestValue = 200

/** The problem of that code at that place; the offending value is cut to a readable length. */
export const feedProblem = (code: FeedProblemCode, place: Place): Problem =>
  problemAt(code, FEED_PROBLEMS[code], place, longestValue)
