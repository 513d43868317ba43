import type { Product } from '@elmo-chat/catalog'
import { keysOf } from './token-keys.js'

const AMBIGUOUS = -1
/** Words that stand in more titles than this name no product. */
const RARE = 4
const LONGEST_NAME = 40

/** A product named in a text by token positions `from` (included) to `to` (excluded). */
export interface NameMatch {
  readonly from: number
  readonly to: number
  readonly product: Product
}

/**
 * Finds products by their title, by the title's leading part, by a proper name in it, or by SKU or id.
 *
 * Phrases are filed by a 40-bit hash, not as strings, and checked against the product's own title when they hit.
 *
 * Cost   memory about 100 bytes a product beside the products themselves; a find O(tokens · 40).
 */
export class ProductNames {
  private readonly byPhrase = new Map<number, number>()
  private readonly byCode = new Map<number, number>()
  private readonly byWord = new Map<string, number[]>()
  private longest = 0
  private readonly products: readonly Product[]

  constructor(products: readonly Product[]) {
    this.products = products
  }

  /** Files the product at `index`. `keys` are those of its title. */
  add(index: number, keys: readonly string[]): void {
    const product = this.products[index]
    this.file(keys, index)
    const lead = product.title.split(SEPARATOR, 1)[0]
    if (lead.length < product.title.length) this.file(keysOf(lead), index)
    for (const code of [product.id, product.sourceId, ...product.variants.flatMap(codesOf)]) this.fileCode(code, index)
    for (const key of new Set(keys)) {
      if (!WORD.test(key)) continue
      const holders = this.byWord.get(key)
      if (!holders) this.byWord.set(key, [index])
      else if (holders.length <= RARE) holders.push(index)
    }
  }

  /** Drops words that are no proper names: those that descriptions write in lower case, and those in many titles. */
  keepProper(isCommon: (key: string) => boolean): void {
    for (const [key, holders] of this.byWord) if (holders.length > RARE || isCommon(key)) this.byWord.delete(key)
  }

  /** The product with that id, feed id or SKU. */
  byExactCode(code: string): Product | undefined {
    const index = this.byCode.get(hashOf([code.toLowerCase()]))
    if (index === undefined || index === AMBIGUOUS) return undefined
    const product = this.products[index]
    const wanted = code.toLowerCase()
    const codes = [product.id, product.sourceId, ...product.variants.flatMap(codesOf)]
    return codes.some((own) => own?.toLowerCase() === wanted) ? product : undefined
  }

  /** Whole titles and leading parts, longest first at each place. */
  findTitles(keys: readonly string[]): NameMatch[] {
    const found: NameMatch[] = []
    for (let from = 0; from < keys.length; from++) {
      let best: NameMatch | undefined
      let hash = SEED
      for (let to = from + 1; to <= Math.min(keys.length, from + this.longest); to++) {
        hash = mix(hash, keys[to - 1])
        const index = this.byPhrase.get(hash)
        if (index === undefined || index === AMBIGUOUS) continue
        const product = this.products[index]
        if (startsWith(keysOf(product.title), keys.slice(from, to))) best = { from, to, product }
      }
      if (best) {
        found.push(best)
        from = best.to - 1
      }
    }
    return found
  }

  /** Products named by a proper word of their title, with the title words beside it ("the Argus tank"). */
  findProper(keys: readonly string[], mayName: (at: number) => boolean): NameMatch[] {
    const found: NameMatch[] = []
    for (let at = 0; at < keys.length; at++) {
      const holders = mayName(at) ? this.byWord.get(keys[at]) : undefined
      if (!holders) continue
      const runs = holders.map((index) => this.run(index, keys, at))
      const best = runs.reduce((most, run) => (run.to - run.from > most.to - most.from ? run : most))
      const rivals = runs.filter((run) => run.to - run.from === best.to - best.from)
      if (rivals.length > 1) continue
      found.push(best)
      at = best.to - 1
    }
    return found
  }

  private run(index: number, keys: readonly string[], at: number): NameMatch {
    const product = this.products[index]
    const title = new Set(keysOf(product.title))
    let from = at
    let to = at + 1
    while (from > 0 && title.has(keys[from - 1])) from--
    while (to < keys.length && title.has(keys[to])) to++
    return { from, to, product }
  }

  private file(keys: readonly string[], index: number): void {
    if (keys.length > LONGEST_NAME || !longEnough(keys)) return
    const hash = hashOf(keys)
    const other = this.byPhrase.get(hash)
    this.byPhrase.set(hash, other === undefined || other === index ? index : AMBIGUOUS)
    this.longest = Math.max(this.longest, keys.length)
  }

  private fileCode(code: string | null, index: number): void {
    if (!code || !isCode(code.toLowerCase())) return
    const hash = hashOf([code.toLowerCase()])
    const other = this.byCode.get(hash)
    this.byCode.set(hash, other === undefined || other === index ? index : AMBIGUOUS)
  }
}

/** Whether a string may be a SKU or id: digits with letters, or a long number. */
export const isCode = (text: string): boolean =>
  text.length >= 4 && /\d/.test(text) && (/[a-z]/.test(text) || /^\d{6,}$/.test(text))

const SEPARATOR = /\s*[,，;；|｜/(（[【]\s*|\s+[-–—]\s+/
const WORD = /^[a-z']{3,}$/
const codesOf = (variant: { id: string; sku: string | null }) => [variant.sku, variant.id]

const startsWith = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length <= whole.length && part.every((key, place) => key === whole[place])

/** Two words, or four characters of Chinese: shorter titles are everyday words too often. */
function longEnough(keys: readonly string[]): boolean {
  const han = keys.filter((key) => /^\p{Script=Han}$/u.test(key)).length
  return keys.length - han >= 2 || han >= 4 || (han >= 2 && keys.length > han)
}

const SEED = 0x1505

/** One step of a polynomial hash modulo a prime below 2^40, so that products stay exact in a double. */
function mix(hash: number, key: string): number {
  let mixed = (hash * 4099 + 31) % PRIME
  for (let place = 0; place < key.length; place++) mixed = (mixed * 4099 + key.charCodeAt(place) + 1) % PRIME
  return mixed
}

const PRIME = 1099511627689
const hashOf = (keys: readonly string[]): number => keys.reduce(mix, SEED)
