import { type Clock, idMaker, type Random } from '@elmo-chat/kernel'
import type { Overview } from '@elmo-chat/protocol'
import { type CatalogStore, catalogStore } from './catalog-store.js'
import { type ChangeStore, changeStore } from './change-store.js'
import { type ConversationStore, conversationStore } from './conversation-store.js'
import type { Database } from './database.js'
import { type DeskStore, deskStore } from './desk-store.js'
import { type DocumentStore, documentStore, type ReviewStore, reviewStore } from './document-store.js'
import { openEmbedded } from './embedded-database.js'
import { type EventStore, eventStore } from './event-store.js'
import { countFlows, type FlowCount } from './flow-counts.js'
import { type HeldTextStore, heldTextStore } from './held-text-store.js'
import { type IdempotencyStore, idempotencyStore, KEPT_MS } from './idempotency-store.js'
import { failOrphans } from './import-store.js'
import { type JudgementStore, judgementStore } from './judgement-store.js'
import { type KeyStore, keyStore } from './key-store.js'
import { migrate } from './migrate.js'
import { type ModelStore, modelStore } from './model-store.js'
import { type ModelUsageStore, modelUsageStore } from './model-usage-store.js'
import { type OrderStore, orderStore } from './order-store.js'
import { readOverview } from './overview-store.js'
import { type PolicyStore, policyStore } from './policy-store.js'
import { openPostgres } from './postgres-database.js'
import { type ProfileStore, profileStore } from './profile-store.js'
import { type RankerStore, rankerStore } from './ranker-store.js'
import { type RatingStore, ratingStore } from './rating-store.js'
import { type SearchStore, searchStore } from './search-store.js'
import { sweepSearches } from './search-sweep.js'
import { type SecretStore, secretStore } from './secret-store.js'
import { type SettingStore, settingStore } from './setting-store.js'
import {
  type CorrectionStore,
  correctionStore,
  type RuleStore,
  ruleStore,
  type TestStore,
  testStore,
} from './steering-stores.js'
import type { StoreContext } from './store-context.js'
import { type TestRunStore, testRunStore } from './test-run-store.js'
import { type TranslationStore, translationStore } from './translation-store.js'
import { type SessionStore, sessionStore, type UserStore, userStore } from './user-store.js'
import { type Vault, vaultWith } from './vault.js'
import { type VerdictStore, verdictStore } from './verdict-store.js'
import { type WebhookStore, webhookStore } from './webhook-store.js'

export interface StoreOptions {
  /** The folder of this shop; the embedded database lies in it. */
  readonly home: string
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string
  readonly clock: Clock
  readonly random: Random
  /** 32 bytes with which customers' personal data is sealed. Without it, only their redacted words are kept, and no flow that was told an address. */
  readonly sealKey?: Uint8Array
}

/** All that the shop keeps. */
export interface Store {
  readonly kind: 'embedded' | 'postgres'
  readonly catalog: CatalogStore
  readonly conversations: ConversationStore
  readonly events: EventStore
  readonly settings: SettingStore
  readonly keys: KeyStore
  readonly users: UserStore
  readonly sessions: SessionStore
  readonly documents: DocumentStore
  readonly reviews: ReviewStore
  readonly idempotency: IdempotencyStore
  readonly secrets: SecretStore
  readonly searches: SearchStore
  readonly rules: RuleStore
  readonly tests: TestStore
  readonly testRuns: TestRunStore
  readonly rankers: RankerStore
  readonly judgements: JudgementStore
  readonly corrections: CorrectionStore
  readonly models: ModelStore
  readonly desk: DeskStore
  readonly ratings: RatingStore
  readonly verdicts: VerdictStore
  readonly heldTexts: HeldTextStore
  readonly modelUsage: ModelUsageStore
  readonly orders: OrderStore
  readonly policies: PolicyStore
  readonly profiles: ProfileStore
  readonly translations: TranslationStore
  readonly webhook: WebhookStore
  /** Of rules, tests, rankers, judgements, corrections, models, documents, held texts and the policy. */
  readonly changes: ChangeStore
  overview(now: number): Promise<Overview>
  /** How the runs of service flows since a time stand; see `countFlows`. */
  countFlows(from: string, leftBefore: string): Promise<FlowCount[]>
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  /** Clears away what nobody needs any more, in short steps. To be called now and then, every few minutes. */
  sweep(): Promise<void>
  close(): Promise<void>
}

