import { arrayValues, lineValues, type PlacedValue, readTable } from '@elmo-chat/catalog'
import {
  errorText,
  type Language,
  type Problem,
  type ProblemText,
  problemAt,
  type Read,
  warningText,
} from '@elmo-chat/kernel'
import { detectLanguage } from '@elmo-chat/language'

/** A review as a shop delivers it. */
export interface DeliveredReview {
  readonly id: string
  /** The product's id in its feed. */
  readonly productId: string
  readonly author: string
  /** 1 to 5. */
  readonly rating: number
  readonly text: string
  readonly language: Language
  /** ISO 8601 UTC. */
  readonly at: string
}

/** How many reviews one delivery may bring. */
export const REVIEW_LIMIT = 200_000

export const REVIEW_PROBLEMS = {
  REVIEWS_EMPTY: errorText(
    { en: 'There are no reviews in it.', zh: '其中没有评价。' },
    {
      en: 'Send JSON, JSON Lines, or a table whose first row names its columns: product, rating, text, at.',
      zh: '请发送 JSON、JSON Lines，或首行为列名（product、rating、text、at）的表格。',
    },
  ),
  REVIEWS_TOO_MANY: errorText(
    {
      en: 'There are more reviews than one delivery may bring; the rest was left out.',
      zh: '评价数量超过单次上限，其余已忽略。',
    },
    { en: 'Send the latest ones.', zh: '请只发送最近的评价。' },
  ),
  REVIEW_MALFORMED: errorText(
    { en: 'The row cannot be read.', zh: '该行无法读取。' },
    {
      en: 'Write one review a line as a JSON object, or close the quote.',
      zh: '每行写一个 JSON 对象；表格请闭合引号。',
    },
  ),
  REVIEW_PRODUCT_MISSING: errorText(
    { en: 'The review names no product.', zh: '评价缺少商品编号。' },
    { en: 'Fill in the id that the product has in its feed.', zh: '请填写商品在数据源中的编号。' },
  ),
  REVIEW_TEXT_MISSING: warningText(
    { en: 'The review says nothing; it was left out.', zh: '评价没有文字，已跳过。' },
    { en: 'Leave out ratings without words.', zh: '没有文字的评分无需导入。' },
  ),
  REVIEW_RATING_UNREADABLE: errorText(
    { en: 'The rating is missing or no number from 1 to 5.', zh: '评分缺失，或不是 1 到 5 的数字。' },
    { en: 'Write it as a number of stars from 1 to 5.', zh: '请填写 1 到 5 的星数。' },
  ),
  REVIEW_TIME_UNREADABLE: errorText(
    { en: 'The day is missing or cannot be read.', zh: '日期缺失或无法识别。' },
    { en: 'Write it like 2026-01-31.', zh: '请写成 2026-01-31 的形式。' },
  ),
} satisfies Readonly<Record<string, ProblemText>>

type ReviewProblemCode = keyof typeof REVIEW_PROBLEMS

/** What the fields are called out there, folded. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'reviewid', '评价编号'],
  product: ['product', 'productid', 'sku', 'itemid', 'itemgroupid', '商品', '商品编号', '商品id'],
  rating: ['rating', 'stars', 'star', 'score', '评分', '星级', '星数'],
  text: ['text', 'review', 'reviewtext', 'content', 'comment', 'body', '评价', '评论', '内容', '评价内容'],
  author: ['author', 'user', 'username', 'nickname', 'name', '昵称', '买家', '用户'],
  at: ['at', 'date', 'time', 'createdat', 'createtime', '日期', '时间', '评价时间'],
}

type Field = 'id' | 'product' | 'rating' | 'text' | 'author' | 'at'
type Fields = Partial<Record<Field, string>>

/**
 * Reads reviews from a JSON array, JSON Lines or a table: see docs/guide/reviews.md. What is wrong with a review costs that review;
 * of two with one id the later counts.
 */
