import { changeInsert } from './change-store.js'
import { json } from './clean-text.js'
import type { StoreContext } from './store-context.js'

/** A text of the shop: shipping, returns, sizing, care. */
export interface StoredDocument {
  readonly id: string
  readonly source: string
  readonly language: 'en' | 'zh'
  readonly title: string
  readonly text: string
  readonly url: string | null
  /** The first and the last day on which it holds, ISO 8601; always when left out. */
  readonly validFrom?: string
  readonly validUntil?: string
  readonly modifiedAt?: string
}

/** What a customer wrote about a product. `rating` is 1 … 5. */
export interface StoredReview {
  readonly id: string
  readonly source: string
  readonly productId: string
  readonly author: string
  readonly rating: number
  readonly text: string
  readonly language: 'en' | 'zh'
  /** ISO 8601 UTC. */
  readonly at: string
}

/** A set of things per source: `put` replaces what the source had. */
export interface SourceSet<T> {
  put(source: string, items: readonly T[]): Promise<void>
  list(source?: string): Promise<T[]>
}

/** One document after the other, each change recorded with its author. */
export interface DocumentStore extends SourceSet<StoredDocument> {
  /** Adds documents; one that its source has under the id already is replaced. At most 50 at once. */
  save(documents: readonly StoredDocument[], by: string): Promise<void>
  /** Removes all with this id, in every language. Gives how many there were. */
  remove(id: string, by: string): Promise<number>
}

export interface ReviewStore extends SourceSet<StoredReview> {
  /** The latest first. */
  ofProduct(productId: string, limit?: number): Promise<StoredReview[]>
  /** Differs after every change by any process. */
  revision(): Promise<string>
}

const ROWS_A_STATEMENT = 50
const READ_A_STATEMENT = 200

export function documentStore(context: StoreContext): DocumentStore {
  const { database, newId, now } = context
  return {
    ...sourceSet<StoredDocument>(context, 'document', () => ({})),
    async save(documents, by) {
      const rows = documents.map((body) => ({ source: body.source, id: body.id, body }))
      await database.query(
        `with saved as (
           insert into elmo.document (source, batch, id, body)
           select source, $3, id, body from json_to_recordset($4::json) as row (source text, id text, body json)
           on conflict (source, id) do update set batch = excluded.batch, body = excluded.body
           returning id, body
         ), told as (${changeInsert('document', 'changed', 'select id, body::json from saved')})
         select id from saved`,
        [now(), by, newId(), json(rows)],
      )
    },
    async remove(id, by) {
      const rows = await database.query(
        `with removed as (delete from elmo.document where id = $3 returning id, body),
           told as (${changeInsert('document', 'removed', 'select id, body::json from removed')})
         select id from removed`,
        [now(), by, id],
      )
      return rows.length
    },
  }
}

export function reviewStore(context: StoreContext): ReviewStore {
  return {
    ...sourceSet<StoredReview>(context, 'review', ({ productId }) => ({ product_id: productId })),
    async ofProduct(productId, limit = 50) {
      const rows = await context.database.query<{ body: string }>(
        "select body from elmo.review where product_id = $1 order by body ->> 'at' desc, id limit $2",
        [productId, limit],
      )
      return rows.map(({ body }) => JSON.parse(body) as StoredReview)
    },
    async revision() {
      const [{ revision }] = await context.database.query<{ revision: string }>(
        "select coalesce(max(batch), '') || '-' || count(*) as revision from elmo.review",
      )
      return revision
    },
  }
}

function sourceSet<T extends { readonly id: string }>(
  { database, newId }: StoreContext,
  table: 'document' | 'review',
  extra: (item: T) => Record<string, string>,
): SourceSet<T> {
  const columns = table === 'review' ? ['product_id'] : []
  const named = ['id', ...columns, 'body']
  return {
    async put(source, items) {
      const batch = newId()
      const unique = [...new Map(items.map((item) => [item.id, item])).values()]
      for (let start = 0; start < unique.length; start += ROWS_A_STATEMENT) {
        const rows = unique.slice(start, start + ROWS_A_STATEMENT)
        await database.query(
          `insert into elmo.${table} (source, batch, ${named.join(', ')})
           select $1, $2, ${named.join(', ')}
           from json_to_recordset($3::json) as row (${named.map((name) => `${name} ${name === 'body' ? 'json' : 'text'}`).join(', ')})
           on conflict (source, id) do update set
             batch = excluded.batch, ${named.map((name) => `${name} = excluded.${name}`).join(', ')}`,
          [source, batch, json(rows.map((item) => ({ id: item.id, ...extra(item), body: { ...item, source } })))],
        )
      }
      await database.query(`delete from elmo.${table} where source = $1 and batch <> $2`, [source, batch])
    },
    async list(source) {
      const found: T[] = []
      for (let after = ['', '']; ; ) {
        const rows = await database.query<{ source: string; id: string; body: string }>(
          `select source, id, body from elmo.${table}
           where (source, id) > ($1, $2) and ($3::text is null or source = $3) order by source, id limit $4`,
          [...after, source ?? null, READ_A_STATEMENT],
        )
        for (const { body } of rows) found.push(JSON.parse(body) as T)
        if (rows.length < READ_A_STATEMENT) return found
        const last = rows[rows.length - 1]
        after = [last.source, last.id]
      }
    },
  }
}
