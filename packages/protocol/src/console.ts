import type { Problem } from '@elmo-chat/kernel'
import { z } from 'zod'
import type { Block, Claim, Constraint, ProductItem, Sort } from './parts.js'
import type { Thumb } from './rating.js'
import { type VoiceOffer, voiceSettings } from './voice.js'

/*
 * Console routes, all under /api/console/ and behind the session cookie (same-origin; writes send the header
 * `x-elmo-console: 1`, which a foreign page cannot):
 *
 *   POST claim {token, email, password} → Me      the one-time link of the first start
 *   POST login {email, password} → Me             POST logout → 204          GET me → Me | 401
 *   GET  overview → Overview
 *   GET  catalog?q=&source=&cursor=&limit= → CatalogPage       GET catalog/{id} → CatalogEntry
 *   GET  imports → { imports: ImportRun[] }                    GET imports/{id} → ImportReport
 *   POST imports?name=&source=&currency=&priceUnit=&dryRun=&force=  (body: the file's bytes) → 202 ImportRun
 *   GET  conversations?q=&only=&cursor=&limit= → ConversationPage    GET conversations/{id} → ConversationRecord
 *   GET  satisfaction?days= → SatisfactionReport
 *   GET  settings → Settings      PUT settings (Settings) → Settings
 *   GET  keys → { keys: KeyRecord[] }   POST keys {kind, name} → { key, record }   DELETE keys/{id} → 204
 */

export interface Me {
  email: string
  shop: string
  /** An agent opens only the inbox and the conversations. */
  role: 'owner' | 'agent'
}

export const credentials = z.object({ email: z.email().max(200), password: z.string().min(10).max(200) })
export const claimRequest = credentials.extend({ token: z.string().min(10).max(200) })

const span = z.object({ from: z.string().regex(/^\d\d:\d\d$/), to: z.string().regex(/^\d\d:\d\d$/) })

/** How people take conversations over. */
export const deskSettings = z.strictObject({
  /** Whether a customer can be put in line. */
  isOn: z.boolean().default(true),
  /** When people are there: nothing is said of it where this is null. Days from Monday on. */
  hours: z
    .strictObject({
      timeZone: z.string().max(60).refine(isTimeZone, 'A time zone by its IANA name, like Asia/Shanghai.'),
      week: z.array(z.array(span).max(6)).length(7),
      holidays: z.array(z.iso.date()).max(200),
    })
    .nullable()
    .default(null),
  /** `{name}` is filled in with the agent's own name. */
  canned: z
    .array(z.strictObject({ key: z.string().min(1).max(30), en: z.string().max(1000), zh: z.string().max(1000) }))
    .max(200)
    .default([]),
  /**
   * What follows from two angry messages in a row, one furious one, or three that were not understood: a person is offered,
   * the customer is put in line at once, or neither.
   */
  handOver: z.enum(['offer', 'at-once', 'never']).default('offer'),
})

/** What customers are asked when a conversation has come to its end. */
export const feedbackSettings = z.strictObject({
  /** One tap of five. */
  rating: z.boolean().default(true),
  /** Whether they would recommend the shop: null for never, else from so many conversations of a visitor on. */
  npsAfter: z.int().min(1).max(100).nullable().default(null),
})

export type DeskSettings = z.infer<typeof deskSettings>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const flowLine = z.string().trim().min(1).max(400)
const flowText = z.strictObject({ en: flowLine, zh: flowLine })

/** What the merchant steers. Stored as one value; unknown keys are refused with the right name. */
/** How lists that nobody searched for are made. */
export const recommendSettings = z.strictObject({
  /** Whether they may be made of what a visitor did; without, everyone is shown the same. */
  personal: z.boolean().default(true),
  /** What a product's share of profit in its price counts in the order of a visitor's list; taste counts 3 before anything is learned. */
  marginWeight: z.number().min(0).max(3).default(0),
})

