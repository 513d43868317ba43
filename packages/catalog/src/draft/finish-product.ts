import type { Language, Money } from '@elmo-chat/kernel'
import type { FeedOptions } from '../feed.js'
import type { Attribute, Product, Variant } from '../model.js'
import type { Typing } from '../typing/typing.js'
import { currencyOf, readPrice } from '../values/amount.js'
import { isPlain, plainLine, plainText } from '../values/plain-text.js'
import { safeId, shopId } from '../values/safe-id.js'
import { readAvailability, readStock } from '../values/supply.js'
import { webAddress } from '../values/web-address.js'
import type { Cell, Detail, Draft, DraftVariant } from './draft.js'
import type { DraftSink } from './sink.js'

const longestDescription = 20_000
const longestTitle = 500
const longestValue = 2000
const mostAttributes = 200
const mostVariants = 2000
const mostImages = 50
const mostCategories = 20

export interface Finishing {
  readonly options: FeedOptions
  readonly report: DraftSink['problem']
  readonly typing: Typing
  readonly languageOf: (title: string, description: string) => Language
}

/** Judges a draft: values that can be read become typed, the others become problems. Undefined without an id or a title. */
export function finishProduct(draft: Draft, finishing: Finishing): Product | undefined {
  const { options, report } = finishing
  const sourceId = draft.sourceId.trim()
  const title = plainLine(draft.title).slice(0, longestTitle)
  if (sourceId === '') {
    report('FEED_ID_MISSING', draft.row)
    return undefined
  }
  if (title === '') {
    report('FEED_TITLE_MISSING', draft.row, {}, sourceId)
    return undefined
  }
  const description = cutDescription(draft, finishing)
  const categories = draft.categories
    .map((path) => path.map((name) => plainLine(name).slice(0, 200)).filter((name) => name !== ''))
    .filter((path) => path.length > 0)
    .slice(0, mostCategories)
  const id = shopId(options.source, sourceId)
  const language = languageFrom(draft.language) ?? finishing.languageOf(title, description)
  const variants = finishVariants(draft, id, finishing)
  const brand = plainLine(draft.brand).slice(0, 200)
  const attributes = finishing.typing.product({
    title,
    brand,
    categories,
    details: cutDetails(draft.details, draft.row, report),
    variantFields: new Set(variants.flatMap((variant) => variant.attributes.map((attribute) => attribute.field))),
    language,
  })
  return {
    id,
    source: options.source,
    sourceId,
    title,
    description,
    language,
    brand: brand || null,
    categories,
    attributes,
    url: address(draft.url, finishing),
    images: [...new Set(draft.images.slice(0, mostImages).map((image) => address(image, finishing)))].filter(
      (url) => url !== null,
    ),
    variants,
    releasedAt: dayOf(draft.released),
  }
}

function cutDescription(draft: Draft, { report }: Finishing): string {
  const description = plainText(draft.description.slice(0, 10 * longestDescription))
  if (description.length <= longestDescription) return description
  report('FEED_TEXT_TOO_LONG', draft.row, { column: 'description' })
  return description.slice(0, longestDescription)
}

function cutDetails(details: readonly Detail[], row: number, report: DraftSink['problem']): readonly Detail[] {
  if (details.length > mostAttributes) report('FEED_TOO_MANY_ATTRIBUTES', row)
  const kept = details.length > mostAttributes ? details.slice(0, mostAttributes) : details
  return kept.every(isTidy) ? kept : kept.map(tidied).filter(({ label, text }) => label !== '' && text !== '')
}

const isTidy = ({ label, text }: Detail) =>
  label.length <= 100 && text.length <= longestValue && label !== '' && text !== '' && isPlain(label) && isPlain(text)

const tidied = (detail: Detail): Detail => ({
  ...detail,
  label: plainLine(detail.label).slice(0, 100),
  text: plainText(detail.text.slice(0, longestValue)),
})

function finishVariants(draft: Draft, productId: string, finishing: Finishing): Variant[] {
  const { report } = finishing
  if (draft.variants.length > mostVariants) report('FEED_TOO_MANY_VARIANTS', draft.row, {}, draft.sourceId)
  const variants: Variant[] = []
  const ids = new Set<string>()
  for (const drafted of draft.variants.slice(0, mostVariants)) {
    const variant = finishVariant(drafted, productId, finishing)
    if (ids.has(variant.id))
      report('FEED_DUPLICATE_VARIANT', drafted.row, { value: drafted.id || variant.id }, draft.sourceId)
    else variants.push(variant)
    ids.add(variant.id)
  }
  return variants
}

