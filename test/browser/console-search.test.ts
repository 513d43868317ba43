import type { ListAnswer } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { hasBrowser, phone } from './browser.js'
import { useConsole } from './console-page.js'
import { converse } from './converse.js'
import { isBuilt } from './real-server.js'
import { seriousFindings } from './serious-findings.js'

const SHIRTS = 'linen shirt'
const NOTHING = 'submarines'
/** What is logged is rolled up within seconds. */
const rolledUp = { timeout: 20_000, interval: 500 }

// One merchant's way through what people search for, from the first search to a rule, a test and a correction.
describe.skipIf(!hasBrowser || !isBuilt)('console pages of the group Find, against the demo shop', () => {
  const stage = useConsole()
  const { open, troubles } = stage
  let conversation: string

  const search = async (q: string): Promise<ListAnswer> =>
    (await (await fetch(`${stage.origin}/api/search?${new URLSearchParams({ q })}`)).json()) as ListAnswer

  it('says what to do first while there is nothing', async () => {
    const page = await open('/search')
    await page.getByRole('heading', { name: 'Nobody has searched yet' }).waitFor()
    await page.getByRole('link', { name: 'Rules' }).click()
    await page.getByRole('heading', { name: 'No rules yet' }).waitFor()
    await page.getByRole('link', { name: 'Tests' }).click()
    await page.getByRole('heading', { name: 'No tests yet' }).waitFor()
    await page.getByRole('link', { name: 'Corrections' }).click()
    await page.getByRole('heading', { name: 'No corrections yet' }).waitFor()
  })

  it('counts real searches, says the finding, and leads to the path of one', async () => {
    await search(SHIRTS)
    await search(NOTHING)
    const page = await open('/search?days=7')
    await expect
      .poll(async () => {
        await page.reload()
        await page.locator('main h1').waitFor()
        await page.locator('.skeleton').waitFor({ state: 'detached' })
        // Of two searches, the first may be counted alone.
        return Promise.all(
          ['.list-without-result', '.list-top'].map((list) =>
            page
              .locator(list)
              .textContent({ timeout: 1_000 })
              .catch(() => ''),
          ),
        )
      }, rolledUp)
      .toEqual([expect.stringContaining(NOTHING), expect.stringContaining(SHIRTS)])
    expect(await page.locator('.plot h2').textContent()).toMatch(/^50% of searches found nothing; the most on /)
    const without = page.locator('.list-without-result')
    expect(await without.textContent()).not.toContain(SHIRTS)

    await without.getByRole('link', { name: 'All' }).click()
    await page.getByRole('heading', { name: 'Without result', level: 1 }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export as CSV' }).click()
    expect((await download).suggestedFilename()).toBe('searches-without-result-7.csv')
    await page.getByRole('link', { name: NOTHING, exact: true }).click()
    await page.getByRole('heading', { name: `“${NOTHING}”`, level: 1 }).waitFor()
    await page.getByText('Nothing was found.').waitFor()
  })

  it('shows the working of a search: what was meant, and parts that add up to each score', async () => {
    const page = await open('/search/path')
    await page.getByRole('searchbox', { name: 'Search' }).fill(`${SHIRTS} under ¥350`)
    await page.keyboard.press('Enter')
    const stations = page.locator('.stations')
    await stations.waitFor()
    expect(await stations.locator('.meant').textContent()).toContain('price ≤ ¥350')
    const { total, items } = await search(`${SHIRTS} under ¥350`)
    expect(await stations.locator('.big-facts .sum').textContent()).toContain(`${total}`)
    const rows = page.locator('.path-item')
    expect(await rows.locator('.item-title').allTextContents()).toEqual(
      items.slice(0, await rows.count()).map(({ title }) => title),
    )
    await rows.first().getByRole('button').click()
    const numbers = await rows.first().locator('.sums').first().locator('.number').allTextContents()
    const parts = numbers.map((text) => Number(text.replace('−', '-')))
    const score = parts.pop()!
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 2)
    await page.getByRole('link', { name: /^Pin for this search/ }).click()
    await page.getByRole('heading', { name: 'New rule' }).waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe(`${SHIRTS} under ¥350`)
  })

  it('marks where the answers of a list end, and what those behind it gave up', async () => {
    const { total, items } = await search(SHIRTS)
    expect(items.length).toBeGreaterThan(total)
    const page = await open(`/search/path?q=${encodeURIComponent(SHIRTS)}`)
    const line = page.locator('.near-head')
    await line.getByRole('heading', { name: /^Answers end here; \d+ more products only come near$/ }).waitFor()
    expect(await line.textContent()).toContain(`not all words of “${SHIRTS}”`)
    expect(await page.locator('.path-list > ol').first().locator('.path-item').count()).toBe(total)
    expect(await page.locator('.path-list > .near .rank').first().textContent()).toBe(`${total + 1}`)

    await page.goto(`${stage.origin}/console/search/path?q=${encodeURIComponent('waterproof linen shirt')}`)
    await line.getByRole('heading', { name: /^Nothing answers; \d+ products come near$/ }).waitFor()
    expect(await line.textContent()).toContain('feature: waterproof was given up')
  })

  it('previews what a rule moves, asks before it is lost, and keeps it', async () => {
    const before = await search(SHIRTS)
    const { title } = before.items[4]
    const page = await open(`/search/rules/new?q=${encodeURIComponent(SHIRTS)}`)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Add at least one thing that the rule does.').waitFor()
    await page.getByRole('button', { name: 'Pin' }).click()
    await page.getByRole('combobox', { name: 'Find a product' }).fill(title)
    await page.locator('.picker-found').getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.picked', { hasText: title }).waitFor()
    const first = page.locator('.moved > ol').nth(1).locator('li').first()
    await first.filter({ hasText: title }).waitFor()
    expect(await first.getByRole('img', { name: 'up by 4' }).count()).toBe(1)
    expect((await search(SHIRTS)).items[0].title).toBe(before.items[0].title)

    await page.getByRole('link', { name: 'Overview' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stay here' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor()
    const rule = page.locator('.rule')
    await rule.getByText(`pin “${title}” at rank 1`).waitFor()
    await rule.getByText('active').waitFor()
    await page.getByRole('checkbox').uncheck()
    await rule.locator('.chip', { hasText: 'off' }).waitFor()
    await page.getByRole('checkbox').check()
    await rule.locator('.chip', { hasText: 'active' }).waitFor()
  })

  it('gives shoppers what the rule says', async () => {
    const page = await open('/search/rules')
    const said = await page.locator('.rule li', { hasText: /^pin “/ }).textContent()
    const title = said!.slice('pin “'.length, -'” at rank 1'.length)
    await expect.poll(async () => (await search(SHIRTS)).items[0].title, { timeout: 5_000 }).toBe(title)
  })

  it('brings what is pinned, and says where what the search demands leaves it out', async () => {
    const pinned = async (query: string) => {
      const page = await open(`/search/rules/new?q=${encodeURIComponent(query)}`)
      await page.getByRole('button', { name: 'Pin' }).click()
      await page.getByRole('combobox', { name: 'Find a product' }).fill('umbrella')
      await page.locator('.picker-found').getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      return page
    }
    const brought = await pinned(SHIRTS)
    await brought
      .locator('.moved > ol')
      .nth(1)
      .locator('li')
      .first()
      .filter({ hasText: /umbrella/i })
      .waitFor()
    const leftOut = await pinned(`${SHIRTS} under ¥1`)
    await leftOut.locator('.preview-pane').getByText('is not shown: it is not what the search asks for.').waitFor()
  })

  it('says before it is kept that a rule hides everything', async () => {
    const page = await open(`/search/rules/new?q=${encodeURIComponent(SHIRTS)}`)
    await page.getByRole('button', { name: 'Hide' }).click()
    await page.getByLabel('Products that are').fill('hmm, whatever')
    await page.keyboard.press('Enter')
    await page.getByText('No condition was understood').waitFor()
    await page.getByLabel('Products that are').fill('shirt')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Remove the condition shirt' }).waitFor()
    const preview = page.locator('.preview-pane')
    await preview.getByText('After: 0 products').waitFor()
    expect(await preview.getByRole('alert').count()).toBeGreaterThan(0)
  })

  it('runs tests that the merchant wrote: the failing one first, with what stands there instead', async () => {
    const [first] = (await search(SHIRTS)).items
    const page = await open(`/search/tests?q=${encodeURIComponent(SHIRTS)}`)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Save and run' }).click()
    await dialog.getByText('Pick a product.').waitFor()
    await dialog.getByRole('button', { name: 'By conditions' }).click()
    await dialog.getByLabel('Products that are').fill('linen')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Remove the condition linen' }).waitFor()
    await dialog.getByRole('button', { name: 'Save and run' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.test.passed').waitFor()

    await page.getByRole('button', { name: 'New test' }).click()
    await dialog.getByLabel('For the search').fill(SHIRTS)
    await dialog.getByRole('combobox', { name: 'Find a product' }).fill('umbrella')
    await dialog.locator('.picker-found').getByRole('option').first().click()
    await dialog.getByRole('button', { name: 'Save and run' }).click()
    await page.locator('.test.failed').waitFor()
    const tests = page.locator('.tests > li')
    expect(await tests.first().getAttribute('class')).toContain('failed')
    expect(await tests.first().textContent()).toContain(first.title)
    await page.getByRole('button', { name: 'Run now' }).click()
    await page.getByRole('heading', { name: '1 of 2 tests fails' }).waitFor()

    await tests.first().getByRole('button', { name: 'Delete the test' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await expect.poll(() => tests.count()).toBe(1)
  })

  it('lets the merchant say what a message meant, and take it back', async () => {
    conversation = await converse(stage.origin, ['can a student get this for less?'])
    const page = await open(`/conversations/${conversation}`)
    await page.getByText('Meant something else?').click()
    await page.getByLabel('What the customer meant').selectOption({ label: 'ask for a discount' })
    await page.getByRole('button', { name: 'Correct' }).click()
    await page.getByRole('status').getByText('Corrected to “ask for a discount”').waitFor()
    await page.getByRole('link', { name: 'All corrections' }).click()
    const row = page.getByRole('row', { name: /can a student get this for less/ })
    expect(await row.textContent()).toContain('ask for a discount')
    await row.getByRole('button').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: 'No corrections yet' }).waitFor()
  })

  it('says who orders the lists, and that nothing is known yet to compare them by', async () => {
    const page = await open('/search/rankers')
    await page.getByRole('region', { name: 'Standard' }).getByText('live').waitFor()
    await page.getByRole('region', { name: 'Words' }).getByText('retired').waitFor()
    await page.goto(`${stage.origin}/console/search/compare`)
    await page.getByText('There is no query yet for which some product is known to be right.').waitFor()
  })

  it('is reached by keys: a page by its name, and the path of what was typed', async () => {
    const page = await open('/')
    await page.locator('.numbers').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(SHIRTS)
    const chosen = page.getByRole('option', { name: `How “${SHIRTS}” is searched`, selected: true })
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowUp')
        return chosen.count()
      }, rolledUp)
      .toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `“${SHIRTS}”`, level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('ranker')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Rankers', level: 1 }).waitFor()
  })

  it('tries again what failed', async () => {
    const page = await open('/')
    await page.locator('.numbers').waitFor()
    await page.route('**/api/console/search/rules', (route) => route.fulfill({ status: 500, body: 'broken' }), {
      times: 1,
    })
    await page.goto(`${stage.origin}/console/search/rules`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.rule').waitFor()
  })

  const paths = [
    '/search',
    '/search/queries',
    `/search/path?q=${encodeURIComponent(SHIRTS)}`,
    '/search/rules',
    `/search/rules/new?q=${encodeURIComponent(SHIRTS)}&does=synonyms`,
    '/search/tests',
    '/search/rankers',
    '/search/compare',
    '/corrections',
  ]

  it.each([
    ['en', 'light', {}],
    ['zh', 'dark', phone],
  ] as const)(
    'has nothing serious for axe to find, fits, and has no page without a word: %s, %s',
    async (language, theme, size) => {
      const page = await open('/', { locale: language === 'zh' ? 'zh-CN' : 'en-US', colorScheme: theme, ...size })
      for (const path of paths) {
        await page.goto(`${stage.origin}/console${path}`)
        await page.locator('main h1').waitFor()
        await page.locator('.skeleton').waitFor({ state: 'detached' })
        expect([path, await seriousFindings(page)]).toEqual([path, []])
        // A phone makes the window as wide as what sticks out; its screen stays as it is.
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width)
        expect([path, wider <= 0]).toEqual([path, true])
        // An untranslated word shows its key.
        expect(await page.locator('body').textContent()).not.toMatch(
          /\b(?:nav|search|queries|path|rules|tests|rankers|compare|corrections)\.[a-z]/,
        )
      }
    },
    120_000,
  )

  it('gave the browser nothing to complain about', () => {
    expect(troubles).toEqual([])
  })
})