/** How long superseded products stay readable, for readers that are in the middle of them. */
const SUPERSEDED_KEPT_MS = 5 * 60_000

/**
 * Tables whose rows change. The embedded database has no automatic vacuum; done often, it reads only the pages that
 * changed since the last time.
 */
const UPDATED = [
  'conversation',
  'event_hour',
  'activity_hour',
  'tally',
  'asked_day',
  'unmet_day',
  'idempotency',
  'session',
  'search_checkpoint',
  'search_shown',
  'search_outcome',
  'search_visitor',
  'search_day',
  'search_total',
  'search_refined',
  'desk_case',
  'desk_agent',
  'desk_read',
  'rating',
  'knowledge_verdict',
  'held_text',
  'translation',
  'model_usage',
  'shop_order',
  'order_proof',
  'customer_visitor',
  'profile_choice',
  'proof_attempt',
  'webhook_delivery',
]

/**
 * Opens the shop's data and brings its schema up to date. Imports that a killed process left are marked as failed.
 *
 * Fails   STORAGE_IN_USE, STORAGE_CANNOT_OPEN, STORAGE_NEWER.
 */
export async function openStore({ home, databaseUrl, clock, random, sealKey }: StoreOptions): Promise<Store> {
  const database = databaseUrl ? await openPostgres(databaseUrl) : await openEmbedded(home)
  try {
    return await storeOver(database, clock, random, sealKey ? vaultWith(sealKey) : null)
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The store over an open database. */
export async function storeOver(
  database: Database,
  clock: Clock,
  random: Random,
  vault: Vault | null = null,
): Promise<Store> {
  const now = () => new Date(clock()).toISOString()
  const context: StoreContext = { database, clock, random, now, newId: idMaker(clock, random), vault }
  await migrate(database, now())
  await failOrphans(database, now())
  const catalog = catalogStore(context)
  const events = eventStore(context)
  const modelUsage = modelUsageStore(context)
  const secrets = await secretStore(context)
  const webhook = webhookStore(context)
  const orders = orderStore(context, Buffer.from(secrets.signing).toString('base64'))
  return {
    kind: database.kind,
    catalog,
    conversations: conversationStore(context),
    events,
    settings: settingStore(context),
    keys: keyStore(context),
    users: userStore(context),
    sessions: sessionStore(context),
    documents: documentStore(context),
    reviews: reviewStore(context),
    idempotency: idempotencyStore(context),
    secrets,
    searches: searchStore(context, events),
    rules: ruleStore(context),
    tests: testStore(context),
    testRuns: testRunStore(context),
    rankers: rankerStore(context),
    judgements: judgementStore(context),
    corrections: correctionStore(context),
    models: modelStore(context),
    desk: deskStore(context),
    ratings: ratingStore(context),
    verdicts: verdictStore(context),
    heldTexts: heldTextStore(context),
    modelUsage,
    orders,
    policies: policyStore(context),
    profiles: profileStore(context),
    translations: translationStore(context),
    webhook,
    changes: changeStore(context),
    overview: (at) => readOverview(context, at),
    countFlows: (from, leftBefore) => countFlows(context, from, leftBefore),
    async ping() {
      await database.query('select 1')
    },
    async sweep() {
      await catalog.sweepImports(clock() - SUPERSEDED_KEPT_MS)
      await database.query('delete from elmo.idempotency where at < $1', [new Date(clock() - KEPT_MS).toISOString()])
      await database.query('delete from elmo.session where expires_at < $1', [now()])
      await database.query('delete from elmo.claim_token where expires_at < $1', [now()])
      await sweepSearches(context)
      await modelUsage.sweep()
      await orders.sweep()
      await webhook.sweep()
      if (database.kind === 'embedded') for (const table of UPDATED) await database.script(`vacuum elmo.${table}`)
    },
    close: () => database.close(),
  }
}
