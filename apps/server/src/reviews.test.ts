import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProductOpinions, ReviewsImported } from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-reviews-'))
const config = readConfig({ home, port: 0, empty: true, limits: 'off', logLevel: 'silent' }, {}).value
const feed = 'id,title,link,price,availability\nhat,Meadow hat,https://shop.example/hat,20.00 USD,in_stock\n'
const reviews = [
  'product,rating,text,at',
  'hat,5,True to size.,2026-05-01',
  'hat,2,"Runs small, and the brim is stiff",2026-05-02',
  'cap,4,Nice cap,2026-05-03',
  'hat,9,Nice,2026-05-03',
].join('\n')
let shop: RunningShop
let owner: { readonly authorization: string }

const at = (path: string, init?: RequestInit) => fetch(`${shop.url}${path}`, init)
const bring = (body: string, query = '') => at(`/api/reviews${query}`, { method: 'POST', headers: owner, body })
const opinions = async (language: string) => {
  const { items } = (await (await at('/api/search?q=hat')).json()) as { items: { id: string }[] }
  return (await (await at(`/api/products/${items[0]!.id}/opinions?language=${language}`)).json()) as ProductOpinions
}

beforeAll(async () => {
  shop = await startServer(config)
  owner = { authorization: `Bearer ${findRunning(home)!.token}` }
  await at('/api/import?name=hats.csv', { method: 'POST', headers: owner, body: feed })
})
afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

describe('reviews over HTTP', () => {
  it('are brought in by who has a key, row by row, with what is wrong', async () => {
    expect((await at('/api/reviews', { method: 'POST', body: reviews })).status).toBe(401)
    const response = await bring(reviews)
    expect(response.status).toBe(200)
    const { accepted, unknown, problems } = (await response.json()) as ReviewsImported
    expect({ accepted, unknown }).toEqual({ accepted: 3, unknown: 1 })
    expect(problems.map(({ code, place }) => [code, place?.row])).toEqual([['REVIEW_RATING_UNREADABLE', 5]])
  })

  it('are told by sides in the language that is asked for', async () => {
    const english = await opinions('en')
    expect(english).toMatchObject({ reviews: 2, averageRating: 3.5, happy: 1, unhappy: 1 })
    const fit = english.aspects.find(({ aspect }) => aspect === 'fit')
    expect(fit).toMatchObject({ label: 'the fit', total: 2, content: 1, unhappy: 1 })
    expect(fit?.quotes.bad).toMatchObject([{ text: 'Runs small', rating: 2 }])
    expect((await opinions('zh')).aspects.map(({ label }) => label)).toContain('尺码和版型')
    expect((await at('/api/products/none/opinions')).status).toBe(404)
  })

  it('replace those of their source, and nothing where none can be read', async () => {
    expect((await bring('nothing here')).status).toBe(422)
    expect((await opinions('en')).reviews).toBe(2)
    await bring('product,rating,text,at\nhat,5,Lovely hat,2026-05-04', '?source=partner')
    expect((await opinions('en')).reviews).toBe(3)
    await bring('product,rating,text,at\nhat,5,Lovely hat,2026-05-04')
    expect((await opinions('en')).reviews).toBe(2)
    expect((await bring(reviews, '?source=../x')).status).toBe(400)
  })
})
