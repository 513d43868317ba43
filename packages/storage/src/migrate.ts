import type { Database } from './database.js'
import { StorageError } from './errors.js'
import { first } from './schema/0001-first.js'
import { search } from './schema/0002-search.js'
import { furtherPages } from './schema/0003-further-pages.js'
import { desk } from './schema/0004-desk.js'
import { knowledge } from './schema/0005-knowledge.js'
import { modelUsage } from './schema/0006-model-usage.js'
import { roles } from './schema/0007-roles.js'
import { orders } from './schema/0008-orders.js'
import { orderBook } from './schema/0009-order-book.js'
import { service } from './schema/0010-service.js'
import { ratings } from './schema/0011-ratings.js'
import { flowTurns } from './schema/0012-flow-turns.js'
import { deskRead } from './schema/0013-desk-read.js'
import { orderDesk } from './schema/0014-order-desk.js'
import { moderation } from './schema/0015-moderation.js'
import { modelRefusals } from './schema/0016-model-refusals.js'
import { profiles } from './schema/0017-profiles.js'
import { translations } from './schema/0018-translations.js'
import { thumbs } from './schema/0019-thumbs.js'
import { webhookOutbox } from './schema/0020-webhook-outbox.js'
import { contactProofs } from './schema/0021-contact-proofs.js'

/** Forward only: a released text never changes, a change is a new one at the end. */
const migrations: readonly string[] = [
  first,
  search,
  furtherPages,
  desk,
  knowledge,
  modelUsage,
  roles,
  orders,
  orderBook,
  service,
  ratings,
  flowTurns,
  deskRead,
  orderDesk,
  moderation,
  modelRefusals,
  profiles,
  translations,
  thumbs,
  webhookOutbox,
  contactProofs,
]

const MIGRATION_LOCK = 0x656c6d6f

/**
 * Brings the schema `elmo` to what this code expects. Processes that start at the same time take turns.
 *
 * Fails   STORAGE_NEWER when a newer version of the program has already been here.
 */
export async function migrate(database: Database, now: string): Promise<void> {
  await database.transaction(async (statements) => {
    await statements.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await statements.script(
      `create schema if not exists elmo;
       create table if not exists elmo.migration (number integer primary key, applied_at timestamptz not null)`,
    )
    const [{ done }] = await statements.query<{ done: number }>(
      'select coalesce(max(number), 0) as done from elmo.migration',
    )
    if (done > migrations.length) throw newer(done)
    for (let number = done + 1; number <= migrations.length; number++) {
      await statements.script(migrations[number - 1])
      await statements.query('insert into elmo.migration (number, applied_at) values ($1, $2)', [number, now])
    }
  })
}

function newer(found: number): StorageError {
  return new StorageError('STORAGE_NEWER', {
    en: `The database is at version ${found}, this program knows ${migrations.length}. Use the newer program that wrote it.`,
    zh: `数据库版本为 ${found}，本程序只支持到 ${migrations.length}。请使用写入该数据库的较新版本程序。`,
  })
}
