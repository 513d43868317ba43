import type { RecommendOverview, SimulationState, VisitorRow } from '@elmo-chat/protocol'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hasBrowser, phone } from './browser.js'
import { account, useConsole } from './console-page.js'
import { isBuilt } from './real-server.js'
import { seriousFindings } from './serious-findings.js'

/** A small past is enough to see everything; what the button asks for would take minutes. */
const SMALL = { days: 60, shoppers: 200, seed: 1, force: false }
const MEASURED_WITHIN_MS = 90_000

// A merchant's way through recommendation: from a shop without a past, through measured methods, to one visitor's list.
describe.skipIf(!hasBrowser || !isBuilt)('console pages of the group Recommend, against the demo shop', () => {
  const stage = useConsole()
  const { open, troubles } = stage
  const live = (page: Page) => page.getByRole('region', { name: 'live' })
  const ask = async <T>(page: Page, path: string) =>
    (await (await page.request.get(`${stage.origin}/api/console/recommend${path}`)).json()) as T
  /** Whether all shoppers have come and everything that they left has been measured and learned. */
  const isSettled = async (page: Page) => {
    const { fraction } = await ask<SimulationState>(page, '/simulation')
    const { job, log, placements } = await ask<RecommendOverview>(page, '')
    return (
      fraction === null &&
      job === null &&
      placements.every(
        ({ leaderboard, serving }) => serving && leaderboard && leaderboard.logged * 2 >= log.interactions,
      )
    )
  }
  /** The one of whom the most is known. */
  const busiest = async (page: Page) => {
    const { visitors } = await ask<{ visitors: VisitorRow[] }>(page, '/visitors?limit=100')
    return visitors.sort((a, b) => b.interactions - a.interactions)[0].visitorId
  }
  const board = (page: Page) => page.getByRole('region', { name: 'All methods beside each other' })

  it('says what is needed while there is nothing', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'Learning' }).click()
    await page.getByRole('heading', { name: 'There is no simulation in this shop' }).waitFor()
    await page.getByRole('link', { name: 'Visitors' }).click()
    await page.getByRole('heading', { name: 'Nobody has turned to a product yet' }).waitFor()
    await page.getByRole('link', { name: 'Methods' }).click()
    await page.getByRole('heading', { name: 'Nothing has been measured yet' }).waitFor()
    await page.getByText('So far: 0 interactions.').waitFor()
    await page.getByText('elmo simulate').waitFor()
    expect(await page.getByRole('button', { name: 'Measure again' }).count()).toBe(0)
  })

  it(
    'gives the demo shop a past on request, and shows all methods beside each other once they are measured',
    async () => {
      const page = await open('/recommend')
      await page.route('**/api/console/recommend/simulation', (route) =>
        route.request().method() === 'POST' ? route.continue({ postData: JSON.stringify(SMALL) }) : route.continue(),
      )
      await page.getByRole('button', { name: 'Simulate shoppers' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Simulate shoppers' }).click()
      await board(page).getByRole('row').first().waitFor({ timeout: MEASURED_WITHIN_MS })
      // It is measured again when the log has doubled.
      await expect.poll(() => isSettled(page), { timeout: MEASURED_WITHIN_MS, interval: 500 }).toBe(true)
      await page.reload()
      const overview = await ask<RecommendOverview>(page, '')
      const { leaderboard } = overview.placements[0]
      const rows = board(page).locator('tbody tr')
      await rows.first().waitFor()
      expect(await rows.count()).toBe(overview.placements[0].methods.length)
      expect(await rows.first().locator('.whisker-cell .number').textContent()).toContain(
        leaderboard!.methods[0].ndcg.mean.toFixed(3),
      )
      expect(await rows.locator('.whisker').count()).toBe(leaderboard!.methods.length)
      await page.getByText(leaderboard!.decision.why.en).waitFor()
      const log = page.getByRole('region', { name: 'What the log holds' })
      expect(await log.textContent()).toContain(overview.log.interactions.toLocaleString('en'))
    },
    2 * MEASURED_WITHIN_MS,
  )

  it('takes the method that the merchant chooses, says who chose it, and goes back', async () => {
    const page = await open('/recommend?list=similar')
    const before = await live(page).getByRole('heading').textContent()
    const row = board(page).locator('tbody tr').filter({ hasNotText: 'live' }).first()
    const name = (await row.locator('th strong').textContent())!
    await row.getByRole('button', { name: `Use ${name}` }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('heading', { name: `Use ${name} for “Similar things”?` }).waitFor()
    expect(await dialog.textContent()).toMatch(/nDCG@20 of \d\.\d{3} \[/)
    await dialog.getByRole('button', { name: 'Use' }).click()
    await live(page).getByText(`by ${account.email}; it stays until you choose otherwise.`).waitFor()
    expect(await live(page).getByRole('heading').textContent()).toContain(name)
    await live(page)
      .getByRole('button', { name: /^Back to / })
      .click()
    await dialog.getByRole('button', { name: 'Go back' }).click()
    await live(page).getByText(account.email).waitFor({ state: 'detached' })
    await expect.poll(() => live(page).getByRole('heading').textContent(), { timeout: 10_000 }).toBe(before)
  })

  it('shows how fast tastes are learned, with the numbers behind the lines', async () => {
    const page = await open('/recommend/learning')
    await page.getByRole('heading', { name: /^After [\d,]+ events, / }).waitFor()
    await page.getByText('As a table').click()
    await expect.poll(() => page.getByRole('columnheader').allTextContents()).toContain('Popularity')
    await expect.poll(() => page.locator('.line').count()).toBe((await page.getByRole('columnheader').count()) - 2)
  })

  it('leads from who came last to one visitor, whose scores are the sum of their causes, and on to a product', async () => {
    const page = await open('/recommend/visitors')
    await page.getByRole('searchbox').fill('nobody-')
    await page.getByRole('heading', { name: 'Nobody with this id' }).waitFor()
    await page.getByRole('searchbox').fill('sim-')
    await page.getByRole('link', { name: await busiest(page), exact: true }).click()
    await page.getByRole('region', { name: 'What they did' }).locator('li').first().waitFor()
    const list = page.getByRole('region', { name: 'For you' })
    const scored = list.locator('li').filter({ has: page.locator('.cause-bar') })
    await scored.getByRole('button').first().click()
    await list.getByText('What ordered it in this list').waitFor()
    const numbers = await list.locator('.causes .number').allTextContents()
    const parts = numbers.map((text) => Number(text.replace('−', '-').replace(',', '')))
    const score = parts.pop()!
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 2)

    const product = page.getByRole('region', { name: 'What they did' }).getByRole('link').first()
    const title = (await product.textContent())!
    await product.click()
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    await page.getByRole('heading', { name: /^The busiest week began on / }).waitFor()
    await page.getByRole('region', { name: 'Similar things' }).locator('li').first().waitFor()
    await page.getByRole('link', { name: 'Product page' }).click()
    await page.getByRole('link', { name: 'In recommendations' }).click()
    await page.getByRole('heading', { name: /^The busiest week began on / }).waitFor()
  })

  it('says what could not be loaded and tries again, and what there is not', async () => {
    const page = await open('/recommend/visitors/no-such-visitor')
    await page.getByRole('heading', { name: 'There is no such visitor' }).waitFor()
    let isBroken = true
    await page.route('**/api/console/recommend', (route) =>
      isBroken ? route.fulfill({ status: 500, body: 'broken' }) : route.continue(),
    )
    await page.goto(`${stage.origin}/console/recommend`)
    await page.getByRole('alert').waitFor({ timeout: 20_000 })
    isBroken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await board(page).waitFor()
  })

  it.each([
    ['en', 'light', {}],
    ['zh', 'dark', phone],
  ] as const)(
    'has nothing serious for axe to find, fits, and has no page without a word: %s, %s',
    async (language, theme, size) => {
      const page = await open('/recommend/visitors', {
        locale: language === 'zh' ? 'zh-CN' : 'en-US',
        colorScheme: theme,
        ...size,
      })
      const visitor = `/console/recommend/visitors/${await busiest(page)}`
      await page.goto(stage.origin + visitor)
      const product = await page.locator('.history a').first().getAttribute('href')
      const paths = [
        '/console/recommend',
        '/console/recommend/learning',
        '/console/recommend/visitors',
        visitor,
        product,
      ]
      for (const path of paths) {
        await page.goto(stage.origin + path)
        await page.locator('main h2, main table').first().waitFor()
        await page.locator('.skeleton').first().waitFor({ state: 'detached' })
        for (const folded of await page.locator('summary, .explained button').all()) await folded.click()
        expect([path, await seriousFindings(page)]).toEqual([path, []])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.screen.width)
        expect([path, wider <= 0]).toEqual([path, true])
        expect(await page.locator('body').textContent()).not.toMatch(
          /\b(?:nav|methods|learning|visitors|place|simulation)\.[a-z]/,
        )
      }
    },
  )

  it('gave the browser nothing to complain about', () => {
    expect(troubles).toEqual([])
  })
})
