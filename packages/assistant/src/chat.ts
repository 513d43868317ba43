import {
  asksPrivate,
  type ConversationState,
  type FlowBook,
  type FlowFrame,
  newConversation,
  type PhotoMatch,
  type Proposal,
  type Skill,
  type TurnOutput,
  takeTurn,
} from '@elmo-chat/dialogue'
import { turnEvents } from '@elmo-chat/events'
import type { Language, Random } from '@elmo-chat/kernel'
import { type Clock, idMaker, ok } from '@elmo-chat/kernel'
import { harmfulWords, withoutEchoes } from '@elmo-chat/moderation'
import type { OpenPacks } from '@elmo-chat/packs'
import type { Block, ChatHistory, Settings } from '@elmo-chat/protocol'
import type { ShopView } from '@elmo-chat/skills'
import type { ModelSpender, Store, StoredConversation } from '@elmo-chat/storage'
import { type IntentModel, understand } from '@elmo-chat/understanding'
import type { ServiceDesk } from './desk/service-desk.js'
import type { Asker, LanguageDesk } from './language/language-desk.js'
import type { ToolScope } from './language/tools.js'
import type { OrderDesk } from './orders/order-desk.js'
import { withoutWords } from './orders/without-words.js'
import { deliveriesOf } from './packs/flow-request.js'
import type { Shop } from './shop.js'
import { type Joined, TurnLine } from './turn-line.js'

export interface ChatInput {
  readonly conversationId: string
  readonly visitorId: string
  readonly turnId: string
  /** The client's id of the user message: the same id again gets the same reply, and no second turn. */
  readonly messageId?: string
  readonly text: string
  readonly pageLanguage?: Language
  /** What looks like the photo that came along; null for one that could not be looked at. */
  readonly photo?: readonly PhotoMatch[] | null
}

export interface ChatReply {
  readonly turnId: string
  readonly blocks: readonly Block[]
}

/** What a conversation is remembered by between turns. */
interface Memory {
  readonly conversation: ConversationState
  /** The client's ids of the last turn's messages, for telling a repeated one. */
  readonly lastMessageIds?: readonly string[]
}

/** What of it is kept sealed: open flows that know particulars of the customer's, and contacts that prove an order not yet named. */
interface PrivateMemory {
  readonly flow?: readonly FlowFrame[]
  readonly contacts?: readonly string[]
}

/** What one turn works with; taken once at its start. */
export interface ChatShop {
  readonly shop: Shop
  readonly intents: IntentModel
  readonly settings: Settings
  readonly skills: ReadonlyMap<string, Skill>
  /** What packs bring; their facts are the shop's and theirs. */
  readonly packs: OpenPacks
  readonly view: ShopView
  /** The flows of this shop and of packs, checked; a shop without orders runs those that need none. */
  readonly flows: FlowBook
}

export interface ChatOptions {
  readonly clock: Clock
  readonly preciseClock: Clock
  readonly random: Random
  readonly current: () => ChatShop
  /** Where people take conversations over. */
  readonly desk: ServiceDesk
  /** What customers may see of orders and have done with them. */
  readonly service: OrderDesk
  /** Thinks, again if need be, once the model for meaning, where there is one, knows the words that are looked for. */
  readonly answering: <T>(answer: () => T) => Promise<T>
  /** Words replies; null where there is no language model. */
  readonly wording: LanguageDesk | null
  /** Where the shop's own system is told what flows of packs asked for: called once that is stored, to be sent. */
  readonly onRequests?: () => void
}

/** The conversations of all visitors. */
export class Chat {
  private readonly line = new TurnLine((input) => this.turn(input))
  private readonly newId: () => string
  private readonly store: Store
  private readonly options: ChatOptions

  constructor(store: Store, options: ChatOptions) {
    this.store = store
    this.options = options
    this.newId = idMaker(options.clock, options.random)
  }

  /**
   * Takes a message, stores the turn, and gives the reply: what is given back is already durable. Without blocks where a later
   * message of the same turn gets the reply.
   */
  answer(input: ChatInput): Promise<ChatReply> {
    return this.line.answer(input)
  }

