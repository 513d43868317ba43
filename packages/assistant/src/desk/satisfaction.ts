import { serviceState } from '@elmo-chat/desk'
import { type Clock, no, ok, type Result } from '@elmo-chat/kernel'
import type { Block, Rating, RatingKind, SatisfactionReport, Settings, Thumb } from '@elmo-chat/protocol'
import type { Store, TurnOf } from '@elmo-chat/storage'
import { redact } from '../redact.js'
import { THUMB_STARS } from '../reply-stars.js'
import { satisfactionReport } from './satisfaction-report.js'

export interface SatisfactionOptions {
  readonly clock: Clock
  readonly settings: () => Settings['feedback']
  readonly newId: () => string
}

/** The conversation is not this visitor's own; or the merchant does not ask for that. */
export interface RatingRefused {
  readonly code: 'NOT_OWN' | 'RATING_OFF'
}

const DAY_MS = 86_400_000
/** A visitor is asked whether they would recommend the shop once in so long. */
const NPS_AGAIN_MS = 90 * DAY_MS
const LOWEST_SHOWN = 20
/** What is said around a conversation, and not what it is about. */
const COURTESIES = ['greet', 'thank', 'goodbye', 'empty', 'affirm', 'deny']

/** What customers say of conversations when they are over. */
export class Satisfaction {
  private readonly store: Store
  private readonly options: SatisfactionOptions

  constructor(store: Store, options: SatisfactionOptions) {
    this.store = store
    this.options = options
  }

  /** What the visitor may be asked of their own conversation now; nothing while it goes on. */
  async due(conversationId: string, visitorId: string): Promise<Result<RatingKind[], RatingRefused>> {
    const last = await this.store.conversations.turn(conversationId, { lastBut: [] })
    if (last?.visitorId !== visitorId) return no({ code: 'NOT_OWN' })
    return ok((await this.isOver(conversationId, last)) ? await this.missing(conversationId, visitorId) : [])
  }

  /** Keeps a rating, its words without personal data; gives what may be asked next. The first score stands. */
  async rate(rating: Rating, visitorId: string): Promise<Result<RatingKind[], RatingRefused>> {
    const { conversationId, kind, score } = rating
    const subject = await this.store.conversations.turn(conversationId, { lastBut: COURTESIES })
    if (subject?.visitorId !== visitorId) return no({ code: 'NOT_OWN' })
    if (!this.asked.includes(kind)) return no({ code: 'RATING_OFF' })
    const entries = await this.store.desk.entries(conversationId)
    const words = redact(rating.words).text
    const agent = entries.findLast((entry) => entry.kind === 'agent')?.by ?? null
    const { skill } = subject.turn.trace.decision
    const { isNew } = await this.store.ratings.add({
      ...{ conversationId, kind, score, words, visitorId, agent, skill },
      language: subject.language,
    })
    if (isNew)
      await this.store.events.append([
        {
          id: `${conversationId.slice(0, 50)}-rated-${kind}`,
          type: 'conversation-rated',
          at: new Date(this.options.clock()).toISOString(),
          visitorId,
          context: { conversationId, kind, score, skill, vouched: true },
        },
      ])
    return ok(await this.missing(conversationId, visitorId))
  }

  /** Puts the visitor's thumb under a reply of their own conversation, or takes it back. The last one stands. */
  async rateReply(
    conversationId: string,
    turnId: string,
    thumb: Thumb | null,
    visitorId: string,
  ): Promise<Result<null, RatingRefused>> {
    const found = await this.store.conversations.turn(conversationId, { id: turnId })
    if (found?.visitorId !== visitorId) return no({ code: 'NOT_OWN' })
    const { turn } = found
    if ((turn.thumb ?? null) === thumb) return ok(null)
    await this.store.ratings.thumb(conversationId, turnId, thumb)
    const { skill } = turn.trace.decision
    await this.store.events.append([
      {
        ...{
          id: this.options.newId(),
          type: 'reply-rated',
          at: new Date(this.options.clock()).toISOString(),
          visitorId,
        },
        ...listIn(turn.reply),
        context: { conversationId, turnId, rating: THUMB_STARS[thumb ?? 'none'], skill, vouched: true },
      },
    ])
    return ok(null)
  }

  /** The last days (UTC), counted. */
  async report(days: number): Promise<SatisfactionReport> {
    const now = this.options.clock()
    const names = Array.from({ length: days }, (_, index) =>
      new Date(now - (days - 1 - index) * DAY_MS).toISOString().slice(0, 10),
    )
    const [since] = names as [string]
    const { ratings } = this.store
    const [counts, lowest, thumbs, thumbsDown] = await Promise.all([
      ratings.counts(since),
      ratings.lowest(since, LOWEST_SHOWN),
      ratings.thumbs(since),
      ratings.thumbsDown(since, LOWEST_SHOWN),
    ])
    return { ...satisfactionReport(names, counts), lowest, thumbs, thumbsDown }
  }

  private get asked(): RatingKind[] {
    const { rating, npsAfter } = this.options.settings()
    return [...(rating ? (['rating'] as const) : []), ...(npsAfter === null ? [] : (['nps'] as const))]
  }

  private async missing(conversationId: string, visitorId: string): Promise<RatingKind[]> {
    const given = await this.store.ratings.kindsOf(conversationId)
    const left = this.asked.filter((kind) => !given.includes(kind))
    if (!left.includes('nps')) return left
    const { conversations, npsAt } = await this.store.ratings.visitor(visitorId)
    const wasAsked = npsAt !== null && this.options.clock() - Date.parse(npsAt) < NPS_AGAIN_MS
    const isDue = !wasAsked && conversations >= (this.options.settings().npsAfter ?? 0)
    return isDue ? left : left.filter((kind) => kind !== 'nps')
  }

  /** Ended by a person; or, while nobody waits, thanked for, taken leave of, or brought to the end of a service. */
  private async isOver(conversationId: string, { position, turn: { trace } }: TurnOf): Promise<boolean> {
    const state = (await this.store.desk.find(conversationId))?.state
    if (state === serviceState.ended) return true
    if (state === serviceState.waiting || state === serviceState.person || position < 2) return false
    const { skill } = trace.decision
    if (skill === 'goodbye' || skill === 'thank') return true
    return (trace.flows ?? []).some(({ event, outcome }) => event === 'ended' && outcome === 'done')
  }
}

/** The list that a reply showed, if it showed one. */
function listIn(reply: readonly Block[]): { impressionId?: string } {
  for (const block of reply)
    if (block.type === 'data-products' || block.type === 'data-outfit') return { impressionId: block.data.impressionId }
  return {}
}