function finishVariant(draft: DraftVariant, productId: string, finishing: Finishing): Variant {
  const options = Object.fromEntries(
    Object.entries(draft.options)
      .map(([name, value]) => [plainLine(name).slice(0, 100), plainLine(value).slice(0, 200)] as const)
      .filter(([name, value]) => name !== '' && value !== ''),
  )
  const details = cutDetails(draft.details, draft.row, finishing.report)
  const attributes: Attribute[] = finishing.typing.variant(options, details)
  const stock = stockOf(draft, finishing)
  return {
    id: variantId(draft, productId, options, finishing.options.source),
    sku: draft.sku.trim().slice(0, 200) || null,
    options,
    attributes,
    ...prices(draft, finishing),
    ...costOf(draft, finishing),
    available: availabilityOf(draft, stock, finishing),
    stock,
    image: address(draft.image, finishing),
  }
}

function variantId(
  draft: DraftVariant,
  productId: string,
  options: Readonly<Record<string, string>>,
  source: string,
): string {
  if (draft.id) return shopId(source, draft.id)
  const values = Object.values(options)
  if (values.length > 0) return `${productId}--${safeId(values.join(' '))}`
  return draft.sku ? `${productId}--${safeId(draft.sku)}` : productId
}

/** The lower of price and sale price is to be paid; a compare-at that is not higher says nothing and is left out. */
function prices(draft: DraftVariant, finishing: Finishing): { price: Money | null; compareAt: Money | null } {
  const regular = amount(draft.price, draft.currency, finishing)
  const sale = amount(draft.salePrice, draft.currency, finishing, true)
  const before = amount(draft.compareAt, draft.currency, finishing, true)
  const isReduced =
    sale !== null && (regular === null || (sale.currency === regular.currency && sale.amount < regular.amount))
  const price = isReduced ? sale : regular
  const compareAt = [before, isReduced ? regular : null].find(
    (money) => money && price && money.currency === price.currency && money.amount > price.amount,
  )
  return { price, compareAt: compareAt ?? null }
}

function costOf(draft: DraftVariant, finishing: Finishing): { cost?: Money } {
  const cost = amount(draft.cost, draft.currency, finishing, true)
  return cost ? { cost } : {}
}

function amount(
  cell: Cell | undefined,
  currency: string,
  { options, report }: Finishing,
  zeroMeansNone = false,
): Money | null {
  if (!cell || cell.text.trim() === '') return null
  const known = currency === '' ? options.currency : currencyOf(currency, options.currency)
  if (!known) {
    report('FEED_CURRENCY_UNKNOWN', cell.row, { column: cell.column, value: currency })
    return null
  }
  const read = readPrice(cell.text, { currency: known, priceUnit: options.priceUnit })
  if ('money' in read) return read.money
  if (!(zeroMeansNone && read.problem === 'FEED_PRICE_ZERO'))
    report(read.problem, cell.row, { column: cell.column, value: cell.text })
  return null
}

function stockOf({ stock }: DraftVariant, { report }: Finishing): number | null {
  if (!stock || stock.text.trim() === '') return null
  const pieces = readStock(stock.text)
  if (pieces === undefined) report('FEED_STOCK_UNREADABLE', stock.row, { column: stock.column, value: stock.text })
  return pieces ?? null
}

function availabilityOf(draft: DraftVariant, stock: number | null, { report }: Finishing): boolean {
  const said = draft.availability?.text.trim() ? readAvailability(draft.availability.text) : undefined
  if (draft.availability?.text.trim() && said === undefined)
    report('FEED_AVAILABILITY_UNREADABLE', draft.availability.row, {
      column: draft.availability.column,
      value: draft.availability.text,
    })
  return said ?? (draft.sellsWithoutStock || stock === null || stock > 0)
}

function address(cell: Cell | undefined, { options, report }: Finishing): string | null {
  const text = cell?.text.trim()
  if (!cell || !text) return null
  const isRelative = !/^[^/?#]*:/.test(text) && !/^\/\//.test(text)
  const url = isRelative && options.baseUrl !== undefined ? completed(text, options.baseUrl) : webAddress(text)
  if (url === null)
    report(isRelative ? 'FEED_ADDRESS_RELATIVE' : 'FEED_URL_UNSAFE', cell.row, { column: cell.column, value: text })
  return url
}

/** Platforms write paths below a folder of pictures, with or without a slash in front: both go behind the base. */
function completed(path: string, base: string): string | null {
  const below = path.replace(/^\/+/, '')
  if (base !== '/') return webAddress(`${base.replace(/\/+$/, '')}/${below}`)
  return /^[!#-;=?-_a-z~]+$/.test(below) && below.length <= 4000 ? `/${below}` : null
}

function languageFrom(tag: string): Language | undefined {
  const short = tag.trim().toLowerCase()
  if (/^(zh|cn|中文|汉语|chinese)/.test(short)) return 'zh'
  return /^(en|英|english)/.test(short) ? 'en' : undefined
}

function dayOf(text: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text.trim())
  if (!match) return null
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
  return Number.isNaN(Date.parse(day)) ? null : day
}
