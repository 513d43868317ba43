import { no, ok, type Result } from '@elmo-chat/kernel'
import type { StoreContext } from './store-context.js'
import { hashToken, newToken } from './token.js'

/** An owner may do everything, an agent answer conversations. */
export type Role = 'owner' | 'agent'

/** Someone who may open the console. The password's hash is made and checked by the caller. */
export interface User {
  readonly id: string
  readonly email: string
  readonly passwordHash: string
  readonly role: Role
}

export interface ClaimRefused {
  readonly code: 'CLAIM_INVALID' | 'EMAIL_TAKEN'
}

export interface UserStore {
  count(): Promise<number>
  /** Letter case of the address does not matter. */
  byEmail(email: string): Promise<User | null>
  setPasswordHash(id: string, passwordHash: string): Promise<void>
  /** A one-time token with which one user can be made. */
  createClaim(lifetimeMs: number, role: Role): Promise<string>
  /** Uses the token up and makes the user, both or neither. */
  claim(token: string, user: { email: string; passwordHash: string }): Promise<Result<User, ClaimRefused>>
}

export interface SessionStore {
  /** The token is given this once; only its hash is kept. */
  create(userId: string, lifetimeMs: number): Promise<string>
  verify(token: string): Promise<User | null>
  end(token: string): Promise<void>
  /** Ends every session of a user, as after a change of password. */
  endAll(userId: string): Promise<void>
}

interface UserRow {
  readonly id: string
  readonly email: string
  readonly password_hash: string
  readonly role: Role
}

export function userStore({ database, clock, now, newId }: StoreContext): UserStore {
  const byEmail = async (email: string) => {
    const [row] = await database.query<UserRow>(
      'select id, email, password_hash, role from elmo.person where email = $1',
      [addressOf(email)],
    )
    return row ? userOf(row) : null
  }
  return {
    async count() {
      const [{ count }] = await database.query<{ count: number }>('select count(*) as count from elmo.person')
      return count
    },
    byEmail,
    async setPasswordHash(id, passwordHash) {
      await database.query('update elmo.person set password_hash = $2 where id = $1', [id, passwordHash])
    },
    async createClaim(lifetimeMs, role) {
      const token = newToken()
      await database.query(
        'insert into elmo.claim_token (hash, created_at, expires_at, role) values ($1, $2, $3, $4)',
        [hashToken(token), now(), new Date(clock() + lifetimeMs).toISOString(), role],
      )
      return token
    },
    async claim(token, { email, passwordHash }) {
      const [row] = await database.query<UserRow>(
        `with free as (
           select from (select 1) one where not exists (select from elmo.person where email = $3)
         ), used as (
           delete from elmo.claim_token where hash = $1 and expires_at > $2 and exists (select from free) returning role
         )
         insert into elmo.person (id, email, password_hash, created_at, role)
         select $4, $3, $5, $2, role from used
         returning id, email, password_hash, role`,
        [hashToken(token), now(), addressOf(email), newId(), passwordHash],
      )
      if (row) return ok(userOf(row))
      return no({ code: (await byEmail(email)) ? 'EMAIL_TAKEN' : 'CLAIM_INVALID' } as const)
    },
  }
}

export function sessionStore({ database, clock, now }: StoreContext): SessionStore {
  return {
    async create(userId, lifetimeMs) {
      const token = newToken()
      await database.query(
        'insert into elmo.session (hash, person_id, created_at, expires_at) values ($1, $2, $3, $4)',
        [hashToken(token), userId, now(), new Date(clock() + lifetimeMs).toISOString()],
      )
      return token
    },
    async verify(token) {
      const [row] = await database.query<UserRow>(
        `select person.id, email, password_hash, role from elmo.session join elmo.person on person.id = person_id
         where hash = $1 and expires_at > $2`,
        [hashToken(token), now()],
      )
      return row ? userOf(row) : null
    },
    async end(token) {
      await database.query('delete from elmo.session where hash = $1', [hashToken(token)])
    },
    async endAll(userId) {
      await database.query('delete from elmo.session where person_id = $1', [userId])
    },
  }
}

const addressOf = (email: string): string => email.trim().toLowerCase()

function userOf({ id, email, password_hash, role }: UserRow): User {
  return { id, email, passwordHash: password_hash, role }
}
