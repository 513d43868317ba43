import type { Product } from '@elmo-chat/catalog'
import type { Problem } from '@elmo-chat/kernel'
import { expect, it } from 'vitest'
import { type CommitChoice, PROBLEMS_KEPT } from '../import-store.js'
import type { Store } from '../store.js'
import { hat, hats } from './samples.js'
import type { StoreWorld } from './store-suite.js'

const usual: CommitChoice = { keepSourceIds: [], retireMissing: true, force: false }

async function importAll(
  store: Store,
  source: string,
  products: readonly Product[],
  choice: Partial<CommitChoice> = {},
) {
  const { id } = await store.catalog.beginImport({ name: 'hats.csv', source, dryRun: false })
  await store.catalog.stage(id, products)
  return { id, result: await store.catalog.commit(id, { ...usual, ...choice }) }
}

async function visible(store: Store, source?: string): Promise<Map<string, { title: string; revision: string }>> {
  const found = new Map<string, { title: string; revision: string }>()
  for (let after: string | null | undefined; after !== null; ) {
    const page = await store.catalog.products({ limit: 7, ...(source ? { source } : {}), ...(after ? { after } : {}) })
    for (const { product, revision } of page.items) found.set(product.sourceId, { title: product.title, revision })
    after = page.after
  }
  return found
}

const problem = (row: number): Problem => ({
  code: 'FEED_PRICE_UNREADABLE',
  severity: 'error',
  message: { en: 'The price cannot be read.', zh: '价格无法读取。' },
  remedy: { en: 'Write 19.99 USD.', zh: '请写成 19.99 USD。' },
  place: { row, column: 'price', value: 'free' },
})

