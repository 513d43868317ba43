import type { Product } from '@elmo-chat/catalog'
import { pageSize, readCursor, writeCursor } from './cursor.js'
import { StorageError, unreadableCursor } from './errors.js'
import { type ImportStore, importStore } from './import-store.js'
import { snapshotTable } from './snapshot.js'
import type { StoreContext } from './store-context.js'

/** A visible product. Its revision changes exactly when its content does. */
export interface StoredProduct {
  readonly product: Product
  readonly revision: string
}

export interface CatalogSource {
  readonly name: string
  readonly products: number
  readonly importedAt: string
}

export interface ProductPage {
  readonly items: StoredProduct[]
  /** Where the next page starts; null at the end. */
  readonly after: string | null
}

/** Which content a visible product has. */
export interface ProductRevision {
  readonly id: string
  readonly revision: string
}

export interface RevisionPage {
  readonly items: ProductRevision[]
  readonly after: string | null
}

export interface CatalogStore extends ImportStore {
  sources(): Promise<CatalogSource[]>
  /** Changes whenever any source switches to another import. */
  revision(): Promise<string>
  /**
   * Visible products in steps of at most 500. A reading that goes on over a switch keeps to the import it began with,
   * source by source; compare `revision()` before and after to know.
   *
   * Fails   STORAGE_CURSOR_EXPIRED when that import was swept meanwhile: begin again.
   */
  products(page?: { source?: string; after?: string; limit?: number }): Promise<ProductPage>
  /**
   * The same without the products, in steps of at most 5,000, for reading only those that differ.
   *
   * Fails   STORAGE_CURSOR_EXPIRED as `products` does.
   */
  revisions(page?: { after?: string; limit?: number }): Promise<RevisionPage>
  product(id: string): Promise<StoredProduct | null>
  /** Those of some products that are visible now, in any order; at most 500 at once. */
  productsOf(ids: readonly string[]): Promise<StoredProduct[]>
}

const UNDEFINED_TABLE = '42P01'

interface Pointer {
  readonly name: string
  readonly import: number
}

const MOST_AT_ONCE = 500

interface ProductRow extends ProductRevision {
  readonly body: string
}

export function catalogStore(context: StoreContext): CatalogStore {
  const { database } = context
  const pointers = async () => {
    const rows = await database.query<Pointer>('select name, import from elmo.source')
    // Sorted here, because databases sort names by collations of their own.
    return rows.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  return {
    ...importStore(context),

    async sources() {
      const rows = await database.query<{ name: string; products: number; imported_at: string }>(
        'select name, products, imported_at from elmo.source order by name',
      )
      return rows.map(({ name, products, imported_at }) => ({ name, products, importedAt: imported_at }))
    },

    async revision() {
      const [{ revision }] = await database.query<{ revision: string }>(
        "select md5(coalesce(string_agg(name || ' ' || import, ',' order by name), '')) as revision from elmo.source",
      )
      return revision
    },

    async products({ source, after, limit } = {}) {
      const all = (await pointers()).filter((pointer) => source === undefined || pointer.name === source)
      const { items, after: next } = await readPage<ProductRow>(
        'id, revision, body',
        all,
        after,
        pageSize(limit, 200, 500),
      )
      return { items: items.map(storedProduct), after: next }
    },

    async revisions({ after, limit } = {}) {
      return readPage<ProductRevision>('id, revision', await pointers(), after, pageSize(limit, 2000, 5000))
    },

    async product(id) {
      const [row] = await readProducts([id])
      return row ? storedProduct(row) : null
    },

    async productsOf(ids) {
      if (ids.length > MOST_AT_ONCE) throw new RangeError(`At most ${MOST_AT_ONCE} products are read at once.`)
      return (await readProducts(ids)).map(storedProduct)
    },
  }

  async function readProducts(ids: readonly string[]): Promise<ProductRow[]> {
    for (let attempt = 0; ; attempt++) {
      try {
        const all = await pointers()
        if (all.length === 0 || ids.length === 0) return []
        return await database.query<ProductRow>(
          all
            .map(
              (pointer) =>
                `select id, revision, body from ${snapshotTable(pointer.import)}
                 where id in (select jsonb_array_elements_text($1::jsonb))`,
            )
            .join(' union all '),
          [JSON.stringify(ids)],
        )
      } catch (error) {
        // A switch and a sweep came between the two statements.
        if (attempt > 2 || (error as { code?: string }).code !== UNDEFINED_TABLE) throw error
      }
    }
  }

  async function readPage<Row extends ProductRevision>(
    columns: string,
    all: readonly Pointer[],
    after: string | undefined,
    size: number,
  ): Promise<{ items: Row[]; after: string | null }> {
    let place = startOf(all, after)
    while (place) {
      const { pointer, id } = place
      const rows = await readSnapshot<Row>(columns, pointer, id, size + 1)
      if (rows.length > 0) {
        const items = rows.slice(0, size)
        const next =
          rows.length > size
            ? writeCursor([pointer.name, pointer.import, rows[size - 1].id])
            : nextSource(all, pointer.name)
        return { items, after: next }
      }
      const next = nextSource(all, pointer.name)
      place = next === null ? null : startOf(all, next)
    }
    return { items: [], after: null }
  }

  async function readSnapshot<Row extends ProductRevision>(
    columns: string,
    pointer: Pointer,
    after: string,
    limit: number,
  ): Promise<Row[]> {
    try {
      return await database.query<Row>(
        `select ${columns} from ${snapshotTable(pointer.import)} where id > $1 order by id limit $2`,
        [after, limit],
      )
    } catch (error) {
      if ((error as { code?: string }).code !== UNDEFINED_TABLE) throw error
      throw new StorageError(
        'STORAGE_CURSOR_EXPIRED',
        {
          en: `The products of source ${pointer.name} were replaced while they were read. Start from the first page.`,
          zh: `读取过程中，来源 ${pointer.name} 的商品已被替换。请从第一页重新开始。`,
        },
        { cause: error },
      )
    }
  }
}

function startOf(all: readonly Pointer[], after: string | undefined): { pointer: Pointer; id: string } | null {
  if (after === undefined) return all[0] ? { pointer: all[0], id: '' } : null
  const [name, number, id] = readCursor(after, 3)
  if (!Number.isSafeInteger(number)) throw unreadableCursor(after)
  return { pointer: { name: String(name), import: Number(number) }, id: String(id) }
}

function nextSource(all: readonly Pointer[], name: string): string | null {
  const next = all.find((pointer) => pointer.name > name)
  return next ? writeCursor([next.name, next.import, '']) : null
}

function storedProduct({ revision, body }: ProductRow): StoredProduct {
  return { product: JSON.parse(body) as Product, revision }
}
