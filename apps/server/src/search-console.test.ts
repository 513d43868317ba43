import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import type {
  JudgedProductPage,
  JudgedQueryPage,
  JudgementsKept,
  ListAnswer,
  Overview,
  QueryPage,
  RankerComparison,
  RankerList,
  RelevanceTest,
  RelevanceTests,
  Rule,
  RulePreview,
  SearchAnalytics,
  SearchPath,
  TestRun,
} from '@elmo-chat/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.js'
import { findRunning } from './home.js'
import { type RunningShop, startServer } from './start-server.js'

const home = mkdtempSync(join(tmpdir(), 'elmo-search-'))
const config = readConfig({ home, port: 0, empty: true, limits: 'off', logLevel: 'silent' }, {}).value
const feed = [
  'id,title,description,link,price,availability,brand,product_type,color',
  'h1,Straw sun hat,A wide brim.,https://hats.example/h1,19.99 USD,in_stock,Brim,Hats,Beige',
  'h2,Wool beanie,Warm.,https://hats.example/h2,29.00 USD,in_stock,Brim,Hats,Blue',
  'h3,Felt fedora hat,Smart.,https://hats.example/h3,49.00 USD,in_stock,Brim,Hats,Black',
].join('\n')

let shop: RunningShop
let token: string
const at = (path: string, init?: RequestInit) => fetch(`${shop.url}${path}`, init)

async function ask<T>(path: string, method = 'GET', body?: unknown): Promise<T> {
  const response = await owner(path, method, body)
  expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true)
  return (await response.json()) as T
}

