import type { Language } from '@elmo-chat/kernel'
import type { Intent, Understanding } from '@elmo-chat/understanding'
import { type CarriedSlots, carriedInto } from './carried.js'
import { AGAIN, CHANGES, CORRECTS, GIVES_UP, GOES_ON, LEAVES } from './cues.js'
import { readSlots, type SlotsRead } from './read-slots.js'
import { isPaused, offersPerson, shared } from './scene.js'
import type { FilledSlots, Flow, FlowBook, FlowFrame, FlowLibrary } from './types.js'

/** What a turn does with the open flows. */
export type FlowMove =
  /** `slots` is what is told at once, and what the flow before knew. */
  | {
      readonly kind: 'begin' | 'switch'
      readonly flow: Flow
      readonly slots: FilledSlots
      /** Present where the shop's documents may answer before anything is asked. */
      readonly rulesFirst?: NonNullable<Flow['rulesFirst']>
    }
  | { readonly kind: 'go-on'; readonly read: SlotsRead; readonly answer?: 'yes' | 'no' }
  | { readonly kind: 'pause' | 'resume' | 'leave' }

/** What opens a flow. */
export type FlowOpening = Extract<FlowMove, { kind: 'begin' | 'switch' }>

/** What was spoken of before this turn. */
export interface SpokenOf {
  readonly carried?: CarriedSlots | undefined
  /** Whether a flow answered last, but for thanks. */
  readonly isLast: boolean
  /** The flow that ended then. */
  readonly last?: Flow | undefined
  /** The flow that the last reply offered. */
  readonly offered?: Flow | undefined
}

/**
 * What a number and nothing else begins where nothing in the shop is called by it: what was told of an order right before, such
 * as its refunds, else how the order stands. Nothing that changes one.
 */
export function hearNumber(
  understanding: Understanding,
  frames: readonly FlowFrame[],
  { book, library, now }: { book: FlowBook; library: FlowLibrary; now: number },
  language: Language,
  { last }: SpokenOf,
): FlowOpening | undefined {
  if (frames.length > 0 || !ASKED_NUMBER.test(understanding.text.trim())) return undefined
  const flow = last && !changes(last) ? last : book.byIntent.get('order-status')
  if (!flow) return undefined
  const { slots } = readSlots({ slots: {} }, flow, understanding, language, library, now)
  return Object.keys(slots).length > 0 ? { kind: 'begin', flow, slots } : undefined
}

/** How likely a fine intent must be to begin a flow. */
const BEGINS = 0.5
/** How sure another intent must be to interrupt. */
const INTERRUPTS = 0.8

