import { expect, it } from 'vitest'
import type { StoreWorld } from './store-suite.js'

export function accessSuite(world: () => StoreWorld): void {
  it('knows a key by its hash until it is revoked', async () => {
    const { keys } = world().store
    const { key, record } = await keys.create({ kind: 'server', name: 'Back office' })
    expect(key).toMatch(/^elmo_server_[\w-]{32}$/)
    expect(await keys.verify(key)).toMatchObject({ id: record.id, kind: 'server', name: 'Back office' })
    expect(await keys.verify(`${key}x`)).toBeNull()
    expect((await keys.list()).map(({ id }) => id)).toContain(record.id)
    expect(await keys.revoke(record.id)).toBe(true)
    expect(await keys.revoke(record.id)).toBe(false)
    expect(await keys.verify(key)).toBeNull()
    expect((await keys.list()).map(({ id }) => id)).not.toContain(record.id)
  })

  it('notes the use of a key at most once a minute', async () => {
    const { keys } = world().store
    const { key } = await keys.create({ kind: 'widget', name: 'Shop' })
    const first = (await keys.verify(key))!.lastUsedAt
    expect(first).toBe(new Date(world().now).toISOString())
    world().now += 59_000
    expect((await keys.verify(key))!.lastUsedAt).toBe(first)
    world().now += 2_000
    expect((await keys.verify(key))!.lastUsedAt).toBe(new Date(world().now).toISOString())
  })

  it('makes a user from a claim, once', async () => {
    const { users } = world().store
    const token = await users.createClaim(60_000, 'owner')
    expect(await users.count()).toBe(0)
    expect(await users.claim('guessed', { email: 'a@hats.example', passwordHash: 'x' })).toEqual({
      ok: false,
      error: { code: 'CLAIM_INVALID' },
    })
    const claimed = await users.claim(token, { email: ' Ann@Hats.example', passwordHash: 'hash' })
    expect(claimed).toMatchObject({
      ok: true,
      value: { email: 'ann@hats.example', passwordHash: 'hash', role: 'owner' },
    })
    expect(await users.claim(token, { email: 'b@hats.example', passwordHash: 'x' })).toMatchObject({ ok: false })
    expect(await users.byEmail('ANN@hats.example')).toMatchObject({ email: 'ann@hats.example' })
    expect(await users.count()).toBe(1)
  })

  it('does not use a claim up on an address that is taken, and lets it expire', async () => {
    const { users } = world().store
    const token = await users.createClaim(60_000, 'owner')
    expect(await users.claim(token, { email: 'ann@hats.example', passwordHash: 'x' })).toEqual({
      ok: false,
      error: { code: 'EMAIL_TAKEN' },
    })
    world().now += 61_000
    expect(await users.claim(token, { email: 'c@hats.example', passwordHash: 'x' })).toMatchObject({ ok: false })
  })

  it('knows a session until it ends or expires', async () => {
    const { users, sessions } = world().store
    const user = (await users.byEmail('ann@hats.example'))!
    const [first, second] = [await sessions.create(user.id, 60_000), await sessions.create(user.id, 60_000)]
    expect(await sessions.verify(first)).toEqual(user)
    await sessions.end(first)
    expect(await sessions.verify(first)).toBeNull()
    expect(await sessions.verify(second)).toEqual(user)
    world().now += 61_000
    expect(await sessions.verify(second)).toBeNull()
    const third = await sessions.create(user.id, 60_000)
    await sessions.endAll(user.id)
    expect(await sessions.verify(third)).toBeNull()
    await users.setPasswordHash(user.id, 'newer')
    expect((await users.byEmail(user.email))!.passwordHash).toBe('newer')
  })

  it('answers a repeated request once', async () => {
    const { idempotency } = world().store
    expect(await idempotency.claim('import 1', 'hash')).toEqual({ state: 'fresh' })
    expect(await idempotency.claim('import 1', 'hash')).toEqual({ state: 'running' })
    await idempotency.finish('import 1', { status: 202 })
    expect(await idempotency.claim('import 1', 'hash')).toEqual({ state: 'done', response: { status: 202 } })
    expect(await idempotency.claim('import 1', 'other')).toEqual({ state: 'conflict' })
    expect(await idempotency.claim('import 2', 'hash')).toEqual({ state: 'fresh' })
    await idempotency.release('import 2')
    expect(await idempotency.claim('import 2', 'hash')).toEqual({ state: 'fresh' })
    world().now += 24 * 3_600_000 + 1_000
    await world().store.sweep()
    expect(await idempotency.claim('import 1', 'other')).toEqual({ state: 'fresh' })
  })

  it('has one signing secret', () => {
    expect(world().store.secrets.signing).toHaveLength(32)
  })
}