const owner = (path: string, method = 'GET', body?: unknown) =>
  at(`/api/console/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

async function codeOf(response: Response): Promise<[number, string]> {
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const problem = (await response.json()) as { code: string; detailZh: string }
  expect(problem.detailZh).toMatch(/\p{Script=Han}/u)
  return [response.status, problem.code]
}

/** Asks until the answer is as expected: what is logged is rolled up within seconds. */
async function until<T>(question: () => Promise<T>, isThere: (answer: T) => boolean): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const answer = await question()
    if (isThere(answer) || attempt > 150) return answer
    await rest(100)
  }
}

beforeAll(async () => {
  shop = await startServer(config)
  token = findRunning(home)!.token
  const response = await at('/api/import?name=hats.csv', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: feed,
  })
  expect(await response.json()).toMatchObject({ state: 'done', products: 3 })
})

afterAll(async () => {
  await shop.close()
  rmSync(home, { recursive: true, force: true })
})

describe('what people search for', () => {
  it('is counted with what followed, in search boxes and in conversations, and holds no personal data', async () => {
    const search = async (q: string, headers: Record<string, string> = {}) =>
      (await (await at(`/api/search?${new URLSearchParams({ q })}`, { headers })).json()) as ListAnswer
    const list = await search('Sun  HAT')
    await at('/api/search?q=sun%20hat&filter[color]=beige')
    await at('/api/search?q=sun%20hat&cursor=r1')
    await at('/api/search?q=%20')
    await search('write to li.wei@example.cn', { 'user-agent': 'another' })
    const event = (id: string, type: string, extra: object) => ({
      id,
      type,
      at: new Date().toISOString(),
      visitorId: 'page',
      impressionId: list.impressionId,
      ...extra,
    })
    const told = await at('/api/events', {
      method: 'POST',
      body: JSON.stringify({
        events: [
          event('c1', 'product-clicked', { productId: list.items[0].id, rank: 1 }),
          event('s1', 'search-performed', { query: 'Sun HAT' }),
        ],
      }),
    })
    expect(told.status).toBe(202)
    await (
      await at('/api/chat', {
        method: 'POST',
        body: JSON.stringify({
          id: 'felt',
          messages: [{ role: 'user', parts: [{ type: 'text', text: 'blue hats under $10, please' }] }],
        }),
      })
    ).text()
    const analytics = await until(
      () => ask<SearchAnalytics>('search/analytics?days=7'),
      ({ now }) => now.searches >= 3 && now.clicked === 1,
    )
    expect(analytics.now).toMatchObject({ searches: 3, clicked: 1, clickRank: 1, withoutResult: 2 })
    expect(analytics.top.find(({ query }) => query === 'sun hat')).toMatchObject({ searches: 1, clicked: 1 })
    expect(analytics.daily).toHaveLength(7)
    const lines = await (await at('/api/export/searches', { headers: { authorization: `Bearer ${token}` } })).text()
    const surfaces = lines
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { surface: string }).surface)
    expect(surfaces).toEqual(['search-box', 'search-box', 'search-box', 'chat'])
    for (const what of ['searches', 'events'])
      expect(
        await (await at(`/api/export/${what}`, { headers: { authorization: `Bearer ${token}` } })).text(),
      ).not.toContain('li.wei')
  })

  it('is listed by what the merchant looks for, and refuses what is no list', async () => {
    const none = await ask<QueryPage>('search/queries?list=without-result&days=30&q=li')
    expect(none.items.every(({ withoutResult }) => withoutResult > 0)).toBe(true)
    const page = await ask<QueryPage>('search/queries?list=top&limit=1')
    expect(page.items).toHaveLength(1)
    const next = await ask<QueryPage>(`search/queries?list=top&limit=1&cursor=${page.cursor}`)
    expect(next.items[0].query).not.toBe(page.items[0].query)
    expect(await codeOf(await owner('search/queries?list=odd'))).toEqual([400, 'LIST_UNKNOWN'])
    expect(await codeOf(await owner('search/queries?days=0'))).toEqual([400, 'DAYS_OUT_OF_RANGE'])
    expect(await codeOf(await owner('search/analytics?days=1e9'))).toEqual([400, 'DAYS_OUT_OF_RANGE'])
    expect(await codeOf(await owner('search/queries?cursor=nonsense'))).toEqual([400, 'CURSOR_UNREADABLE'])
    expect(await codeOf(await at('/api/console/search/analytics'))).toEqual([401, 'NOT_AUTHORISED'])
    expect(await codeOf(await at(`/api/search?q=${'x'.repeat(10_001)}`))).toEqual([400, 'QUERY_TOO_LONG'])
    expect((await at(`/api/search?q=${'x'.repeat(10_000)}`)).status).toBe(200)
  })
})

describe('the path of a query', () => {
  it('leads from its words to the list that the search box shows, with scores that add up', async () => {
    const path = await ask<SearchPath>('search/path', 'POST', { text: 'blue hats', language: 'en' })
    const list = (await (await at('/api/search?q=blue%20hats&language=en')).json()) as ListAnswer
    expect(path.items.map(({ product }) => product.id)).toEqual(list.items.map(({ id }) => id))
    expect(path.understood.constraints.map(({ field }) => field)).toContain('color')
    expect(path.ranker.id).toBe('standard')
    expect(path.items.map(({ isNear }) => isNear)).toEqual(list.items.map((_, place) => place >= list.total))
    expect(path.items.some(({ isNear }) => isNear)).toBe(true)
    expect(path.relaxed).toEqual(list.relaxed)
    expect(path.relaxed!.length).toBeGreaterThan(0)
    for (const { score, because } of path.items)
      expect(because.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 6)
    expect(await codeOf(await owner('search/path', 'POST', { text: 'hat', ranker: 'none' }))).toEqual([
      404,
      'RANKER_UNKNOWN',
    ])
    expect(await codeOf(await owner('search/path', 'POST', { text: 'x'.repeat(10_001) }))).toEqual([
      400,
      'BODY_INVALID',
    ])
  })
})

describe('rules', () => {
  const rule = {
    name: 'First the fedora',
    enabled: true,
    when: { match: 'is', query: 'hat' },
    actions: [{ kind: 'pin', productId: 'h3', rank: 1 }],
    startsAt: null,
    endsAt: null,
  }

  it('are written, changed, previewed and removed', async () => {
    const made = await ask<Rule>('search/rules', 'POST', rule)
    expect(made).toMatchObject({ ...rule, changedBy: 'server key' })
    expect((await ask<{ rules: Rule[] }>('search/rules')).rules).toEqual([made])
    expect(await ask<Rule>(`search/rules/${made.id}`, 'PUT', { ...rule, enabled: false })).toMatchObject({
      id: made.id,
      enabled: false,
    })
    const preview = await ask<RulePreview>('search/rules/preview', 'POST', { rule, id: made.id, text: 'hat' })
    expect(preview.after.map(({ product }) => product.id)[0]).toBe('h3')
    expect(preview.after[0].rules).toEqual([rule.name])
    expect(preview.before[0].rules).toEqual([])
    expect(preview.totalAfter).toBe(preview.totalBefore)
    const everything = { kind: 'hide', target: { constraints: [{ ...blue, field: 'category', value: 'hat' }] } }
    const hidden = await ask<RulePreview>('search/rules/preview', 'POST', {
      rule: { ...rule, actions: [everything] },
      text: 'hat',
    })
    expect(hidden).toMatchObject({ after: [], totalAfter: 0 })
    expect(hidden.problems.map(({ code }) => code)).toContain('RULE_HIDES_EVERYTHING')
    const ofAnySearch = {
      ...rule,
      when: { match: 'always' },
      actions: [{ kind: 'hide', target: { constraints: [blue] } }],
    }
    const emptied = await ask<RulePreview>('search/rules/preview', 'POST', { rule: ofAnySearch, text: 'blue hat' })
    expect(emptied.problems.map(({ code }) => code)).toEqual(['RULE_EMPTIES_SEARCH'])
    expect((await owner(`search/rules/${made.id}`, 'DELETE')).status).toBe(204)
    expect(await codeOf(await owner(`search/rules/${made.id}`, 'DELETE'))).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf(await owner(`search/rules/${made.id}`, 'PUT', rule))).toEqual([404, 'NOT_FOUND'])
    const changes = await (await at('/api/export/changes', { headers: { authorization: `Bearer ${token}` } })).text()
    expect(changes.match(/"kind":"rule"/g)).toHaveLength(3)
  })

  it('refuses what cannot be a rule', async () => {
    const post = (change: object) => owner('search/rules', 'POST', { ...rule, ...change })
    expect(await codeOf(await post({ actions: [] }))).toEqual([400, 'BODY_INVALID'])
    expect(await codeOf(await post({ surprise: 1 }))).toEqual([400, 'BODY_INVALID'])
    for (const url of ['javascript:alert(1)', '//evil.example', '/\\evil.example', 'sale'])
      expect(await codeOf(await post({ actions: [{ kind: 'redirect', url }] }))).toEqual([400, 'RULE_REDIRECT_INVALID'])
    const span = { startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' }
    expect(await codeOf(await post(span))).toEqual([400, 'RULE_ENDS_FIRST'])
    expect(await codeOf(await at('/api/console/search/rules', { method: 'POST', body: JSON.stringify(rule) }))).toEqual(
      [401, 'NOT_AUTHORISED'],
    )
  })
})

describe('relevance tests', () => {
  const expectation = (productId: string, quantity = 'some') => ({ target: { productId }, quantity, within: 3 })

  it('run when they are asked and after a change, and what fails is shown', async () => {
    const write = (query: string, expect: object) =>
      ask<RelevanceTest>('search/tests', 'POST', { query, expect, note: '' })
    const holds = await write('sun hat', expectation('h1'))
    const fails = await write('wool beanie', expectation('h1'))
    await write('blue', { target: { constraints: [blue] }, quantity: 'all', within: 3 })
    await write('blue', { target: { constraints: [blue] }, quantity: 'none', within: 3 })
    const { lastRun } = await until(
      () => ask<RelevanceTests>('search/tests'),
      (answer) => answer.lastRun?.results.length === 4,
    )
    expect(lastRun).toMatchObject({ because: 'tests', passed: 2, failed: 2 })
    const run = await ask<TestRun>('search/tests/run', 'POST')
    const result = (id: string) => run.results.find(({ testId }) => testId === id)
    expect(result(holds.id)).toMatchObject({ passed: true, ranks: [1], seen: [] })
    expect(result(fails.id)).toMatchObject({ passed: false, ranks: [], seen: ['Wool beanie'] })
    const { attention } = await ask<Overview>('overview')
    expect(attention).toContainEqual({ kind: 'relevance-tests', count: 2, link: '/console/search/tests' })
    await ask(`search/tests/${fails.id}`, 'PUT', { query: 'wool beanie', expect: expectation('h2'), note: 'now right' })
    const { runs } = await until(
      () => ask<RelevanceTests>('search/tests'),
      (answer) => answer.lastRun?.failed === 1,
    )
    expect(runs.map(({ because }) => because)).toContain('asked')
    expect((await owner(`search/tests/${holds.id}`, 'DELETE')).status).toBe(204)
    expect(await codeOf(await owner('search/tests/none', 'DELETE'))).toEqual([404, 'NOT_FOUND'])
  })
})

const blue = { field: 'color', op: 'is', value: 'blue', text: 'blue' }

describe('rankers and judgements', () => {
  it('takes grades as JSON and as JSON Lines, and names what it could not read', async () => {
    const lines = [
      '{"query":"hat","productId":"h1","grade":3}',
      '{"query":"hat","productId":"h3","grade":9}',
      'no json',
      '',
      '{"query":"Hat","productId":"gone","grade":0,"reason":"sold out for good"}',
    ].join('\n')
    const response = await at('/api/console/search/judgements', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      body: lines,
    })
    const { accepted, problems } = (await response.json()) as {
      accepted: number
      problems: { code: string; place: { row: number } }[]
    }
    expect(accepted).toBe(2)
    expect(problems.map(({ code, place }) => [code, place.row])).toEqual([
      ['JUDGEMENT_UNREADABLE', 2],
      ['JUDGEMENT_UNREADABLE', 3],
      ['JUDGEMENT_PRODUCT_UNKNOWN', 5],
    ])
    const more = { judgements: [{ query: 'beanie', productId: 'h2', grade: 3 }] }
    expect(await ask('search/judgements', 'POST', more)).toEqual({ accepted: 1, problems: [] })
    expect(await ask('search/judgements?q=HAT&limit=1')).toMatchObject({
      total: 2,
      queries: 1,
      items: [{ productId: 'gone' }],
      cursor: expect.any(String),
    })
    expect(await codeOf(await owner('search/judgements', 'POST', {}))).toEqual([400, 'JUDGEMENTS_NO_LIST'])
  })

  it('takes a table as spreadsheets save it, and names what it could not read by its row', async () => {
    const send = (body: string) =>
      at('/api/console/search/judgements', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
        body,
      })
    const table = [
      '\uFEFF搜索词;商品编号;等级;理由;who',
      '"straw; hat";h1;3;"says ""straw""";ann',
      'straw hat;h2;best;;ann',
      ';h2;1;;ann',
      "'=hat;h3;0;;ann",
    ].join('\r\n')
    const { accepted, problems } = (await (await send(table)).json()) as JudgementsKept
    expect(accepted).toBe(2)
    expect(problems.map(({ code, place }) => [code, place?.row, place?.column, place?.value])).toEqual([
      ['JUDGEMENT_UNREADABLE', 3, 'grade', 'best'],
      ['JUDGEMENT_UNREADABLE', 4, 'query', ''],
    ])
    expect(problems.every(({ message }) => /\p{Script=Han}/u.test(message.zh))).toBe(true)
    expect(await ask<JudgedProductPage>('search/judgements/products?query=straw;%20HAT')).toMatchObject({
      items: [{ grade: 3, reason: 'says "straw"', by: 'server key', product: { title: 'Straw sun hat' } }],
    })
    expect(await ask<JudgedQueryPage>('search/judgements/queries?q=%3Dhat')).toMatchObject({
      total: 1,
      items: [{ query: '=hat', grades: [1, 0, 0, 0], lastBy: 'server key', people: 1 }],
    })
    expect(await codeOf(await send('query,grade\nhat,1'))).toEqual([400, 'JUDGEMENTS_COLUMNS_MISSING'])
    for (const query of ['straw; hat', '=hat'])
      expect((await owner(`search/judgements?query=${encodeURIComponent(query)}`, 'DELETE')).status).toBe(204)
  })

  it('lists which queries were judged and what of one, and takes grades back', async () => {
    const page = await ask<JudgedQueryPage>('search/judgements/queries?limit=1')
    expect(page).toMatchObject({ total: 2, judgements: 3, cursor: expect.any(String) })
    const gone = await ask<JudgedProductPage>('search/judgements/products?query=HAT')
    expect(gone.items.map(({ productId, product }) => [productId, product?.title])).toEqual([
      [expect.stringContaining('h1'), 'Straw sun hat'],
      ['gone', undefined],
    ])
    const grade = { judgements: [{ query: 'hat', productId: 'h2', grade: 1 }] }
    expect(await ask<JudgementsKept>('search/judgements', 'POST', grade)).toEqual({ accepted: 1, problems: [] })
    const remove = () => owner('search/judgements?query=Hat&productId=h2', 'DELETE')
    expect((await remove()).status).toBe(204)
    expect(await codeOf(await remove())).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf(await owner('search/judgements', 'DELETE'))).toEqual([400, 'QUERY_MISSING'])
    expect(await codeOf(await owner('search/judgements/products'))).toEqual([400, 'QUERY_MISSING'])
    expect(await codeOf(await owner('search/judgements/queries?cursor=nonsense'))).toEqual([400, 'CURSOR_UNREADABLE'])
    for (const [path, method] of [
      ['judgements?query=hat', 'DELETE'],
      ['judgements/queries', 'GET'],
      ['judgements/products?query=hat', 'GET'],
    ])
      expect(await codeOf(await at(`/api/console/search/${path}`, { method }))).toEqual([401, 'NOT_AUTHORISED'])
    const bearer = { headers: { authorization: `Bearer ${token}` } }
    expect(await (await at('/api/export/changes', bearer)).text()).toContain('"did":"removed"')
    expect(await (await at('/api/export/judgements', bearer)).text()).not.toContain('server key')
  })

  it('compares rankers on what is known, and says so where nothing is', async () => {
    const comparison = await ask<RankerComparison>('search/rankers/compare', 'POST', {
      a: 'words',
      b: 'words',
      on: 'judgements',
    })
    expect(comparison).toMatchObject({ wins: 0, ties: 2, losses: 0, difference: { mean: 0 } })
    expect(comparison.a.measured.ndcg10.mean).toBeGreaterThan(0.5)
    const compare = (change: object) =>
      owner('search/rankers/compare', 'POST', { a: 'words', b: 'words', on: 'clicks', ...change })
    expect(await codeOf(await compare({ b: 'none' }))).toEqual([404, 'RANKER_UNKNOWN'])
    const wrong = [{ query: 'beanie', productId: 'not-shown', grade: 3 }]
    const evaluated = await ask<RankerComparison>('search/rankers/evaluate', 'POST', { judgements: wrong })
    expect(evaluated.b.measured.ndcg10.mean).toBe(0)
    expect(
      await codeOf(await owner('search/rankers/evaluate', 'POST', { judgements: [{ ...wrong[0], grade: 0 }] })),
    ).toEqual([409, 'JUDGEMENTS_SCARCE'])
  })

  it('keeps one ranker live, and says why none can be trained or brought back', async () => {
    expect(await ask<RankerList>('search/rankers')).toMatchObject({
      live: 'standard',
      rankers: [
        { id: 'words', state: 'retired' },
        { id: 'standard', state: 'live' },
      ],
    })
    expect(await codeOf(await owner('search/rankers/train', 'POST'))).toEqual([409, 'TRAINING_DATA_SCARCE'])
    expect(await ask<RankerList>('search/rankers/rollback', 'POST')).toMatchObject({ live: 'words' })
    expect(await codeOf(await owner('search/rankers/rollback', 'POST'))).toEqual([409, 'RANKER_FIRST'])
    expect(await codeOf(await owner('search/rankers/none/promote', 'POST', {}))).toEqual([404, 'RANKER_UNKNOWN'])
    expect(await ask<RankerList>('search/rankers/standard/promote', 'POST', {})).toMatchObject({ live: 'standard' })
  })
})

describe('corrections', () => {
  it('are kept without personal data, and removed', async () => {
    const made = await ask<{ id: string }>('corrections', 'POST', {
      text: '打 13912345678 找我',
      language: 'zh',
      intent: 'human',
    })
    const { corrections } = await ask<{ corrections: { text: string; by: string }[] }>('corrections')
    expect(corrections).toMatchObject([{ text: '打 [phone] 找我', by: 'server key' }])
    expect((await owner(`corrections/${made.id}`, 'DELETE')).status).toBe(204)
    expect(await codeOf(await owner(`corrections/${made.id}`, 'DELETE'))).toEqual([404, 'NOT_FOUND'])
  })
})
