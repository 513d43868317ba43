import { move, NEW_CASE } from '@elmo-chat/desk'
import {
  type FactSource,
  type FlowBook,
  type FlowDependencies,
  type FlowFrame,
  flowBook,
  saysNoLanguage,
} from '@elmo-chat/dialogue'
import { type Clock, type Language, oncePer } from '@elmo-chat/kernel'
import { defaultPolicy, type PolicyBook, readIdentity, type ServiceView, type SignedIdentity } from '@elmo-chat/orders'
import type { OpenPacks } from '@elmo-chat/packs'
import type { Settings } from '@elmo-chat/protocol'
import {
  actionOf,
  bareNumber,
  createFlows,
  flowLibrary,
  orderNumbersIn,
  ordersView,
  type ShopView,
  serviceFacts,
} from '@elmo-chat/skills'
import type { CaseMove, Deeds, Store } from '@elmo-chat/storage'
import { contactsIn, longNumbersIn, redact } from '../redact.js'
import { noteOf } from './note.js'

type Effects = Parameters<typeof noteOf>[0]

export interface OrderDeskOptions {
  readonly clock: Clock
  /** The policy that holds now. */
  readonly policy: () => Promise<PolicyBook>
}

/** Who speaks in a turn, and which flows are open. */
export interface ServiceAsk {
  readonly visitorId: string
  /** As it was typed. */
  readonly text: string
  readonly frames: readonly FlowFrame[]
  readonly flows: FlowBook
  /** Numbers in the text that look like a phone's or a card's, and are orders'. */
  readonly numbers: ReadonlySet<string>
  /** Contacts that were told before the number of the order was. */
  readonly kept: readonly string[]
}

/** What a turn takes from the desk. */
export interface ServiceTurn {
  readonly flows: FlowDependencies
  readonly facts: FactSource
  readonly view: ServiceView
}

/** Orders and contacts that one message may name. */
const NUMBERS = 3
const CONTACTS = 2
/** Who reports something waits for a person behind those who have a reason to be angry. */
const NOTE_PRIORITY = 20
const COMPLAINT_PRIORITY = 50

/** The shopper's side of orders: who may see which, what flows know of them in a turn, and what a turn does to them. */
export class OrderDesk {
  private readonly store: Store
  private readonly options: OrderDeskOptions
  private hasOrders = false

  constructor(store: Store, options: OrderDeskOptions) {
    this.store = store
    this.options = options
  }

  /** Lets the visitor see the customer's orders whom the shop's own server signed for; false where it did not. */
  async identify(visitorId: string, signed: SignedIdentity): Promise<boolean> {
    const customerId = readIdentity(signed, await this.store.secrets.identity(), this.options.clock())
    if (customerId === null) return false
    await this.store.orders.vouch(visitorId, customerId, new Date(signed.expires * 1_000).toISOString())
    return true
  }

  /** Somebody logged out. */
  forget(visitorId: string): Promise<void> {
    return this.store.orders.forget(visitorId)
  }

  /** The flows of a shop and of its packs, checked; `words` are the shop's own. */
  flowsOf(shop: ShopView, packs: OpenPacks, words: Settings['flowWords']): FlowBook {
    const { facts } = packs
    const nobody = { now: '', orders: [], locked: [], policy: defaultPolicy }
    const told = ordersView(nobody, { index: shop.index, facts }, 'en')
    return createFlows(packs.library(flowLibrary(shop, told, facts)), packs.flows, words)
  }

  /** The flows that a shop can run now: without any order, those that need none. */
  async book(all: FlowBook): Promise<FlowBook> {
    this.hasOrders ||= await this.store.orders.any()
    return this.hasOrders ? all : withoutOrders(all)
  }

  /** Whether the shop's orders are here, as far as turns have found out. */
  get seesOrders(): boolean {
    return this.hasOrders
  }

  /** The numbers in a text that look like a phone's or a card's, and are orders'; none where a contact was asked for. */
  async numbersIn(text: string, frames: readonly FlowFrame[], flows: FlowBook): Promise<ReadonlySet<string>> {
    const numbers = asksContact(frames, flows) ? [] : longNumbersIn(text)
    return new Set(numbers.length > 0 ? await this.store.orders.known(numbers) : [])
  }

  /** The words as they may be thought about: without the contact that they tell. */
  readable({ text, frames, flows, numbers }: ServiceAsk): string {
    return redact(text, asksContact(frames, flows), numbers).text
  }

  /**
   * Proves orders by the contact in a message, or by one that proved another order before. To be called once a message: wrong
   * contacts are counted.
   */
  async prove(ask: ServiceAsk): Promise<void> {
    const { visitorId, kept } = ask
    const named = this.named(ask)
    if (named.length === 0) return
    await this.store.orders.proveByKnown(visitorId, named)
    const contacts = [...new Set([...toldIn(ask), ...kept])].slice(0, CONTACTS)
    if (contacts.length === 0) return
    const seen = new Set((await this.store.orders.visibleTo(visitorId)).map(({ id }) => bareNumber(id)))
    for (const number of named.filter((one) => !seen.has(bareNumber(one))))
      for (const contact of contacts)
        if ((await this.store.orders.prove(visitorId, number, contact)).outcome !== 'refused') break
  }

  /** The contacts to be kept, sealed, until the number is told that `frames`, the flows after the turn, ask for. */
  keptAfter(ask: ServiceAsk, frames: readonly FlowFrame[]): string[] {
    const isAsked = kindAsked(frames, ask.flows) === 'order' && this.named(ask).length === 0
    return isAsked ? [...new Set([...toldIn(ask), ...ask.kept])].slice(0, CONTACTS) : []
  }