  private async turn(input: Joined): Promise<ChatReply> {
    // While this was thought, another process may have taken a turn of this conversation or changed an order of it, or a
    // person the conversation itself: then it is heard again.
    for (let attempt = 0; ; attempt++) {
      const [heard, standing] = await Promise.all([
        this.options.desk.hear(input),
        this.store.conversations.find(input.conversationId),
      ])
      if ('turnId' in heard) return heard
      const saved = await this.think(input, standing, { isFirst: attempt === 0, isWaiting: heard.isWaiting })
      if (saved.ok) return saved.value
      if (attempt === 3) throw new Error(`conversation ${input.conversationId} keeps moving`)
    }
  }

  private async think(
    input: Joined,
    standing: StoredConversation | null,
    { isFirst, isWaiting }: { readonly isFirst: boolean; readonly isWaiting: boolean },
  ) {
    const { clock, desk, service } = this.options
    const { conversationId, visitorId, turnId, messageIds } = input
    const memory = standing?.state as Memory | undefined
    if (messageIds.length > 0 && messageIds.every((id) => memory?.lastMessageIds?.includes(id))) {
      const reply = (await this.store.conversations.messages(conversationId)).at(-1)
      if (reply) return ok({ turnId: reply.id, blocks: reply.parts })
    }
    const { output, readable, orders, view, packs, kept } = await this.thought(input, standing, {
      isFirst,
      spender: { visitorId },
    })
    const blocks = withoutHarm(await desk.queued(conversationId, output, isWaiting), readable)
    const { language, effects, private: hidden } = output
    const deeds = await service.deedsOf(effects, { conversationId, visitorId, language }, orders, {
      shop: view,
      facts: packs.facts,
    })
    const at = new Date(clock()).toISOString()
    const deliveries = this.options.onRequests ? deliveriesOf(effects, conversationId, at) : []
    const message = hidden.told === undefined ? readable : `[${hidden.told}]`
    const readableReply = withoutWords(blocks, hidden.words)
    const { flow, ...conversation } = output.state
    const isHidden = hidden.words.length > 0 && flow !== undefined
    const secret: PrivateMemory = { ...(isHidden ? { flow } : {}), ...(kept.length > 0 ? { contacts: kept } : {}) }
    const saved = await this.store.conversations.saveTurn({
      conversationId,
      visitorId,
      language,
      version: standing?.version ?? 0,
      turnId,
      at,
      message: input.text,
      readable: message,
      reply: blocks,
      readableReply,
      trace: output.trace,
      state: {
        conversation: isHidden ? conversation : output.state,
        ...(messageIds.length > 0 ? { lastMessageIds: messageIds } : {}),
      } satisfies Memory,
      ...(isHidden || kept.length > 0 ? { privateState: secret } : {}),
      events: turnEvents({
        conversationId,
        turnId,
        visitorId,
        at,
        message,
        skill: output.trace.decision.skill,
        reply: readableReply,
        disliked: output.disliked,
      }),
      ...(deeds ? { deeds: { ...deeds, deliveries } } : {}),
    })
    if (!saved.ok) return saved
    if (deliveries.length > 0) this.options.onRequests?.()
    if (isWaiting || deeds?.cases.length || blocks.some(({ type }) => type === 'data-handover'))
      desk.turned(conversationId)
    return ok({ turnId, blocks })
  }

  /** What the assistant would say, without keeping or doing anything: for a person who may say it instead. */
  async rehearse(input: Pick<ChatInput, 'conversationId' | 'visitorId' | 'text'>): Promise<TurnOutput> {
    const standing = await this.store.conversations.find(input.conversationId)
    return (await this.thought(input, standing, { isFirst: false, spender: 'desk' })).output
  }