export function catalogSuite(world: () => StoreWorld): void {
  it('is empty before the first import', async () => {
    const { catalog } = world().store
    expect(await catalog.sources()).toEqual([])
    expect(await catalog.products()).toEqual({ items: [], after: null })
    expect(await catalog.product('main:1')).toBeNull()
    expect((await catalog.imports()).imports).toEqual([])
  })

  it('shows nothing of an import before its commit, and all of it after', async () => {
    const { store } = world()
    const before = await store.catalog.revision()
    const { id } = await store.catalog.beginImport({ name: 'a.csv', source: 'at-once', dryRun: false })
    await store.catalog.stage(id, hats(120, { source: 'at-once' }))
    expect(await visible(store, 'at-once')).toEqual(new Map())
    expect(await store.catalog.revision()).toBe(before)
    expect(await store.catalog.preview(id)).toEqual({ added: 120, changed: 0, unchanged: 0, retired: 0 })
    expect(await store.catalog.commit(id, usual)).toMatchObject({ ok: true, value: { added: 120 } })
    expect((await visible(store, 'at-once')).size).toBe(120)
    expect(await store.catalog.revision()).not.toBe(before)
    expect(await store.catalog.sources()).toContainEqual({
      name: 'at-once',
      products: 120,
      importedAt: new Date(world().now).toISOString(),
    })
  })

  it('gives back what was stored, key by key and in order', async () => {
    const { store } = world()
    const product = hat('whole', { source: 'whole' })
    await importAll(store, 'whole', [product])
    const found = await store.catalog.product(product.id)
    expect(found?.product).toEqual(product)
    expect(Object.keys(found!.product.variants[0].options)).toEqual(['Size', 'Color'])
  })

  it('changes a revision exactly when the content changes', async () => {
    const { store } = world()
    await importAll(store, 'revised', [hat('same', { source: 'revised' }), hat('other', { source: 'revised' })])
    const before = await visible(store, 'revised')
    const { result } = await importAll(store, 'revised', [
      hat('same', { source: 'revised' }),
      hat('other', { source: 'revised', title: 'Another' }),
    ])
    const after = await visible(store, 'revised')
    expect(result).toEqual({ ok: true, value: { added: 0, changed: 1, unchanged: 1, retired: 0 } })
    expect(after.get('same')!.revision).toBe(before.get('same')!.revision)
    expect(after.get('other')!.revision).not.toBe(before.get('other')!.revision)
  })

  it('keeps the last of a product that is staged twice', async () => {
    const { store } = world()
    const { id } = await store.catalog.beginImport({ name: 'a', source: 'twice', dryRun: false })
    await store.catalog.stage(id, [hat('1', { source: 'twice' }), hat('1', { source: 'twice', title: 'second' })])
    await store.catalog.stage(id, [hat('1', { source: 'twice', title: 'third' })])
    await store.catalog.commit(id, usual)
    expect([...(await visible(store, 'twice')).values()].map(({ title }) => title)).toEqual(['third'])
  })

  it('retires what the source no longer delivers, and keeps the products of broken rows as they were', async () => {
    const { store } = world()
    const source = 'retiring'
    await importAll(store, source, hats(10, { source }))
    const { result } = await importAll(store, source, hats(6, { source, title: 'new' }), {
      keepSourceIds: ['000008', '000001', 'never-seen'],
    })
    expect(result).toEqual({ ok: true, value: { added: 0, changed: 6, unchanged: 1, retired: 3 } })
    const after = await visible(store, source)
    expect([...after.keys()].sort()).toEqual(['000000', '000001', '000002', '000003', '000004', '000005', '000008'])
    expect([after.get('000001')!.title, after.get('000008')!.title]).toEqual(['new', 'Hat 000008'])
  })

  it('refuses to retire more than half unless forced, and leaves the import open', async () => {
    const { store } = world()
    const source = 'halved'
    await importAll(store, source, hats(10, { source }))
    const { id } = await store.catalog.beginImport({ name: 'a', source, dryRun: false })
    await store.catalog.stage(id, hats(4, { source }))
    expect(await store.catalog.commit(id, usual)).toEqual({
      ok: false,
      error: { code: 'RETIRES_TOO_MANY', retired: 6, of: 10 },
    })
    expect((await visible(store, source)).size).toBe(10)
    expect(await store.catalog.commit(id, { ...usual, force: true })).toMatchObject({ ok: true, value: { retired: 6 } })
    expect((await visible(store, source)).size).toBe(4)
    const half = await importAll(store, source, hats(2, { source }))
    expect(half.result).toMatchObject({ ok: true, value: { retired: 2 } })
  })

  it('retires nothing when broken rows could not be told', async () => {
    const { store } = world()
    const source = 'untold'
    await importAll(store, source, hats(700, { source }))
    const { result } = await importAll(store, source, [hat('new', { source })], { retireMissing: false })
    expect(result).toEqual({ ok: true, value: { added: 1, changed: 0, unchanged: 700, retired: 0 } })
    expect((await visible(store, source)).size).toBe(701)
  })

  it('leaves other sources alone and pages through all of them', async () => {
    const { store } = world()
    await importAll(store, 'left', hats(15, { source: 'left' }))
    await importAll(store, 'right', hats(16, { source: 'right' }))
    await importAll(store, 'right', hats(9, { source: 'right' }))
    expect((await visible(store, 'left')).size).toBe(15)
    const ids: string[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await store.catalog.products({ limit: 4, ...(after ? { after } : {}) })
      ids.push(...page.items.map(({ product }) => product.id))
      after = page.after
    }
    const total = (await store.catalog.sources()).reduce((sum, { products }) => sum + products, 0)
    expect([ids.length, new Set(ids).size]).toEqual([total, total])
  })

  it('lets a reading that began before a switch go on with what it began', async () => {
    const { store } = world()
    const source = 'steady'
    await importAll(store, source, hats(20, { source, title: 'old' }))
    const first = await store.catalog.products({ source, limit: 10 })
    await importAll(store, source, hats(20, { source, title: 'new' }))
    const second = await store.catalog.products({ source, limit: 10, after: first.after! })
    expect(new Set([...first.items, ...second.items].map(({ product }) => product.title))).toEqual(new Set(['old']))
    world().now += 3_600_000
    await store.sweep()
    await expect(store.catalog.products({ source, after: first.after! })).rejects.toMatchObject({
      code: 'STORAGE_CURSOR_EXPIRED',
    })
    expect((await visible(store, source)).get('000001')!.title).toBe('new')
  })

  it('lists the revisions of what is visible without the products, in the same order', async () => {
    const { store } = world()
    await importAll(store, 'listed', hats(23, { source: 'listed' }))
    await importAll(store, 'listed-too', hats(12, { source: 'listed-too' }))
    const whole: { id: string; revision: string }[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await store.catalog.products({ limit: 500, ...(after ? { after } : {}) })
      whole.push(...page.items.map(({ product, revision }) => ({ id: product.id, revision })))
      after = page.after
    }
    const listed: { id: string; revision: string }[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await store.catalog.revisions({ limit: 9, ...(after ? { after } : {}) })
      listed.push(...page.items)
      after = page.after
    }
    expect(listed).toEqual(whole)
    expect(listed.length).toBeGreaterThanOrEqual(35)
  })

  it('gives the products of some ids, from whatever source, and passes over unknown ones', async () => {
    const { store } = world()
    const one = hat('one', { source: 'of-ids' })
    const two = hat('two', { source: 'of-other-ids' })
    await importAll(store, 'of-ids', [one, hat('else', { source: 'of-ids' })])
    await importAll(store, 'of-other-ids', [two])
    const found = await store.catalog.productsOf([two.id, 'unknown', one.id, "'; drop table x"])
    expect(new Map(found.map(({ product }) => [product.id, product]))).toEqual(
      new Map([
        [one.id, one],
        [two.id, two],
      ]),
    )
    expect(await store.catalog.product(one.id)).toEqual(found.find(({ product }) => product.id === one.id))
    expect(await store.catalog.productsOf([])).toEqual([])
    await expect(store.catalog.productsOf(Array(501).fill('x'))).rejects.toThrow(RangeError)
  })

  it('refuses a cursor that it did not make', async () => {
    for (const after of ['nonsense', Buffer.from('["main","1; drop table","x"]').toString('base64url')])
      await expect(world().store.catalog.products({ after })).rejects.toMatchObject({
        code: 'STORAGE_CURSOR_UNREADABLE',
      })
  })

  it('counts a dry run and changes nothing', async () => {
    const { store } = world()
    const before = await store.catalog.revision()
    const { id } = await store.catalog.beginImport({ name: 'a', source: 'dry', dryRun: true })
    await store.catalog.stage(id, hats(3, { source: 'dry' }))
    expect(await store.catalog.commit(id, usual)).toMatchObject({ ok: true, value: { added: 3 } })
    expect(await store.catalog.revision()).toBe(before)
    expect(await visible(store, 'dry')).toEqual(new Map())
    expect(await store.catalog.importReport(id)).toMatchObject({ state: 'done', dryRun: true, added: 3 })
  })

  it('leaves no trace of an aborted import but its report', async () => {
    const { store } = world()
    const { id } = await store.catalog.beginImport({ name: 'a', source: 'aborted', dryRun: false })
    await store.catalog.stage(id, hats(3, { source: 'aborted' }))
    await store.catalog.abort(id, 'The file ends in the middle.')
    expect(await visible(store, 'aborted')).toEqual(new Map())
    expect(await store.catalog.importReport(id)).toMatchObject({
      state: 'failed',
      failure: 'The file ends in the middle.',
    })
    await expect(store.catalog.stage(id, hats(1))).rejects.toMatchObject({ code: 'STORAGE_IMPORT_NOT_RUNNING' })
    await expect(store.catalog.commit(id, usual)).rejects.toMatchObject({ code: 'STORAGE_IMPORT_NOT_RUNNING' })
  })

  it('keeps problems with their places, and counts those beyond what is kept', async () => {
    const { store } = world()
    const { id } = await store.catalog.beginImport({ name: 'a', source: 'broken', dryRun: false })
    const problems = Array.from({ length: PROBLEMS_KEPT + 30 }, (_, index) => problem(index + 1))
    await store.catalog.recordProblems(id, problems.slice(0, 5))
    await store.catalog.recordProblems(id, problems.slice(5))
    await store.catalog.progress(id, { format: 'csv', rows: 12, products: 0, variants: 0 })
    const report = await store.catalog.importReport(id)
    expect(report).toMatchObject({ problemCount: PROBLEMS_KEPT + 30, format: 'csv', rows: 12 })
    expect(report?.problems).toEqual(problems.slice(0, PROBLEMS_KEPT))
    await store.catalog.abort(id, 'All rows are broken.')
  })

  it('lists imports, the latest first, page by page', async () => {
    const { store } = world()
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await store.catalog.imports({ limit: 5, ...(cursor ? { cursor } : {}) })
      seen.push(...page.imports.map(({ id }) => id))
      cursor = page.cursor
      if (!cursor) break
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect((await store.catalog.importReport(seen[0]))!.source).toBe('broken')
    expect(await store.catalog.importReport('nobody')).toBeNull()
  })

  it('takes a product without a source id', async () => {
    const { store } = world()
    await importAll(store, 'nameless', [hat('', { id: 'nameless:1', source: 'nameless' })])
    expect((await visible(store, 'nameless')).size).toBe(1)
  })

  it('takes text that PostgreSQL refuses, cleaned', async () => {
    const { store } = world()
    await importAll(store, 'dirty', [hat('d', { source: 'dirty', title: 'a\0b\ud800c', brand: '\\u0000' })])
    const [{ product }] = (await store.catalog.products({ source: 'dirty' })).items
    expect([product.title, product.brand]).toEqual(['ab\ufffdc', '\\u0000'])
  })
}
