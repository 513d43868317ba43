import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import { invertRows, type Rows, RowsBuilder } from './rows.js'
import { Slots } from './slots.js'
import type { Meaning, TagRegistry } from './tags.js'
import type { TallyEdit } from './tally.js'

/** Which products and variants of a segment have which values. A value said of a product counts for all its variants. */
export interface TagRows {
  /** Tag → the row that it has in `productsOf` and `variantsOf`. */
  readonly slots: Slots
  readonly productsOf: Rows
  readonly variantsOf: Rows
  /** Product → tags and variant → tags as they are said. */
  readonly ownOfProduct: Rows
  readonly ownOfVariant: Rows
}

/** Remembers what was seen last, by small numbers. */
class LastSeen {
  private rounds = new Uint32Array(64)

  /** Whether this is the first time in the round; rounds are counted from 1. */
  isNew(item: number, round: number): boolean {
    if (item >= this.rounds.length) this.grow(item)
    if (this.rounds[item] === round) return false
    this.rounds[item] = round
    return true
  }

  private grow(item: number): void {
    const { rounds } = this
    this.rounds = new Uint32Array(2 * Math.max(item, rounds.length))
    this.rounds.set(rounds)
  }
}

/** The rows of products, or of variants. */
class Level {
  readonly own = new RowsBuilder()
  readonly found = new RowsBuilder()
  readonly seenOwn = new LastSeen()
  readonly seenFound = new LastSeen()
  row = 1

  endRow(): void {
    this.own.endRow()
    this.found.endRow()
    this.row++
  }
}

/** Collects the values of one product after the other, and counts the products that have them. */
export class TagRowsBuilder {
  private readonly slots: Slots
  private readonly product = new Level()
  private readonly variant = new Level()
  private readonly countedFound = new LastSeen()
  private readonly countedOwn = new LastSeen()
  private readonly countedFields = new LastSeen()

  constructor(
    private readonly registry: TagRegistry,
    private readonly tally: TallyEdit,
    isFirst: boolean,
  ) {
    this.slots = new Slots(isFirst)
  }

  add(product: Product): void {
    const { row } = this.product
    let open = -1
    this.registry.read(product, (variant, meaning, isOwn) => {
      for (; open < variant; open++) (open < 0 ? this.product : this.variant).endRow()
      this.addMeaning(variant < 0 ? this.product : this.variant, meaning, isOwn, row)
    })
    for (; open < product.variants.length; open++) (open < 0 ? this.product : this.variant).endRow()
  }

  *build(): Steps<TagRows> {
    const { slots, product, variant } = this
    const productsOf = yield* invertRows(yield* product.found.build(), slots.size)
    const variantsOf = yield* invertRows(yield* variant.found.build(), slots.size)
    const ownOfProduct = yield* product.own.build()
    const ownOfVariant = yield* variant.own.build()
    return { slots, productsOf, variantsOf, ownOfProduct, ownOfVariant }
  }

  private addMeaning(level: Level, { field, own, found }: Meaning, isOwn: boolean, product: number): void {
    const { slots, tally } = this
    for (const tag of found) {
      const slot = slots.take(tag)
      if (level.seenFound.isNew(slot, level.row)) level.found.push(slot)
      if (this.countedFound.isNew(slot, product)) tally.found.add(tag, 1)
    }
    if (!isOwn || own.length === 0) return
    for (const tag of own) {
      const slot = slots.take(tag)
      if (level.seenOwn.isNew(slot, level.row)) level.own.push(tag)
      if (this.countedOwn.isNew(slot, product)) tally.own.add(tag, 1)
    }
    if (this.countedFields.isNew(field.number, product)) tally.fields.add(field.number, 1)
  }
}

/** Takes what a product says out of the tally. */
export function uncountTags(product: Product, registry: TagRegistry, tally: TallyEdit): void {
  const found = new Set<number>()
  const own = new Set<number>()
  const fields = new Set<number>()
  registry.read(product, (_variant, meaning, isOwn) => {
    for (const tag of meaning.found) found.add(tag)
    if (!isOwn || meaning.own.length === 0) return
    for (const tag of meaning.own) own.add(tag)
    fields.add(meaning.field.number)
  })
  for (const tag of found) tally.found.add(tag, -1)
  for (const tag of own) tally.own.add(tag, -1)
  for (const field of fields) tally.fields.add(field, -1)
}
