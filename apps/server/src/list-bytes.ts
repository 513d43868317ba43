import type { ListAnswer, ProductItem } from '@elmo-chat/protocol'

const END = Buffer.from(']}')

/**
 * A list as JSON, in UTF-8. What a card says of its product is nearly all of it, and cards of one state of a product, which share
 * their variants, say the same: that is written and encoded once, and only the reasons are written anew.
 *
 * Repeats  An item must not be changed after the list was written; items with the same variants differ by their reasons alone.
 */
export function listBytes({ items, ...rest }: ListAnswer): Buffer<ArrayBuffer> {
  return Buffer.concat([headOf(rest), itemBytes(items)])
}

/** By items that come again. */
const whole = new WeakMap<ListAnswer['items'], Buffer<ArrayBuffer>>()

/** The same of a list whose items come again, for whoever asks: they are written once. */
export function sharedListBytes({ items, ...rest }: ListAnswer): Buffer<ArrayBuffer> {
  const known = whole.get(items) ?? itemBytes(items)
  whole.set(items, known)
  return Buffer.concat([headOf(rest), known])
}

const headOf = (rest: Omit<ListAnswer, 'items'>) => Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"items":[`)

function itemBytes(items: ListAnswer['items']): Buffer<ArrayBuffer> {
  const parts: Buffer[] = []
  for (const [place, item] of items.entries()) {
    parts.push(
      item.variants ? writtenOnce(item.variants, item) : bytesOf(item),
      Buffer.from(`${JSON.stringify(item.why)}}${place < items.length - 1 ? ',' : ''}`),
    )
  }
  parts.push(END)
  return Buffer.concat(parts)
}

/** All but the reasons, up to where they stand. */
function bytesOf({ why: _, ...card }: ProductItem): Buffer<ArrayBuffer> {
  return Buffer.from(`${JSON.stringify(card).slice(0, -1)},"why":`)
}

const written = new WeakMap<object, Buffer<ArrayBuffer>>()

function writtenOnce(variants: object, item: ProductItem): Buffer<ArrayBuffer> {
  const bytes = written.get(variants) ?? bytesOf(item)
  written.set(variants, bytes)
  return bytes
}
