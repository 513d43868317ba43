/** Whether a product with that word of availability can be bought now or ordered ahead; undefined for other words. */
export function readAvailability(text: string): boolean | undefined {
  const word = text
    .toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '')
    .replace(/[\s_-]+/g, '')
  if (sold.has(word)) return true
  if (unsold.has(word)) return false
  return undefined
}

const sold = new Set([
  'instock',
  'available',
  'preorder',
  'presale',
  'backorder',
  'limitedavailability',
  'onlineonly',
  'instoreonly',
  'madetoorder',
  'yes',
  'true',
  '1',
  '有货',
  '现货',
  '有库存',
  '在售',
  '预售',
  '上架',
])
const unsold = new Set([
  'outofstock',
  'unavailable',
  'discontinued',
  'soldout',
  'reserved',
  'no',
  'false',
  '0',
  '无货',
  '缺货',
  '售罄',
  '无库存',
  '下架',
  '停产',
])

/** Whole pieces on hand, never below 0 (oversold counts as none); undefined when the text is no number. */
export function readStock(text: string): number | undefined {
  if (text.length > 60) return undefined
  const match = /^([+-]?\d[\d,]*)(?:\.0*)?\s*(?:件|个|pcs)?$/i.exec(text.normalize('NFKC').trim())
  if (!match) return undefined
  const pieces = Number(match[1]!.replaceAll(',', ''))
  return Number.isSafeInteger(pieces) ? Math.max(0, pieces) : undefined
}
