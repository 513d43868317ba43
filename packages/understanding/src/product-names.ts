import type { Product } from '@elmo-chat/catalog'
import { KeyTable, type Steps } from '@elmo-chat/kernel'
import { type Span, type Token, tokenize } from '@elmo-chat/language'
import { keyOf } from './token-keys.js'

const AMBIGUOUS = 0xfffffffe
/** Words that stand in more titles than this name no product. */
const RARE = 4
const LONGEST_NAME = 40
const WORDS_A_STEP = 2000

/** A product named in a text by token positions `from` (included) to `to` (excluded). */
export interface NameMatch {
  readonly from: number
  readonly to: number
  readonly product: Product
}

/**
 * Finds products by their title, by the title's leading part, by a proper name in it, or by SKU or id.
 *
 * Phrases are filed by hash, not as strings, and checked against the product's own title when they hit; the few that
 * share a hash with another stand beside in full.
 *
 * Cost   memory about 150 bytes a product beside the products themselves; a find O(tokens · longest name that begins with the token).
 */
export class ProductNames {
  private readonly byPhrase = new KeyTable()
  private readonly byCode = new KeyTable()
  /** Phrases and codes whose hash another one has. */
  private readonly beside = new Map<string, number>()
  private readonly byWord = new Map<string, number[]>()
  /** The most keys of a phrase that begins with a key. */
  private readonly longest = new Map<string, number>()
  private readonly products: readonly Product[]

  constructor(products: readonly Product[]) {
    this.products = products
  }

  /** Files the product at `index`. `title` are the tokens of its title. */
  add(index: number, title: readonly Token[]): void {
    const product = this.products[index]
    const keys = title.map(keyOf)
    this.file(keys, index)
    for (const span of namesIn(product.title)) this.file(within(span, title, keys), index)
    this.fileCode(product.id, index)
    if (product.sourceId !== product.id) this.fileCode(product.sourceId, index)
    for (const { id, sku } of product.variants) {
      if (sku !== id) this.fileCode(sku, index)
      this.fileCode(id, index)
    }
    for (const key of keys) {
      if (!WORD.test(key)) continue
      const holders = this.byWord.get(key)
      if (!holders) this.byWord.set(key, [index])
      else if (holders.length <= RARE && holders.at(-1) !== index) holders.push(index)
    }
  }

  /** Drops words that are no proper names: those that descriptions write in lower case, and those in many titles. */
  *keepProper(isCommon: (key: string) => boolean): Steps<void> {
    let read = 0
    for (const [key, holders] of this.byWord) {
      if (holders.length > RARE || isCommon(key)) this.byWord.delete(key)
      if (++read % WORDS_A_STEP === 0) yield
    }
  }

  /** The product with that id, feed id or SKU. */
  byExactCode(code: string): Product | undefined {
    const wanted = code.toLowerCase()
    const index = this.lookUp(this.byCode, mix(SEED, wanted), wanted, (holder) => this.hasCode(holder, wanted))
    return index === undefined ? undefined : this.products[index]
  }

