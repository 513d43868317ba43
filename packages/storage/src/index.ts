export type {
  CatalogSource,
  CatalogStore,
  ProductPage,
  ProductRevision,
  RevisionPage,
  StoredProduct,
} from './catalog-store.js'
export type { Change, ChangeStore } from './change-store.js'
export { cleanText } from './clean-text.js'
export type { ConversationStore, StoredConversation, TurnOf } from './conversation-store.js'
export type { Deeds, DeedsRefused } from './deeds.js'
export type { CaseGlance } from './desk-glance.js'
export type {
  CaseMove,
  CaseMoved,
  DeskAgent,
  DeskEntry,
  DeskSignal,
  DeskStore,
  StoredCase,
} from './desk-store.js'
export type { DocumentStore, ReviewStore, SourceSet, StoredDocument, StoredReview } from './document-store.js'
export { StorageError, type StorageErrorCode } from './errors.js'
export type { EventStore, StoredEvent } from './event-store.js'
export type { DecidedText, HeldTextStore, TextToHold } from './held-text-store.js'
export type { IdempotencyClaim, IdempotencyStore } from './idempotency-store.js'
export type { CommitChoice, ImportProgress, ImportStart, ImportStore, RetiresTooMany } from './import-store.js'
export type { JudgementStore } from './judgement-store.js'
export type { KeyStore } from './key-store.js'
export type {
  ModelCaps,
  ModelDay,
  ModelFailure,
  ModelRefusal,
  ModelSpender,
  ModelUsageStore,
} from './model-usage-store.js'
export { type ListedOrder, listed, type OrderList, type OrderQuery } from './order-list.js'
export type { DeliveredOrder, OrderEntry, OrderRefused, OrderStore, OrdersKept } from './order-store.js'
export type { PolicyMoved, PolicyStore, PolicyVersion } from './policy-store.js'
export type { ProfileChanges, ProfileStore } from './profile-store.js'
export type { NewRanker, NoSuchRanker, RankerStore, StoredRanker } from './ranker-store.js'
export type { RatingCount, RatingStore, StoredRating } from './rating-store.js'
export type { RecordStore, TooMany } from './record-store.js'
export type { ConversationMoved, TurnToSave } from './save-turn.js'
export type { PopularQuery, SearchImpression, SearchStore } from './search-store.js'
export type { SecretStore } from './secret-store.js'
export type { SettingStore, SettingsMoved, SettingVersion } from './setting-store.js'
export type { SnapshotDifference } from './snapshot.js'
export type { CorrectionStore, RuleStore, TestStore } from './steering-stores.js'
export { openStore, type Store, type StoreOptions } from './store.js'
export type { TestRunStore } from './test-run-store.js'
export type { ClaimRefused, Role, SessionStore, User, UserStore } from './user-store.js'
export type { Verdict, VerdictKind, VerdictStore } from './verdict-store.js'

export {
  type ClaimedDelivery,
  DELIVERIES_KEPT_DAYS,
  type DeliveryOutcome,
  type NewDelivery,
  type WebhookStore,
} from './webhook-store.js'