  /** Open flows with the numbers of orders as the shop writes them, for those that may be seen: "#em1001" is EM-1001. */
  asWritten(frames: readonly FlowFrame[], { orders }: ServiceView): FlowFrame[] {
    return frames.map((frame) => {
      const { order: said } = frame.slots
      const found = said && orders.find(({ id }) => bareNumber(id) === bareNumber(String(said.value)))
      return found ? { ...frame, slots: { ...frame.slots, order: { value: found.id, text: found.id } } } : frame
    })
  }

  /** Loads what the visitor may see. */
  async open(ask: ServiceAsk, shop: ShopView, packs: OpenPacks, language: Language): Promise<ServiceTurn> {
    const { facts } = packs
    const now = this.options.clock()
    const orders = await this.store.orders.visibleTo(ask.visitorId)
    const seen = new Set(orders.map(({ id }) => bareNumber(id)))
    const unseen = this.named(ask).filter((number) => !seen.has(bareNumber(number)))
    const locked = await this.store.orders.lockedFor(ask.visitorId, unseen)
    // It judges orders: who sees none needs none.
    const policy = orders.length > 0 ? await this.options.policy() : defaultPolicy
    const view = { now: new Date(now).toISOString(), orders, locked, policy }
    const told = ordersView(view, { index: shop.index, facts }, languageOf(ask.text) ?? language)
    const withOrders = serviceFacts(facts, told)
    const library = packs.library(flowLibrary(shop, told, withOrders))
    return { flows: { book: ask.flows, library, now }, facts: withOrders, view }
  }

  /** What a turn's effects do, to be carried out with it; undefined where there are none. */
  async deedsOf(
    effects: Effects,
    { conversationId, visitorId, language }: { conversationId: string; visitorId: string; language: Language },
    { view, flows }: ServiceTurn,
    { shop, facts }: { readonly shop: ShopView; readonly facts: FactSource },
  ): Promise<Deeds | undefined> {
    if (effects.length === 0) return undefined
    const { orders, policy, now } = view
    const done = effects.map((effect) => ({
      effect,
      action: actionOf(effect, { orders, index: shop.index, facts, now }),
    }))
    const told = done.flatMap(({ effect, action }) => (action && effect.kind !== 'complain' ? [] : [effect]))
    return {
      actions: done.flatMap(({ action }) => action ?? []),
      ...{ policy, by: `visitor ${visitorId}` },
      cases: told.length > 0 ? [await this.caseOf(conversationId, told, flows, language)] : [],
    }
  }

  /** Lays before people what no order can keep, and what they should hear of at once. */
  private async caseOf(
    conversationId: string,
    effects: Effects,
    flows: FlowDependencies,
    language: Language,
  ): Promise<CaseMove> {
    const standing = await this.store.desk.find(conversationId)
    const isComplaint = effects.some(({ kind }) => kind === 'complain')
    const priority = isComplaint ? COMPLAINT_PRIORITY : NOTE_PRIORITY
    const moved = move(standing ?? NEW_CASE, { type: 'ask', priority, reasons: effects.map(reasonOf) })
    // Nothing refuses somebody who asks for a person.
    if (!moved.ok) throw new Error(`a person cannot be asked for: ${moved.error.code}`)
    const words = noteOf(effects, flows, language)
    return {
      ...{ conversationId, version: standing?.version ?? 0 },
      next: { ...moved.value, agentName: null },
      entry: { id: effects[0]!.id, kind: 'note', by: '', words, readable: redact(words).text },
    }
  }

  /** Numbers of the message and of the open flow. */
  private named(ask: ServiceAsk): string[] {
    const { frames } = ask
    const said = orderNumbersIn(this.readable(ask))
    const held = frames.flatMap(({ slots }) => (slots.order ? [String(slots.order.value)] : []))
    const numbers = [...said.filter(({ isDenied }) => !isDenied).map(({ number }) => number), ...held.reverse()]
    return [...new Map(numbers.map((number) => [bareNumber(number), number])).values()].slice(0, NUMBERS)
  }
}

/** Why a person is asked for: what flows of packs ask for is one reason, told in full by the note. */
const reasonOf = ({ kind }: Effects[number]): string => (kind.startsWith('request:') ? 'request' : kind)

/** The contacts in the message itself. */
const toldIn = ({ text, frames, flows, numbers }: ServiceAsk): string[] =>
  contactsIn(text, asksContact(frames, flows), numbers)

/** Whether the open flow asked for a contact, so that any phone number is one. */
const asksContact = (frames: readonly FlowFrame[], flows: FlowBook): boolean => kindAsked(frames, flows) === 'contact'

/** The kind of the slot that the open flow asked for. */
function kindAsked(frames: readonly FlowFrame[], { flows }: FlowBook): string | undefined {
  const frame = frames.at(-1)
  const slot = typeof frame?.asked === 'object' ? frame.asked.slot : undefined
  return slot === undefined ? undefined : flows.get(frame?.flow ?? '')?.slots[slot]?.kind
}

/** The flows that name no order. */
const withoutOrders = oncePer(({ flows }: FlowBook): FlowBook => {
  const calls = (name: string) =>
    Object.values(flows.get(name)?.states ?? {}).some((state) => state.kind === 'call' && state.flow === 'identity')
  return flowBook([...flows.values()].filter(({ name }) => name !== 'identity' && !calls(name)))
})

/** Of the words, where they tell. */
function languageOf(text: string): Language | undefined {
  if (saysNoLanguage(text)) return undefined
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
}