export function readReviews(text: string): Read<readonly DeliveredReview[]> {
  const problems: Problem[] = []
  const read = new Map<string, DeliveredReview>()
  const note = (code: ReviewProblemCode, row: number, value?: string) =>
    problems.push(problemAt(code, REVIEW_PROBLEMS[code], { row, ...(value === undefined ? {} : { value }) }, 80))
  const records = recordsOf(text.replace(/^\uFEFF/, '').trimStart())
  for (const { row, fields } of records.slice(0, REVIEW_LIMIT)) {
    const review = fields
      ? reviewOf(fields, row, (code, value) => note(code, row, value))
      : note('REVIEW_MALFORMED', row)
    if (typeof review === 'object') read.set(review.id, review)
  }
  if (records.length > REVIEW_LIMIT) note('REVIEWS_TOO_MANY', records[REVIEW_LIMIT].row)
  if (records.length === 0) note('REVIEWS_EMPTY', 1)
  return { value: [...read.values()], problems }
}

function reviewOf(
  { id, product = '', rating = '', text = '', author = '', at = '' }: Fields,
  row: number,
  note: (code: ReviewProblemCode, value?: string) => void,
): DeliveredReview | undefined {
  const stars = Number(rating)
  const time = timeOf(at)
  if (product === '') return void note('REVIEW_PRODUCT_MISSING')
  if (text === '') return void note('REVIEW_TEXT_MISSING')
  if (rating === '' || !(stars >= 1 && stars <= 5)) return void note('REVIEW_RATING_UNREADABLE', rating)
  if (time === undefined) return void note('REVIEW_TIME_UNREADABLE', at)
  return {
    id: id ?? `row ${row}`,
    ...{ productId: product, author, rating: stars, text, at: time },
    language: detectLanguage(text) ?? 'en',
  }
}

function timeOf(written: string): string | undefined {
  const plain = written
    .trim()
    .replace(/^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?/u, (_, year, month, day) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    )
  // A time without an offset counts as UTC.
  const time = Date.parse(
    /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?$/.test(plain) ? `${plain.replace(' ', 'T')}Z` : plain,
  )
  return /^\d{4}-/.test(plain) && Number.isFinite(time) ? new Date(time).toISOString() : undefined
}

interface PlacedRecord {
  /** From 1, as a spreadsheet counts. */
  readonly row: number
  /** Null for what cannot be read. */
  readonly fields: Fields | null
}

function recordsOf(text: string): PlacedRecord[] {
  if (text === '') return []
  const placed = ({ row, value }: PlacedValue): PlacedRecord => ({ row, fields: ofObject(value) })
  if (text.startsWith('[')) return arrayValues(text).map(placed)
  return text.startsWith('{') ? lineValues(text).map(placed) : ofTable(text)
}

function ofObject(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const cells = Object.entries(value).flatMap(([name, cell]) =>
    typeof cell === 'string' || typeof cell === 'number' ? [[name, String(cell)] as const] : [],
  )
  return fieldsOf(cells)
}

function ofTable(text: string): PlacedRecord[] {
  const records: PlacedRecord[] = []
  let names: readonly string[] = []
  readTable(text, {
    header: (columns) => {
      names = columns
    },
    row: ({ row, cells }) => {
      records.push({ row, fields: fieldsOf(cells.map((cell, index) => [names[index] ?? '', cell] as const)) })
    },
    fault: (_, row) => records.push({ row, fields: null }),
  })
  return records
}

function fieldsOf(cells: readonly (readonly [name: string, cell: string])[]): Fields {
  const fields: Fields = {}
  for (const [name, cell] of cells) {
    const folded = name.toLowerCase().replace(/[\s_-]+/g, '')
    const field = (Object.keys(NAMES) as Field[]).find((one) => NAMES[one].includes(folded))
    if (field && cell.trim() !== '') fields[field] ??= cell.trim()
  }
  return fields
}