/** What the words mean for the open flows, the last of which is talked about; undefined when another skill is to answer. */
export function hearFlow(
  understanding: Understanding,
  frames: readonly FlowFrame[],
  { book, library, now }: { book: FlowBook; library: FlowLibrary; now: number },
  language: Language,
  { carried, isLast, last, offered }: SpokenOf,
): FlowMove | undefined {
  const best = understanding.intents[0]?.intent ?? 'unclear'
  if (understanding.empty || best === 'human') return undefined
  const frame = frames.at(-1)
  const flow = frame && book.flows.get(frame.flow)
  const known = (opened: Flow) => carriedInto(opened, frames, carried, { library, language, now })
  const isJustKnown = (opened: Flow) => isLast && Object.keys(known(opened)).length > 0
  const begins = beginningOf(understanding, best, { isOpen: frame !== undefined, isJustKnown }, book)
  const beginning = (kind: FlowOpening['kind'], opened: Flow, given: FilledSlots): FlowOpening => {
    const read = (slots: FilledSlots) => readSlots({ slots }, opened, understanding, language, library, now).slots
    const told = read(given)
    const before = known(opened)
    // What was spoken of before holds where the words tell nothing else.
    const isTold = Object.keys(before).every((name) => told[name] !== undefined)
    const slots = isTold ? told : read({ ...before, ...given })
    const { rulesFirst } = opened
    const isOfAll = rulesFirst && !frame && Object.keys(slots).length === 0 && isOnRules(understanding.text)
    return { kind, flow: opened, slots, ...(isOfAll ? { rulesFirst } : {}) }
  }
  if (understanding.risk !== undefined) {
    // A complaint within another flow is taken where it stands; all else that is urgent is a person's.
    const complaint = understanding.risk === 'complaint' ? book.byIntent.get('complaint') : undefined
    if (!complaint || !frame || LEAVES.test(understanding.text)) return undefined
    if (frame.flow !== complaint.name) return beginning('switch', complaint, shared(frame.slots, complaint))
  }
  if (!frame || !flow) {
    // "Cancel it" leaves what is open; where nothing is, it begins.
    if (GIVES_UP.test(understanding.text) && isOnlyLeaving(understanding.text)) return undefined
    if (offered && (best === 'affirm' || BARE_NUMBER.test(understanding.text))) return beginning('begin', offered, {})
    // "And the scarf too", right after a return: another one, where the scarf is one of the order's items.
    const again = last && AGAIN.test(understanding.text) ? beginning('begin', last, {}) : undefined
    if (again && tellsMore(again.slots, known(again.flow))) return again
    if (begins) return beginning('begin', begins.flow, {})
    // "The bag is to go back, its zip broke": a hint does right after its order, where the item or the reason is told with it.
    const isAsking = best === 'policy' || ASKS.test(understanding.text)
    const hint = last && !isAsking ? hinted(understanding.text.toLowerCase(), book.flows) : undefined
    const told = hint && readSlots({ slots: known(hint) }, hint, understanding, language, library, now).told
    return hint && told && told.length > 0 ? beginning('begin', hint, {}) : undefined
  }
  const read = readSlots(frame, flow, understanding, language, library, now)
  // "I changed my mind" is a reason where one was asked for.
  const isLeaving = LEAVES.test(understanding.text) && !isChosen(read, frame, flow)
  // "Actually no, keep it" takes the whole back, and no slot of it.
  const isCorrected = read.isCorrected && !(isLeaving && read.told.length === 0)
  const isWish = begins?.by === 'words'
  if (isCorrected && !isWish && CORRECTS.test(understanding.text)) return { kind: 'go-on', read }
  const begun = begins && !answers(read, frame, flow, begins, understanding) ? begins.flow : undefined
  if (begun && begun !== flow && !frames.some((other) => other.flow === begun.name))
    return isLeaving || replaces(begun, flow)
      ? beginning('switch', begun, shared(frame.slots, begun))
      : beginning('begin', begun, {})
  if (frame.asked === 'resume' || isPaused(frame, flow, now)) {
    if (isLeaving || (frame.asked === 'resume' && best === 'deny')) return { kind: 'leave' }
    const isWanted =
      begun === flow || GOES_ON.test(understanding.text) || (frame.asked === 'resume' && best === 'affirm')
    if (isWanted) return read.isNew ? { kind: 'go-on', read } : { kind: 'resume' }
    if (read.isNew && !isInterrupting(understanding, best)) return { kind: 'go-on', read }
    return AT_EASE.has(best) ? { kind: 'pause' } : undefined
  }
  if (offersPerson(frames)) {
    if (best === 'affirm') return undefined
    if (isLeaving) return { kind: 'leave' }
    if (best === 'deny' || GOES_ON.test(understanding.text)) return { kind: 'resume' }
  }
  if (isCorrected) return { kind: 'go-on', read }
  if (isLeaving) return { kind: 'leave' }
  if (frame.asked === 'confirm') {
    if (best === 'affirm') return { kind: 'go-on', read, answer: 'yes' }
    if (best === 'deny') return { kind: 'go-on', read, answer: 'no' }
  }
  if ((read.isNew || read.invalid || read.isMissed) && !isInterrupting(understanding, best))
    return { kind: 'go-on', read }
  if (begun === flow || STAYS.has(best) || isGibberish(understanding, best))
    return { kind: 'go-on', read: { ...read, slots: frame.slots, isNew: false } }
  return undefined
}

/** Intents that say nothing of their own, after a pause. */
const AT_EASE: ReadonlySet<Intent> = new Set(['greet', 'unclear', 'affirm', 'order', 'off-topic'])
/** Intents that ask for nothing else. */
const STAYS: ReadonlySet<Intent> = new Set(['unclear', 'affirm', 'deny', 'order', 'off-topic', 'complain'])

/** A flow that the words begin: by set words, by what they mean, or by a hint. */
interface Beginning {
  readonly flow: Flow
  readonly by: 'words' | 'meaning' | 'hint'
}

interface Scene {
  readonly isOpen: boolean
  /** Whether what was spoken of last is what this flow is about. */
  readonly isJustKnown: (flow: Flow) => boolean
}