export const settings = z.strictObject({
  brandName: z.object({ en: z.string().min(1).max(60), zh: z.string().min(1).max(60) }),
  /** Any CSS colour in hex; contrast is corrected where it is used. */
  brandColor: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  greeting: z.object({ en: z.string().max(300), zh: z.string().max(300) }),
  /** How the assistant addresses Chinese customers. */
  chineseAddress: z.enum(['您', '你']),
  languages: z.array(z.enum(['en', 'zh'])).min(1),
  defaultLanguage: z.enum(['en', 'zh']),
  currency: z.string().length(3),
  /** Origins whose pages may talk to the shopper routes, beside the server's own. `*` allows all. */
  allowedOrigins: z.array(z.string().max(200)).max(100),
  /** Where "add" leads on a real shop: `{productId}`, `{variantId}`, `{quantity}`, `{url}` are filled in. */
  cartLinkTemplate: z.string().max(500),
  /** Shown when a customer asks for a person and nobody is at the desk. */
  humanContact: z.object({ en: z.string().max(300), zh: z.string().max(300) }),
  /** Left out by clients from before there was a desk. */
  desk: deskSettings.prefault({}),
  /** Names of service flows that are switched off: what they would do is left to people. */
  flowsOff: z.array(z.string().max(60)).max(200).default([]),
  /** The shop's own words of service flows, by flow and place. */
  flowWords: z.record(z.string().max(60), z.record(z.string().max(120), flowText)).default({}),
  feedback: feedbackSettings.prefault({}),
  /** Left out by clients from before shoppers could speak. */
  voice: voiceSettings.prefault({}),
  /** Names of installed packs that do not take part in conversations. */
  packsOff: z.array(z.string().max(100)).max(200).prefault([]),
  /** Left out by clients from before margins were known. */
  recommend: recommendSettings.prefault({}),
})

export type Settings = z.infer<typeof settings>

/**
 * What the merchant should look at. `relevance-tests`: tests that failed in the last run; `searches-without-result`:
 * different queries of the last 7 days that found nothing.
 */
export type AttentionKind =
  | 'import-problems'
  | 'unmet'
  | 'bad-mood'
  | 'asked-for-human'
  | 'relevance-tests'
  | 'searches-without-result'

export interface Overview {
  /** Numbers of the last 24 hours beside the mean of the 7 days before. */
  conversations: { today: number; usual: number }
  messages: { today: number; usual: number }
  withoutResult: { today: number; usual: number }
  /** Milliseconds over the last 1,000 turns. */
  turnMs: { p50: number; p99: number }
  products: number
  sources: { name: string; products: number; importedAt: string }[]
  asked: { label: string; field: string; value: string; count: number }[]
  unmet: { text: string; count: number; conversationId: string }[]
  feelings: { mood: 'good' | 'neutral' | 'bad'; count: number }[]
  hourly: { at: string; conversations: number }[]
  attention: { kind: AttentionKind; count: number; link: string }[]
}

export interface CatalogPage {
  total: number
  items: (ProductItem & { source: string; revision: string })[]
  cursor?: string
}

export interface CatalogEntry extends ProductItem {
  source: string
  sourceId: string
  revision: string
  description: string
  brand: string | null
  categories: string[][]
  images: string[]
  attributes: { field: string; label: string; value: string; concept?: string; from: string }[]
}

export interface ImportRun {
  id: string
  name: string
  source: string
  format: string | null
  state: 'running' | 'done' | 'failed'
  dryRun: boolean
  startedAt: string
  endedAt: string | null
  rows: number
  products: number
  variants: number
  added: number
  changed: number
  retired: number
  problemCount: number
  /** Why it failed, when it did. */
  failure: string | null
}

export interface ImportReport extends ImportRun {
  problems: Problem[]
}

/** What a conversation can stand out by; the list can be narrowed to one. */
export const conversationMark = z.enum(['without-result', 'asked-for-human', 'bad-mood', 'rated-low'])

export type ConversationMark = z.infer<typeof conversationMark>

export interface ConversationPage {
  total: number
  items: {
    id: string
    startedAt: string
    lastAt: string
    language: 'en' | 'zh'
    turns: number
    firstMessage: string
    mood: number
    withoutResult: boolean
    askedForHuman: boolean
    /** Of five; null where nobody was asked or answered. `rated-low` are those of at most three. */
    rating: number | null
  }[]
  cursor?: string
}

/** What words of a model may promise or state, so that a reply has to back it: the texts of faults of the kind `statement`. */
export const statementKinds = [
  'free-shipping',
  'free',
  'gift',
  'guarantee',
  'absolute',
  'discount',
  'returns',
  'exchanges',
  'warranty',
  'paid by the shop',
  'done',
  'in-stock',
  'sold-out',
  'delivery',
  'superlative',
  'scarce',
  'certified',
  'lowest',
  'secrets',
  'elsewhere',
  'restocked',
  'untouched',
  'majority',
  'lasting',
] as const

export type StatementKind = (typeof statementKinds)[number]

