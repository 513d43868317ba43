import { anyOf } from './phrases.js'
import type { Reading, Wish } from './reading.js'

const ONLY_IN_STOCK = anyOf([
  '只(?:看|要|显示|想看|想要)[^，。,]{0,8}?(?:有货|现货|有库存)(?:的)?(?!吗)',
  '(?:有货|有现货|现货)的(?!吗|么|颜色|尺码)',
  String.raw`\b(?:only|just)\b[^,.;!?]{0,24}\b(?:in[- ]stock|available)\b(?: (?:ones?|items|products))?`,
  String.raw`\b(?:in[- ]stock|available) (?:ones?|items|products|only)\b(?: only)?`,
  String.raw`\b(?:that|which) are (?:currently )?(?:in stock|available)\b`,
])

/** "Only what is in stock" as a wish, while no product is pointed at; claimed. */
export function readStockFilter(reading: Reading, isPointing: boolean): Wish[] {
  if (isPointing) return []
  const wishes: Wish[] = []
  for (const { start, end } of reading.find(ONLY_IN_STOCK)) {
    const span = { start, end }
    wishes.push({
      ...span,
      field: 'availability',
      op: 'is',
      value: 'in-stock',
      text: reading.language === 'zh' ? '有货' : 'in stock',
    })
  }
  return wishes.slice(0, 1)
}
