import type { Product } from '@elmo-chat/catalog'
import { runInSlices, type Slicing } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { buildIndex, loadIndex, type SearchIndex, saveIndex } from '@elmo-chat/search'
import type { Shop } from './shop.js'

/** Keeps one search index between two starts. */
export interface Snapshots {
  /** Null where none is kept. */
  read(): Promise<Uint8Array | null>
  /** Keeps one in place of the last: wholly, or not at all. */
  write(parts: readonly Uint8Array[]): Promise<void>
}

type StateBefore = Pick<Shop, 'index' | 'revisions' | 'saved'>

interface CatalogueState {
  readonly products: readonly Product[]
  readonly revisions: ReadonlyMap<string, string>
  readonly lexicon: Lexicon
  readonly before: StateBefore | undefined
}

interface IndexOptions {
  readonly slicing: Slicing
  readonly snapshots?: Snapshots
  readonly onError: (error: unknown) => void
}

/**
 * The index of a state of the catalogue: that of the state before with what differs, or a snapshot's, or one built anew.
 * It is saved beside other work; failing to read or to save one, and one that does not fit, is reported and stops nothing.
 */
export async function shopIndex(
  state: CatalogueState,
  { slicing, snapshots, onError }: IndexOptions,
): Promise<{ readonly index: SearchIndex; readonly saved: Promise<void> }> {
  const { products, revisions, lexicon, before } = state
  const fingerprint = await runInSlices(fingerprintOf(products, revisions), slicing)
  const kept = before ? await updated(before, state, slicing) : await loaded(state, fingerprint)
  const index = kept ?? (await runInSlices(buildIndex(products, lexicon), slicing))
  const isSaved = before ? index === before.index : kept !== null
  return { index, saved: isSaved || !snapshots ? (before?.saved ?? Promise.resolve()) : save(snapshots) }

  async function loaded({ products, lexicon }: CatalogueState, name: string): Promise<SearchIndex | null> {
    const bytes = await snapshots?.read().catch((error: unknown) => {
      onError(error)
      return null
    })
    if (!bytes) return null
    const { value, problems } = await runInSlices(loadIndex(bytes, products, lexicon, name), slicing)
    for (const { code, message, remedy } of problems) onError(new Error(`${code}: ${message.en} ${remedy.en}`))
    return value
  }

  async function save(to: Snapshots): Promise<void> {
    try {
      await before?.saved
      await to.write(await runInSlices(saveIndex(index, fingerprint), slicing))
    } catch (error) {
      onError(error)
    }
  }
}

function updated(
  { index, revisions: known }: StateBefore,
  state: CatalogueState,
  slicing: Slicing,
): Promise<SearchIndex> {
  const { products, revisions } = state
  const put = products.filter(({ id }) => known.get(id) !== revisions.get(id))
  const remove = [...known.keys()].filter((id) => !revisions.has(id))
  return runInSlices(index.update({ put, remove }), slicing)
}

/**
 * Names the products and their revisions.
 *
 * Source  Fowler, Noll and Vo's FNV-1a, twice with different beginnings.
 */
function* fingerprintOf(products: readonly Product[], revisions: ReadonlyMap<string, string>) {
  let first = 0x811c9dc5
  let second = 0x01234567
  for (const [at, { id }] of products.entries()) {
    const text = `${id} ${revisions.get(id)}\n`
    for (let place = 0; place < text.length; place++) {
      const unit = text.charCodeAt(place)
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul(second ^ unit, 0x01000193)
    }
    if (at % 1024 === 1023) yield
  }
  return [first, second].map((hash) => (hash >>> 0).toString(36)).join('-')
}