/** GET model → { model }: the language model that words replies; null without one. Caps in tokens a day (UTC). */
export interface LanguageModelReport {
  name: string
  deadlineMs: number
  /** `desk`: what the service desk's people ask for, all of them together; `shop`: everything. */
  caps: { visitor: number; desk: number; shop: number }
  /** The latest first; days without a call are left out. `kept`: calls whose words were used; `deskTokens`: of `tokens`. */
  days: { day: string; calls: number; kept: number; tokens: number; deskTokens: number }[]
  failures: { at: string; because: string; ms: number }[]
  /** Words that the audit gave up, the latest first. Slots (`[[A]]`) stand for names and numbers. */
  refusals: {
    at: string
    language: 'en' | 'zh'
    skill: string
    checked: string
    said: string
    /** `name`: what of the lexicon it is about, where its text is a concept's field and id. */
    faults: { kind: string; text: string; name?: Record<'en' | 'zh', string> }[]
  }[]
  /** How often which kind of fault was found in the last 30 days. */
  refusalKinds: { kind: string; count: number }[]
}

/** PUT flows/NAME (FlowSwitch) → FlowsReport. */
export const flowSwitch = z.strictObject({ isOn: z.boolean() })

/** PUT flows/NAME/words (FlowWording) → FlowsReport; null puts the words back that ship. */
export const flowWording = z.strictObject({ at: z.string().min(1).max(120), words: flowText.nullable() })

/** GET flows: the service flows as drawings, with how the runs of the last `days` days stand. */
export interface FlowsReport {
  days: number
  flows: FlowReport[]
}

export interface FlowReport {
  name: string
  title: { en: string; zh: string }
  version: number
  isOn: boolean
  /** Only run within others, so that it cannot be switched off. */
  isInner: boolean
  nodes: {
    id: string
    kind: 'ask' | 'branch' | 'confirm' | 'act' | 'say' | 'call' | 'end'
    label: { en: string; zh: string }
    outcome?: 'done' | 'refused' | 'left' | 'human'
    /** The flow's own words, with its slots in braces. */
    says?: { en: string; zh: string }
    /** Runs that ended here; at states before an end: that were left here. */
    stopped: number
  }[]
  edges: { from: string; to: string; label?: { en: string; zh: string } }[]
  /** What it says, by place; `shipped` stands where the shop's own words are said instead. Slots stand in braces. */
  words: { at: string; words: { en: string; zh: string }; shipped?: { en: string; zh: string } }[]
  slots: string[]
  runs: { begun: number; done: number; refused: number; left: number; human: number; open: number }
}

/** All that was thought in one turn, as the console shows it. */
export interface TurnTrace {
  steps: { name: 'understand' | 'track' | 'decide' | 'act' | 'check' | 'say'; ms: number }[]
  understood: {
    language: 'en' | 'zh'
    intents: { intent: string; confidence: number }[]
    constraints: Constraint[]
    critiques: string[]
    references: string[]
    query: string
    unknown: string[]
  }
  brief: { constraints: (Constraint & { setBy: 'customer' | 'assistant'; turn: number })[]; sort?: Sort; query: string }
  /** `outcome` is what came of it, as `answered` or `unknown`; turns of older versions lack it. */
  decision: { skill: string; because: string; outcome?: string }
  retrieved: { productId: string; title: string; score: number; because: { reason: string; score: number }[] }[]
  claims: (Claim & { holds: boolean })[]
  /** What service flows did, in order; left out where none was open. `run` tells one run of a flow from another. */
  flows?: { flow: string; run: string; event: string; state: string; outcome?: string }[]
  /** What a language model did for this turn; left out where there is none. `ms` of waiting. */
  wording?: { used: boolean; because: string; ms: number; tokens: number }
}

export interface TurnRecord {
  id: string
  at: string
  message: string
  reply: Block[]
  trace: TurnTrace
  /** What the customer tapped under the reply; left out where nothing. */
  thumb?: Thumb
}

export interface ConversationRecord {
  id: string
  startedAt: string
  language: 'en' | 'zh'
  visitorId: string
  turns: TurnRecord[]
}

export interface KeyRecord {
  id: string
  kind: 'server' | 'widget'
  name: string
  createdAt: string
  lastUsedAt: string | null
}

/** What the widget reads once when it opens: GET /api/widget?key= . */
export interface WidgetConfig {
  brandName: { en: string; zh: string }
  brandColor: string
  greeting: { en: string; zh: string }
  languages: ('en' | 'zh')[]
  defaultLanguage: 'en' | 'zh'
  cartLinkTemplate: string
  /** Openings from this shop's own data. */
  openings: { en: string[]; zh: string[] }
  /** Whether a photo that is sent can be looked at. */
  photos: boolean
  voice: VoiceOffer
}