  /** Whole titles and leading parts, longest first at each place. */
  findTitles(keys: readonly string[]): NameMatch[] {
    const found: NameMatch[] = []
    for (let from = 0; from < keys.length; from++) {
      let best: NameMatch | undefined
      let hash = SEED
      const end = Math.min(keys.length, from + (this.longest.get(keys[from]) ?? 0))
      for (let to = from + 1; to <= end; to++) {
        hash = mix(hash, keys[to - 1])
        if (this.byPhrase.find(hash) < 0) continue
        const said = keys.slice(from, to)
        const index = this.lookUp(this.byPhrase, hash, said.join(' '), (holder) => this.isNamed(holder, said))
        if (index !== undefined) best = { from, to, product: this.products[index] }
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
    const title = new Set(tokenize(product.title).map(keyOf))
    let from = at
    let to = at + 1
    while (from > 0 && title.has(keys[from - 1])) from--
    while (to < keys.length && title.has(keys[to])) to++
    return { from, to, product }
  }

  private file(keys: readonly string[], index: number): void {
    if (keys.length > LONGEST_NAME || !longEnough(keys)) return
    const isShared = (holder: number) => this.isNamed(holder, keys)
    this.fileIn(this.byPhrase, keys.reduce(mix, SEED), index, isShared, () => keys.join(' '))
    if (keys.length > (this.longest.get(keys[0]) ?? 0)) this.longest.set(keys[0], keys.length)
  }

  private fileCode(code: string | null, index: number): void {
    const folded = code?.toLowerCase()
    if (!folded || !isCode(folded)) return
    const isShared = (holder: number) => this.hasCode(holder, folded)
    this.fileIn(this.byCode, mix(SEED, folded), index, isShared, () => folded)
  }

  private fileIn(
    table: KeyTable,
    hash: number,
    index: number,
    isShared: (holder: number) => boolean,
    written: () => string,
  ): void {
    const holder = table.findOrAdd(hash, index)
    if (holder === index || holder === AMBIGUOUS) return
    if (isShared(holder)) table.renumber(hash, AMBIGUOUS)
    else this.beside.set(written(), this.beside.has(written()) ? AMBIGUOUS : index)
  }

  private lookUp(
    table: KeyTable,
    hash: number,
    written: string,
    holds: (holder: number) => boolean,
  ): number | undefined {
    const first = table.find(hash)
    if (first >= 0 && first !== AMBIGUOUS && holds(first)) return first
    const second = this.beside.get(written)
    return second !== undefined && second !== AMBIGUOUS && holds(second) ? second : undefined
  }

  private hasCode(index: number, folded: string): boolean {
    const { id, sourceId, variants } = this.products[index]
    const isIt = (code: string | null) => code !== null && code.toLowerCase() === folded
    return isIt(id) || isIt(sourceId) || variants.some((variant) => isIt(variant.sku) || isIt(variant.id))
  }

  /** Whether the keys begin the product's title or one of its names. */
  private isNamed(index: number, said: readonly string[]): boolean {
    const { title } = this.products[index]
    const tokens = tokenize(title)
    const keys = tokens.map(keyOf)
    return startsWith(keys, said) || namesIn(title).some((span) => startsWith(within(span, tokens, keys), said))
  }
}

/** Whether a string may be a SKU or id: digits with letters, or a long number. */
export const isCode = (text: string): boolean =>
  text.length >= 4 && /\d/.test(text) && (/[a-z]/.test(text) || /^\d{6,}$/.test(text))

/** The leading part of a title, and its parts in two languages: "果园衬衫 Orchard Shirt" has two names. */
function namesIn(title: string): Span[] {
  const end = title.search(SEPARATOR)
  const lead = end < 0 ? title.length : end
  const names = lead < title.length ? [{ start: 0, end: lead }] : []
  if (!HAN.test(title)) return names
  for (const end of new Set([lead, title.length])) {
    const seam = SEAM.exec(title.slice(0, end))
    if (seam) names.push({ start: 0, end: seam.index }, { start: seam.index + seam[0].length, end })
  }
  return names
}

const within = ({ start, end }: Span, tokens: readonly Token[], keys: readonly string[]): string[] =>
  keys.filter((_, at) => tokens[at].start >= start && tokens[at].end <= end)

const HAN = /\p{Script=Han}/u
const SEAM = /(?<=\p{Script=Han})\s+(?=\p{Script=Latin}[^\p{Script=Han}]*$)/u
const SEPARATOR = /\s*[,，;；|｜/(（[【]\s*|\s+[-–—]\s+/
const WORD = /^[a-z']{3,}$/

const startsWith = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length <= whole.length && part.every((key, place) => key === whole[place])

/** Two words, or four characters of Chinese: shorter titles are everyday words too often. */
function longEnough(keys: readonly string[]): boolean {
  let han = 0
  for (const key of keys) if (key.length <= 2 && ONE_HAN.test(key)) han++
  return keys.length - han >= 2 || han >= 4 || (han >= 2 && keys.length > han)
}

const ONE_HAN = /^\p{Script=Han}$/u
const SEED = 0x811c9dc5

/** One step of the FNV-1a hash over the units of a key and a gap behind it. */
function mix(hash: number, key: string): number {
  let mixed = hash
  for (let place = 0; place < key.length; place++) mixed = Math.imul(mixed ^ key.charCodeAt(place), 0x01000193)
  return Math.imul(mixed ^ 0x20, 0x01000193) >>> 0
}
