import { expect, test } from 'vitest'
import { contactDigest, isContactOf, lockedUntil, readIdentity, signIdentity } from './index.js'

const SECRET = 'a secret of the shop'
const NOW = Date.parse('2026-11-29T12:00:00.000Z')
const MINUTE = 60_000
const soon = NOW / 1_000 + 60

test('a signed identity names its customer until it ends', () => {
  const signed = signIdentity('客户-1', soon, SECRET)
  expect(readIdentity(signed, SECRET, NOW)).toBe('客户-1')
  expect(readIdentity(signed, SECRET, soon * 1_000)).toBeNull()
})

test('an identity that was changed, or signed by somebody else, names nobody', () => {
  const signed = signIdentity('c1', soon, SECRET)
  const forged = [
    { ...signed, customerId: 'c2' },
    { ...signed, expires: soon + 1 },
    { ...signed, signature: '' },
    { ...signed, signature: signed.signature.slice(0, -2) },
    { ...signed, signature: `${signed.signature}00` },
    signIdentity('c1', soon, 'another secret'),
  ]
  for (const identity of forged) expect(readIdentity(identity, SECRET, NOW)).toBeNull()
})

test('a contact is known again however it is written', () => {
  const known = ['Noah.Brown@example.com', '138 0013 8000'].map((contact) => contactDigest(contact, SECRET) as string)
  for (const given of ['noah.brown@EXAMPLE.com ', '+86 138-0013-8000', '１３８００１３８０００'])
    expect(isContactOf(contactDigest(given, SECRET) as string, known)).toBe(true)
  expect(isContactOf(contactDigest('noah@example.com', SECRET) as string, known)).toBe(false)
  expect(isContactOf(contactDigest('noah@example.com', SECRET) as string, [])).toBe(false)
  expect(contactDigest('8000', SECRET)).toBeNull()
})

test('the fifth wrong contact within a quarter of an hour locks for a quarter of an hour', () => {
  const tries = [0, 1, 2, 3, 4].map((minute) => NOW + minute * MINUTE)
  expect(lockedUntil(tries.slice(0, 4), NOW + 4 * MINUTE)).toBeNull()
  expect(lockedUntil(tries, NOW + 4 * MINUTE)).toBe(NOW + 19 * MINUTE)
  expect(lockedUntil(tries, NOW + 19 * MINUTE)).toBeNull()
  const slow = [0, 4, 8, 12, 16].map((minute) => NOW + minute * MINUTE)
  expect(lockedUntil(slow, NOW + 16 * MINUTE)).toBeNull()
})