function beginningOf(
  { fine, text }: Understanding,
  best: Intent,
  { isOpen, isJustKnown }: Scene,
  { byIntent, flows }: FlowBook,
): Beginning | undefined {
  // "Send EM-100 to …" is "send it to …".
  const low = text.toLowerCase().replace(NUMBERED, 'it')
  const isOwn = OWN.test(text)
  if (!isOwn && GENERAL.test(text)) return undefined
  const by = (way: Beginning['by'], flow: Flow | undefined) => flow && { flow, by: way }
  const ofLast = (flow: Flow | undefined) => by('words', flow && !isOpen && isJustKnown(flow) ? flow : undefined)
  const meant = by('meaning', fine && fine.confidence >= BEGINS ? byIntent.get(fine.intent) : undefined)
  // What is said last is what is wanted: "I don't want to return it, exchange it instead".
  const named = [...flows.values()]
    .map((flow) => ({ flow, at: Math.max(-1, ...(flow.says ?? []).map((words) => lastPlace(low, words))) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]?.flow
  if (best === 'policy' && !isOwn) {
    const hint = hinted(low, flows)
    if (hint?.rulesFirst && isOnRules(text)) return by('hint', hint)
    // "It fell apart, 退钱" asks for no rule, whatever the fault has to do with one.
    if (named && !ASKS.test(text)) return by('words', named)
    return MAY_IT.test(text) ? ofLast(named ?? hint) : undefined
  }
  if (best === 'policy') return meant ?? by('hint', hinted(low, flows))
  if (!isOpen && best !== 'order' && !isOwn) {
    const alone = named && isNothingElse(low, named) ? by('words', named) : undefined
    return (SHOPS.has(best) ? undefined : (alone ?? ofLast(named))) ?? meant
  }
  const isOfOrder = isOwn || best === 'order'
  return by('words', named) ?? meant ?? (isOfOrder ? by('hint', hinted(low, flows)) : undefined)
}

/** "Can I exchange it", and no more: of what was spoken of last, no question on the rules. What would be, if, is one. */
const MAY_IT =
  /^(?:(?:so|and|then|ok(?:ay)?|please)[, ]+)*(?:can|could|may) (?:i|we) (?:still |also |just )*[a-z]+ (?:it|this|that|them|these|those)\b(?!.*\b(?:if|in case|how|when)\b)|^(?:那么?|请问)?(?:[这那][个件条双款]?|它)?还?(?:能不能|可不可以|能|可以)[退换改修]\p{Script=Han}{0,3}[?？]?$/iu

/** What says a number and nothing else. */
const BARE_NUMBER = /^(?:it'?s |it is |order |是|订单号?(?:是)?)?\s*[:：#]?\s*[a-z]{0,4}-?\d{4,20}[.。!！]?$/iu

/** The same, asked after: "and EM-2002?", 那EM-2002呢. */
const ASKED_NUMBER =
  /^(?:and|what about|how about|also|then|check|那么?|还有|再|查|帮我|看|一?下)*\s*(?:order |订单号?)?\s*[:：#]?\s*[a-z]{0,4}-?\d{4,20}(?:-\d{2,10})*\s*(?:呢|[?？.。!！])*(?:[\s,，、;；]*\[(?:email|phone)\])*$/iu

/** Whether words told anything beside what was known before. */
const tellsMore = (told: FilledSlots, before: FilledSlots) =>
  Object.entries(told).some(([name, { value }]) => before[name]?.value !== value)

/** Whether the words are those that begin the flow, and courtesies around them. */
const isNothingElse = (low: string, { says = [] }: Flow) =>
  says.some((words) => lastPlace(low, words) >= 0 && low.replace(words, '').replace(COURTESIES, '') === '')
const COURTESIES =
  /我|想|要|请|帮|给|一下|下|可以|能|吗|吧|了|呢|\b(?:i|i'?d|we|please|can|could|you|would|like|want|need|to|a|an|the|it|hi|hello)\b|[\s\p{P}]/gu

/** Whether it is asked how long something takes, or how it is done, with all orders. */
const isOnRules = (text: string) => (TIME.test(text) || MANNER.test(text)) && !MINE.test(text)
const MANNER =
  /\bhow (?:do|does|can|could|should|would) (?:i|we|you|one|it|that|the|an?|[a-z]+s)\b|\bwhat(?:'s| is) the (?:process|procedure|way)\b|怎么(?!样)|如何|怎样|流程/iu
/** What asks, whatever for. */
const ASKS =
  /[?？]|吗|呢|怎么|如何|多少|多久|几天|什么|哪|能不能|可不可以|^\s*(?:how|what|when|where|which|who|why|can|could|may|do|does|did|is|are|will|would)\b/iu
const TIME =
  /\bhow (?:long|soon|fast|quickly|many days)\b|\bwhen (?:do|does|will|would|can|is|are)\b|多久|多长时间|几天|多少天|什么时候|何时/iu
/** "My money" is money that goes back; "my refund" is one. */
const MINE = /\bmy (?!money\b)|\bi (?:bought|ordered)\b|我的|我(?:刚)?买|订单|\d{4,}/iu

/** Intents of who looks for goods. */
const SHOPS: ReadonlySet<Intent> = new Set([
  ...(['find', 'browse', 'recommend', 'compare', 'count', 'availability', 'add-to-cart', 'more'] as const),
])

/** Whether the words answer the open flow rather than begin another. */
function answers(
  { told, isNew, isCorrected }: SlotsRead,
  { asked }: FlowFrame,
  open: Flow,
  { flow, by }: Beginning,
  { text }: Understanding,
): boolean {
  if (by === 'words' || QUESTION.test(text)) return false
  // "Cancel it", and nothing else, is said of the open flow.
  if (isOnlyLeaving(text)) return true
  // "Change it to Saturday" is said of what is open, unless both know such a thing: then it may be the other's.
  if (CHANGES.test(text) && !Object.keys(flow.slots).some((slot) => open.slots[slot])) return true
  if (by === 'hint') return isNew || isCorrected
  if (flow.yields) return told.length > 0
  return typeof asked === 'object' && told.includes(asked.slot) && flow.slots[asked.slot] === undefined
}

/** Whether nothing is said but that something is not wanted any more: "算了，不退了". */
function isOnlyLeaving(text: string): boolean {
  const rest = text.replace(/^[\s\p{P}]+/u, '')
  const left = rest.replace(LEAVES, '')
  return left !== rest && (left.replace(/[\s\p{P}了吧啊]/gu, '') === '' || isOnlyLeaving(left))
}

/** The flow of which the most is hinted at. */
const hinted = (low: string, flows: FlowBook['flows']) =>
  [...flows.values()]
    .map((flow) => ({
      flow,
      length: Math.max(0, ...(flow.hints ?? []).map((hint) => (lastPlace(low, hint) >= 0 ? hint.length : 0))),
    }))
    .filter(({ length }) => length > 0)
    .sort((one, other) => other.length - one.length)[0]?.flow

/** Where the words stand last, from the start of a word on: "recommend" does not say "mend"; -1 where nowhere. */
function lastPlace(low: string, words: string): number {
  let at = low.lastIndexOf(words)
  while (at > 0 && LATIN.test(words[0]!) && LATIN.test(low[at - 1]!)) at = low.lastIndexOf(words, at - 1)
  return at
}

const LATIN = /[a-z]/

/** What is written down as a number is: letters and four digits at least. */
const NUMBERED = /(?:order |订单(?:号)?)?#?[a-z]{0,4}-?\d{4,}(?:-\d+)*/gu

/** Whether the words are one of the choices that were offered for what was asked. */
const isChosen = ({ told }: SlotsRead, { asked }: FlowFrame, { slots }: Flow) =>
  typeof asked === 'object' && told.includes(asked.slot) && slots[asked.slot]?.kind === 'choice'

/** What makes a question on a rule one on an order of the customer's own. */
const OWN = /\bmy\b|\bi (?:bought|ordered)\b|我的|我(?:刚)?买|(?:帮|给)我|订单|\d{4,}/iu

/** What makes a question one on all orders. */
const GENERAL = /一般|通常|正常情况|\b(?:usually|normally|typically|generally|in general|on average)\b/iu

/** Of two flows that change something of one order, the later is wanted instead of the earlier. */
const replaces = (begun: Flow, open: Flow) =>
  changes(begun) && Object.keys(begun.slots).some((slot) => open.slots[slot] !== undefined)

const changes = ({ states }: Flow) => Object.values(states).some(({ kind }) => kind === 'act')

const QUESTION = /[?？]\s*$|(?:吗|呢|多少|多久|什么时候|怎么)[?？。]?\s*$/u

/** Whether something else is asked, whatever of it may be read as an answer. */
const isInterrupting = ({ text, intents }: Understanding, best: Intent) =>
  !STAYS.has(best) && (QUESTION.test(text) || PLAIN.has(best)) && (intents[0]?.confidence ?? 0) >= INTERRUPTS

/** Whether nothing of what seems to be looked for is known: more likely an answer that was not understood. */
const isGibberish = ({ text, constraints, critiques, references, sort, query, unknown }: Understanding, best: Intent) =>
  best === 'find' &&
  constraints.length + critiques.length + references.length === 0 &&
  sort === undefined &&
  query.split(/\s+/).every((word) => unknown.includes(word)) &&
  !QUESTION.test(text)

const PLAIN: ReadonlySet<Intent> = new Set(['thank', 'goodbye', 'greet', 'capabilities', 'start-over'])
