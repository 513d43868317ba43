import type { RatingKind, Thumb, ThumbCount } from '@elmo-chat/protocol'
import { cleanText } from './clean-text.js'
import type { StoreContext } from './store-context.js'
import { TURN_SKILL } from './turn-digest.js'

/** What a customer said of a conversation. */
export interface StoredRating {
  readonly conversationId: string
  readonly kind: RatingKind
  readonly score: number
  /** Without personal data. */
  readonly words: string
  readonly visitorId: string
  readonly language: 'en' | 'zh'
  /** What the conversation was about last. */
  readonly skill: string
  /** The person who spoke in it last; null where nobody did. */
  readonly agent: string | null
}

export interface RatingCount {
  readonly kind: RatingKind
  readonly score: number
  /** `YYYY-MM-DD` (UTC). */
  readonly day: string
  readonly skill: string
  readonly agent: string | null
  readonly count: number
}

export interface RatingStore {
  /** Keeps the first score of each kind; the words may follow it, once. Gives what stands now, and whether it is new. */
  add(rating: StoredRating): Promise<{ isNew: boolean; score: number }>
  /** The kinds that a conversation has. */
  kindsOf(conversationId: string): Promise<RatingKind[]>
  /** How many conversations a visitor has had, and when they were asked for the NPS last; null where never. */
  visitor(visitorId: string): Promise<{ conversations: number; npsAt: string | null }>
  /** All of them from a day on, counted. */
  counts(sinceDay: string): Promise<RatingCount[]>
  /** Low ratings from a day on, the lowest first, of these the latest. */
  lowest(
    sinceDay: string,
    limit: number,
  ): Promise<(Pick<StoredRating, 'conversationId' | 'score' | 'words' | 'skill' | 'agent'> & { at: string })[]>
  /** Puts a thumb under a reply of that conversation, or takes it away; false where there is no such reply. */
  thumb(conversationId: string, turnId: string, thumb: Thumb | null): Promise<boolean>
  /** All thumbs that were given from a day on, by the skill that answered, the most first. */
  thumbs(sinceDay: string): Promise<ThumbCount[]>
  /** The latest messages from a day on whose reply got a thumb down. */
  thumbsDown(
    sinceDay: string,
    limit: number,
  ): Promise<{ conversationId: string; turnId: string; message: string; skill: string; at: string }[]>
}

/** The best of five that still asks for a look. */
export const LOW_RATING = 3

export function ratingStore({ database, now }: StoreContext): RatingStore {
  return {
    async add({ conversationId, kind, score, words, visitorId, language, skill, agent }) {
      const at = now()
      const rows = await database.query<{ score: number; is_new: boolean }>(
        `insert into elmo.rating as standing
           (conversation_id, kind, score, words, visitor_id, language, skill, agent, at, day)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (conversation_id, kind) do update
         set words = case when standing.words = '' then excluded.words else standing.words end
         returning score, xmax = 0 as is_new`,
        [conversationId, kind, score, cleanText(words), visitorId, language, skill, agent, at, at.slice(0, 10)],
      )
      return { isNew: rows[0].is_new, score: rows[0].score }
    },
    async kindsOf(conversationId) {
      const rows = await database.query<{ kind: RatingKind }>(
        'select kind from elmo.rating where conversation_id = $1 order by kind',
        [conversationId],
      )
      return rows.map(({ kind }) => kind)
    },
    async visitor(visitorId) {
      const [row] = await database.query<{ conversations: number; nps_at: string | null }>(
        `select (select count(*) from elmo.conversation where visitor_id = $1) as conversations,
           (select max(at) from elmo.rating where visitor_id = $1 and kind = 'nps') as nps_at`,
        [visitorId],
      )
      return { conversations: row.conversations, npsAt: row.nps_at }
    },
    counts: (sinceDay) =>
      database.query<RatingCount>(
        `select kind, score, day, skill, agent, count(*) as count from elmo.rating where day >= $1
         group by kind, score, day, skill, agent order by day, kind, score, skill, agent`,
        [sinceDay],
      ),
    lowest: (sinceDay, limit) =>
      database.query(
        `select conversation_id as "conversationId", score, words, skill, agent, at from elmo.rating
         where kind = 'rating' and score <= ${LOW_RATING} and day >= $1 order by score, at desc, conversation_id limit $2`,
        [sinceDay, limit],
      ),
    async thumb(conversationId, turnId, thumb) {
      const rows = await database.query(
        `update elmo.turn set thumb = $3, thumb_at = case when $3::text is null then null else $4::timestamptz end
         where id = $2 and conversation_id = $1 returning id`,
        [conversationId, turnId, thumb, now()],
      )
      return rows.length > 0
    },
    thumbs: (sinceDay) =>
      database.query<ThumbCount>(
        `select ${TURN_SKILL} as skill, count(*) filter (where thumb = 'up') as up, count(*) filter (where thumb = 'down') as down
         from elmo.turn where thumb is not null and thumb_at >= $1::timestamptz
         group by 1 order by count(*) desc, 1`,
        [`${sinceDay}T00:00:00Z`],
      ),
    thumbsDown: (sinceDay, limit) =>
      database.query(
        `select conversation_id as "conversationId", id as "turnId", message, ${TURN_SKILL} as skill, thumb_at as at from elmo.turn
         where thumb is not null and thumb_at >= $1::timestamptz and thumb = 'down' order by thumb_at desc, id limit $2`,
        [`${sinceDay}T00:00:00Z`, limit],
      ),
  }
}
