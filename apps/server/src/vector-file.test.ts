import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { openVectorFile } from './vector-file.js'

const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
afterAll(() => rmSync(folder, { recursive: true }))
const newHome = () => mkdtempSync(join(folder, 'home-'))
const vectorOf = (at: number) => Float32Array.of(at, at / 3, -1)

/** A home with so many vectors. */
function filled(count: number): string {
  const home = newHome()
  const file = openVectorFile(home)
  for (let at = 0; at < count; at++) file.set(`model 商品~${at}`, vectorOf(at))
  file.close()
  return home
}

describe('a file of vectors', () => {
  it('gives what was set, also after it was opened again', () => {
    const file = openVectorFile(filled(3))
    expect(file.size).toBe(3)
    expect([...file.get('model 商品~2')!]).toEqual([...vectorOf(2)])
    expect(file.get('model 商品~9')).toBeUndefined()
    file.set('model 商品~2', vectorOf(7))
    expect([...file.get('model 商品~2')!]).toEqual([...vectorOf(7)])
    file.close()
  })
  it('loses at most the records that are damaged or stand behind the damage, and never gives another vector', () => {
    const whole = filled(6)
    const { size } = statSync(join(whole, 'vectors'))
    const damage = fc.oneof(
      fc.record({ cut: fc.nat(size - 1) }),
      fc.record({ at: fc.nat(size - 1), byte: fc.integer({ min: 1, max: 255 }) }),
    )
    fc.assert(
      fc.property(damage, (how) => {
        const home = newHome()
        const path = join(home, 'vectors')
        copyFileSync(join(whole, 'vectors'), path)
        if ('cut' in how) truncateSync(path, how.cut)
        else {
          const bytes = readFileSync(path)
          bytes[how.at] ^= how.byte
          writeFileSync(path, bytes)
        }
        const place = 'cut' in how ? how.cut : how.at
        const file = openVectorFile(home)
        let lostBefore = 0
        for (let at = 0; at < 6; at++) {
          const got = file.get(`model 商品~${at}`)
          if (got) expect([...got]).toEqual([...vectorOf(at)])
          else if (((at + 1) * size) / 6 <= place) lostBefore++
        }
        // A damaged key may have become that of another record.
        expect(lostBefore).toBeLessThanOrEqual('cut' in how ? 0 : 1)
        file.set('new', vectorOf(1))
        file.close()
        const again = openVectorFile(home)
        expect([...again.get('new')!]).toEqual([...vectorOf(1)])
        again.close()
      }),
      { numRuns: 60 },
    )
  })
  it('drops what nobody wants any more once that is the larger part', async () => {
    const home = newHome()
    const path = join(home, 'vectors')
    const file = openVectorFile(home)
    const wide = new Float32Array(4_096).fill(0.5)
    for (let at = 0; at < 200; at++) file.set(`old ${at}`, wide)
    await file.keep(Array.from({ length: 150 }, (_, at) => `old ${at}`))
    expect(file.get('old 199')).toBeDefined()
    await file.keep(['old 7', 'never there'])
    expect([file.size, file.get('old 8')]).toEqual([1, undefined])
    expect(statSync(path).size).toBeLessThan(20_000)
    file.set('new', vectorOf(4))
    file.close()
    const again = openVectorFile(home)
    expect([again.get('old 7')!.length, [...again.get('new')!]]).toEqual([4_096, [...vectorOf(4)]])
    expect(readdirSync(home)).toEqual(['vectors'])
    again.close()
  })
  it('opens over something else that has its name', () => {
    const home = newHome()
    appendFileSync(join(home, 'vectors'), 'not vectors at all, but text that is long enough')
    const file = openVectorFile(home)
    expect(file.size).toBe(0)
    file.close()
  })
})
