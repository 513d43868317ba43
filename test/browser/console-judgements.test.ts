import { readFile } from 'node:fs/promises'
import type { JudgedProductPage, JudgementsKept } from '@elmo-chat/protocol'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hasBrowser, phone } from './browser.js'
import { useConsole } from './console-page.js'
import { isBuilt } from './real-server.js'
import { seriousFindings } from './serious-findings.js'

const SHIRTS = 'linen shirt'

// A merchant judges a search: by buttons and keys, corrects, takes back, and brings and takes along files.
describe.skipIf(!hasBrowser || !isBuilt)('judgements in the console, against the demo shop', () => {
  const stage = useConsole()
  const { open, troubles } = stage
  const judging = `/search/judgements/query?q=${encodeURIComponent(SHIRTS)}`
  const now = (page: Page) => page.getByRole('region', { name: 'The list now' }).locator('.judging-row')
  const given = (page: Page) => page.getByRole('region', { name: 'All judgements' }).locator('.judging-row')
  const kept = async (page: Page) => {
    const answer = await page.request.get(
      `${stage.origin}/api/console/search/judgements/products?query=${encodeURIComponent(SHIRTS)}`,
    )
    return ((await answer.json()) as JudgedProductPage).items.map(({ product, grade }) => [product?.title, grade])
  }

  it('says what judgements are for while there are none, and begins with a search', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'Judgements' }).click()
    await page.getByRole('heading', { name: 'Nothing is judged yet' }).waitFor()
    await page.getByText('Rankers learn from it').waitFor()
    await page.getByRole('searchbox', { name: 'Search to judge' }).fill(SHIRTS)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `“${SHIRTS}”`, level: 1 }).waitFor()
    await page.getByText('Not judged yet').waitFor()
    await now(page).first().waitFor()
    // Where answers end, the list says so.
    await page.getByRole('heading', { name: /^Answers end here; / }).waitFor()
  })

  it('grades what is shown by a button and by keys, corrects it, and takes it back', async () => {
    const page = await open(judging)
    const rows = now(page)
    await rows.nth(2).waitFor()
    const titles = await rows.locator('.item-title').allTextContents()
    await rows.first().getByRole('button', { name: '3 Exactly' }).click()
    await given(page).filter({ hasText: titles[0] }).getByText('rank 1').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await expect
      .poll(() => kept(page))
      .toEqual([
        [titles[0], 3],
        [titles[2], 2],
        [titles[1], 1],
      ])
    expect(await rows.nth(1).getByRole('button', { pressed: true }).textContent()).toContain('Somewhat')
    // The focus went on to the fourth: back up to the third, which gets none.
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Delete')
    await expect
      .poll(() => kept(page))
      .toEqual([
        [titles[0], 3],
        [titles[1], 1],
      ])
    await page.reload()
    await page.getByText('2 products judged').waitFor()
    const second = given(page).filter({ hasText: titles[1] })
    await second.getByRole('button', { name: '0 Not at all' }).click()
    await given(page).first().getByRole('button', { name: 'Take the grade' }).click()
    await expect.poll(() => kept(page)).toEqual([[titles[1], 0]])
    expect(await given(page).count()).toBe(1)
  })

  it('shows a grade that was not kept as it was before, and says so', async () => {
    const page = await open(judging)
    await now(page).nth(4).waitFor()
    await page.route('**/api/console/search/judgements', (route) => route.fulfill({ status: 500, body: 'broken' }), {
      times: 1,
    })
    await now(page).nth(4).getByRole('button', { name: '3 Exactly' }).click()
    await page.getByText('The grade was not kept.').waitFor()
    await expect.poll(() => now(page).nth(4).getByRole('button', { pressed: true }).count()).toBe(0)
  })

  it('brings a file, names what it could not read by its row, and takes everything along', async () => {
    const page = await open('/search/judgements')
    await page.getByRole('cell', { name: SHIRTS }).waitFor()
    await page.getByRole('button', { name: 'Import' }).click()
    const dialog = page.getByRole('dialog')
    const table = 'query,productId,grade,reason\nwool hat,no-such-product,3,warm\nwool hat,other,best,\n'
    await dialog
      .locator('input[type="file"]')
      .setInputFiles({ name: 'hats.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
    await dialog.getByRole('button', { name: 'Import' }).click()
    await dialog.getByRole('status').getByText('1 judgement is kept.').waitFor()
    const problems = dialog.getByRole('row')
    expect(await problems.nth(2).textContent()).toMatch(/^3gradebesterror/)
    expect(await problems.nth(1).textContent()).toContain('The product "no-such-product" is not in the catalogue.')
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('cell', { name: 'wool hat' }).waitFor()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export as CSV' }).click()
    const path = await (await download).path()
    const sent = await page.request.post(`${stage.origin}/api/console/search/judgements`, {
      headers: { 'x-elmo-console': '1', 'content-type': 'text/csv' },
      data: await readFile(path),
    })
    expect(((await sent.json()) as JudgementsKept).accepted).toBe(2)

    await page.getByRole('link', { name: 'wool hat' }).click()
    await page.getByText('no longer in the shop').waitFor()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByText('Not judged yet').waitFor()
  })

  it.each([
    ['en', 'light', {}],
    ['zh', 'dark', phone],
  ] as const)(
    'has nothing serious for axe to find, fits, and has no page without a word: %s, %s',
    async (language, theme, size) => {
      const page = await open('/', { locale: language === 'zh' ? 'zh-CN' : 'en-US', colorScheme: theme, ...size })
      for (const path of ['/search/judgements', judging]) {
        await page.goto(`${stage.origin}/console${path}`)
        await page.locator('main h1').waitFor()
        await page.locator('.skeleton').first().waitFor({ state: 'detached' })
        await page.locator('main .table-frame').first().waitFor()
        expect([path, await seriousFindings(page)]).toEqual([path, []])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width)
        expect([path, wider <= 0]).toEqual([path, true])
        expect(await page.locator('body').textContent()).not.toMatch(/\b(?:nav|judgements|path|queries)\.[a-z]/)
      }
    },
  )

  it('gave the browser nothing to complain about', () => {
    expect(troubles).toEqual([])
  })
})
