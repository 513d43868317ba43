import type { Cell, Detail, Draft, DraftVariant } from '../draft/draft.js'
import { readList, readPaths, textOf } from '../records/field-values.js'

type Thing = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
const thingsIn = (value: unknown): Thing[] => listOf(value).filter(isThing)

function isOfType(thing: Thing, ...types: readonly string[]): boolean {
  return listOf(thing['@type']).some((type) => types.includes(String(type).replace(/^https?:\/\/schema\.org\//, '')))
}

/** Whether an object is a Product or ProductGroup of schema.org. */
export function isSchemaOrgProduct(value: object): boolean {
  return isOfType(value as Thing, 'Product', 'ProductGroup', 'IndividualProduct', 'ProductModel')
}

/** The products in a JSON-LD value: itself, the members of its graph, the items of its lists. */
export function productsIn(value: unknown, depth = 0): Thing[] {
  if (depth > 6) return []
  if (Array.isArray(value)) return value.slice(0, 5000).flatMap((item) => productsIn(item, depth + 1))
  if (!isThing(value)) return []
  if (isSchemaOrgProduct(value)) return [value]
  return ['@graph', 'itemListElement', 'item', 'mainEntity'].flatMap((key) => productsIn(value[key], depth + 1))
}

/** Drafts of one schema.org Product or ProductGroup; `row` is where it stands in its file, from 1. */
export function draftsOfThing(value: object, row: number): Draft[] {
  const thing = value as Thing
  const cell = (name: string, found: unknown): Cell | undefined => {
    const text = textOf(found).trim()
    return text === '' ? undefined : { text, row, column: name }
  }
  const members = thingsIn(thing.hasVariant)
  const sold = members.length > 0 ? members : [thing]
  const variesBy = readList(thing.variesBy).map((name) => name.replace(/^https?:\/\/schema\.org\//, ''))
  const variants = sold.flatMap((member) =>
    variantsOf(member, members.length > 0 ? thing : undefined, variesBy, row, cell),
  )
  const images = [...listOf(thing.image), ...members.flatMap((member) => listOf(member.image))]
  return [
    {
      row,
      sourceId: idOf(thing) || idOf(sold[0]!),
      title: textOf(thing.name),
      description: textOf(thing.description),
      brand: textOf(thing.brand) || textOf(thing.manufacturer),
      categories: readPaths(listOf(thing.category).map((category) => textOf(category))),
      details: detailsOf(thing, []),
      url: cell('url', thing.url) ?? cell('url', thingsIn(thing.offers)[0]?.url) ?? cell('url', members[0]?.url),
      images: images
        .map((image) => cell('image', isThing(image) ? (image.contentUrl ?? image.url) : image))
        .filter((one) => one !== undefined),
      language: textOf(thing.inLanguage),
      released: textOf(thing.releaseDate),
      variants,
    },
  ]
}

function idOf(thing: Thing): string {
  for (const key of ['productGroupID', 'productID', 'sku', 'mpn', 'gtin13', 'gtin', '@id', 'url']) {
    const id = textOf(thing[key]).trim()
    if (id) return id
  }
  return ''
}

type MakeCell = (name: string, found: unknown) => Cell | undefined

/** One variant for each offer that has a SKU of its own, else one for the product. */
function variantsOf(
  member: Thing,
  group: Thing | undefined,
  variesBy: readonly string[],
  row: number,
  cell: MakeCell,
): DraftVariant[] {
  const offers = thingsIn(member.offers ?? group?.offers)
  const separate = offers.filter((offer) => textOf(offer.sku) !== '' || isThing(offer.itemOffered))
  const options = optionsOf(member, variesBy)
  const make = (offer: Thing | undefined, id: string): DraftVariant => {
    const { price, list } = pricesOf(offer)
    return {
      row,
      id,
      sku: textOf(offer?.sku) || textOf(member.sku),
      title: textOf(offer?.name) || textOf(member.name),
      options: separate.length > 1 && offer ? { ...options, option: textOf(offer.name) || textOf(offer.sku) } : options,
      details: group ? detailsOf(member, Object.keys(options)) : [],
      price: cell('price', price),
      compareAt: cell('price', list),
      currency: textOf(offer?.priceCurrency ?? thingsIn(offer?.priceSpecification)[0]?.priceCurrency),
      availability: cell('availability', offer?.availability),
      stock: cell('inventoryLevel', offer?.inventoryLevel),
      sellsWithoutStock: false,
      image: group ? cell('image', listOf(member.image)[0]) : undefined,
    }
  }
  if (separate.length > 1) return separate.map((offer) => make(offer, textOf(offer.sku)))
  return [make(offers[0], group ? idOf(member) : '')]
}

function pricesOf(offer: Thing | undefined): { price: unknown; list: unknown } {
  const specifications = thingsIn(offer?.priceSpecification)
  const isList = (one: Thing) => /ListPrice|SRP|StrikethroughPrice/.test(textOf(one.priceType))
  const list = specifications.find(isList)?.price
  return { price: offer?.price ?? offer?.lowPrice ?? specifications.find((one) => !isList(one))?.price, list }
}

const optionKeys = ['color', 'size', 'material', 'pattern', 'suggestedGender', 'suggestedAge']

function optionsOf(member: Thing, variesBy: readonly string[]): Record<string, string> {
  const keys = variesBy.length > 0 ? variesBy : []
  return Object.fromEntries(
    keys
      .map((key) => [key, textOf(member[key] ?? propertyOf(member, key))] as const)
      .filter(([, value]) => value !== ''),
  )
}

const propertyOf = (thing: Thing, name: string) =>
  thingsIn(thing.additionalProperty).find((property) => textOf(property.name) === name)?.value

function detailsOf(thing: Thing, without: readonly string[]): Detail[] {
  const details: Detail[] = []
  const add = (label: string, value: unknown, unit = '') => {
    for (const text of readList(value))
      if (!without.includes(label)) details.push({ label, text: `${text}${unit}`, from: 'column' })
  }
  for (const key of [...optionKeys, 'model', 'countryOfOrigin', 'keywords']) add(key, thing[key])
  for (const key of ['weight', 'width', 'height', 'depth']) {
    const quantity = thing[key]
    if (isThing(quantity))
      add(key, quantity.value, ` ${textOf(quantity.unitText) || unitNames[textOf(quantity.unitCode)] || ''}`.trimEnd())
    else add(key, quantity)
  }
  for (const audience of thingsIn(thing.audience)) add('audience', audience.suggestedGender ?? audience.audienceType)
  for (const property of thingsIn(thing.additionalProperty))
    add(textOf(property.name), property.value, textOf(property.unitText) && ` ${textOf(property.unitText)}`)
  return details
}

/** UN/CEFACT codes that shops use for sizes and weights. */
const unitNames: Readonly<Record<string, string>> = {
  KGM: 'kg',
  GRM: 'g',
  LBR: 'lb',
  ONZ: 'oz',
  CMT: 'cm',
  MMT: 'mm',
  MTR: 'm',
  INH: 'inch',
}
