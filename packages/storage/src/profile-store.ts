import type { ProfileChoice, ProfileLink, ProfileOwner } from '@elmo-chat/events'
import type { StoreContext } from './store-context.js'

export interface ProfileChanges {
  readonly links: readonly ProfileLink[]
  readonly choices: readonly { readonly owner: ProfileOwner; readonly choice: ProfileChoice }[]
  /** What to ask for next, to hear of what changes from now on; what was heard may be heard again. */
  readonly until: string
}

export interface ProfileStore {
  /** Who proved to be which customer and what they chose, since a time that this gave before; null for all of it. */
  changes(since: string | null): Promise<ProfileChanges>
  /** Keeps what somebody chose of their lists. */
  choose(owner: ProfileOwner, choice: ProfileChoice): Promise<void>
  /** The shop's own server says that a visitor was a customer. It proves nothing about now. */
  link(visitorId: string, customerId: string): Promise<void>
}

/** Other processes' clocks may be so much behind, and their transactions may take so long. */
const OVERLAP_MS = 30_000
const EPOCH = new Date(0).toISOString()

export function profileStore({ database, clock, now }: StoreContext): ProfileStore {
  return {
    async changes(since) {
      const until = new Date(clock() - OVERLAP_MS).toISOString()
      const from = since ?? EPOCH
      const links = await database.query<{ visitor_id: string; customer_id: string; until: string }>(
        'select visitor_id, customer_id, until from elmo.customer_visitor where at >= $1 order by at, visitor_id',
        [from],
      )
      const choices = await database.query<{
        kind: ProfileOwner['kind']
        subject: string
        joined: boolean
        personal: boolean
      }>('select kind, subject, joined, personal from elmo.profile_choice where at >= $1 order by at', [from])
      return {
        until,
        links: links.map((link) => ({
          visitorId: link.visitor_id,
          customerId: link.customer_id,
          until: Date.parse(link.until),
        })),
        choices: choices.map(({ kind, subject, joined, personal }) => ({
          owner: { kind, id: subject },
          choice: { joined, personal },
        })),
      }
    },
    async choose({ kind, id }, { joined, personal }) {
      await database.query(
        `insert into elmo.profile_choice (kind, subject, joined, personal, at) values ($1, $2, $3, $4, $5)
         on conflict (kind, subject) do update set joined = excluded.joined, personal = excluded.personal, at = excluded.at`,
        [kind, id, joined, personal, now()],
      )
    },
    async link(visitorId, customerId) {
      await database.query(
        `insert into elmo.customer_visitor (customer_id, visitor_id, at) values ($1, $2, $3)
         on conflict (customer_id, visitor_id) do nothing`,
        [customerId, visitorId, now()],
      )
    },
  }
}