  /** The turn itself; only the first attempt of a message counts as a proof of who asks. The spender pays the model. */
  private async thought(
    { visitorId, text, pageLanguage, photo }: Pick<ChatInput, 'visitorId' | 'text' | 'pageLanguage' | 'photo'>,
    standing: StoredConversation | null,
    { isFirst, spender }: { readonly isFirst: boolean; readonly spender: ModelSpender },
  ) {
    const { preciseClock, current, answering, service } = this.options
    const { shop, intents, settings, skills, packs, view, flows: all } = current()
    const memory = standing?.state as Memory | undefined
    const { contacts: kept = [], ...sealed } = (standing?.privateState ?? {}) as PrivateMemory
    const state: ConversationState = {
      ...(memory?.conversation ?? newConversation(pageLanguage ?? settings.defaultLanguage)),
      ...sealed,
    }
    const frames = state.flow ?? []
    const book = await service.book(all)
    const numbers = await service.numbersIn(text, frames, book)
    const ask = { visitorId, text, frames, flows: book, numbers, kept }
    if (isFirst) await service.prove(ask)
    const orders = await service.open(ask, view, packs, state.language)
    const known = frames.length > 0 ? { ...state, flow: service.asWritten(frames, orders.view) } : state
    // Shopping needs no personal data: what is thought and kept in the clear never holds any.
    const readable = service.readable(ask)
    const take = (words: string, proposed?: Proposal) =>
      answering(() =>
        takeTurn(
          {
            ...{ text: words, state: known, visitorId, pageLanguage },
            ...(photo === undefined ? {} : { photo }),
            ...(proposed === undefined ? {} : { proposed }),
          },
          {
            understand: (utterance, context) => packs.hear(understand(utterance, context, shop.vocabulary, intents)),
            ...{ skills, specialists: packs.specialists, facts: orders.facts, flows: orders.flows },
            address: settings.chineseAddress,
            languages: settings.languages,
            currency: settings.currency,
            handOver: settings.desk.handOver,
            newId: this.newId,
            clock: preciseClock,
          },
        ),
      )
    // An address with its phone number is asked for as it is: what answers is kept sealed.
    const told = asksPrivate(frames, ask.flows) === undefined ? undefined : await take(text)
    const output =
      told?.private.told === undefined
        ? await this.worded(
            await take(readable),
            (proposed) => take(readable, proposed),
            { spender, text: readable },
            {
              address: settings.chineseAddress,
              may: { skills, flows: ask.flows.flows, handOver: settings.desk.handOver, state },
            },
          )
        : told
    return { output, readable, orders, view, packs, kept: service.keptAfter(ask, output.state.flow ?? []) }
  }

  /** At most one question to the language model: what to do about words that the rules left unclear, or how to say the answer. */
  private async worded(
    output: TurnOutput,
    take: (proposed: Proposal) => Promise<TurnOutput>,
    asker: Asker,
    { address, may }: { readonly address: '您' | '你'; readonly may: ToolScope },
  ): Promise<TurnOutput> {
    const { wording } = this.options
    if (!wording) return output
    if (output.trace.decision.skill !== 'unclear') return wording.word(output, asker, address)
    const proposed = await wording.propose(asker, may)
    return proposed === undefined ? output : take(proposed)
  }

  /** Whether this visitor may use the id: nobody has it yet, or it is theirs. */
  async mayOpen(conversationId: string, visitorId: string): Promise<boolean> {
    const standing = await this.store.conversations.find(conversationId)
    return standing === null || standing.visitorId === visitorId
  }

  /** The messages of the visitor's own conversation, or null. */
  async history(conversationId: string, visitorId: string): Promise<ChatHistory | null> {
    const standing = await this.store.conversations.find(conversationId)
    if (!standing || standing.visitorId !== visitorId) return null
    const messages = await this.store.conversations.messages(conversationId)
    return { id: conversationId, ...(await this.options.desk.withPeople(conversationId, messages)) }
  }
}

/** A reply gives back no insult: what of the customer's words harms is left out of its texts. */
function withoutHarm(blocks: readonly Block[], asked: string): readonly Block[] {
  const words = harmfulWords(asked)
  if (words.length === 0) return blocks
  return blocks.map((block) => (block.type === 'text' ? { ...block, text: withoutEchoes(block.text, words) } : block))
}
