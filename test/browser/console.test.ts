import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launchBrowser, phone } from './browser.js'
import { account, type Cookies, openConsole } from './console-page.js'
import { converse } from './converse.js'
import { isBuilt, type RealServer, startRealServer } from './real-server.js'
import { seriousFindings } from './serious-findings.js'

const submarines = 'do you sell submarines with room for a family of seven, two dogs and a piano?'
const feed = `id,title,price,availability,quantity,product_type,link
h1,Straw hat,29.00 USD,in stock,5,Accessories > Hats,https://shop.example/h1
h2,Wool beret,a lot,in stock,3,Accessories > Hats,https://shop.example/h2
h3,,19.00 USD,in stock,2,Accessories > Hats,https://shop.example/h3
h4,Felt fedora,59.00 USD,in stock,many,Accessories > Hats,https://shop.example/h4
`

// One merchant's way through the console of the real server, from the one-time link to the log-out.
describe.skipIf(!hasBrowser || !isBuilt)('console in a browser, against the demo shop', () => {
  let server: RealServer
  let browser: Browser
  let cookies: Cookies
  let english: string
  let chinese: string
  const troubles: string[] = []

  beforeAll(async () => {
    server = await startRealServer()
    browser = await launchBrowser()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** A page of the console, logged in once the account is claimed. */
  const open = (path: string, options: BrowserContextOptions = {}): Promise<Page> =>
    openConsole(browser, path.startsWith('http') ? path : `${server.origin}/console${path}`, {
      cookies,
      troubles,
      ...options,
    })

  it('makes the account by the one-time link, once, and says what to do first', async () => {
    const page = await open(server.claimLink)
    await page.getByLabel('E-mail').fill(account.email)
    await page.getByLabel('Password').fill(account.password)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('heading', { name: 'Nobody has asked yet' }).waitFor()
    expect(page.url()).toBe(`${server.origin}/console/`)
    expect(await page.getByRole('link', { name: 'Import products' }).count()).toBe(1)
    cookies = await page.context().cookies()

    const again = await open(server.claimLink)
    await again.getByLabel('E-mail').fill('someone@else.example')
    await again.getByLabel('Password').fill('another password')
    await again.getByRole('button', { name: 'Begin' }).click()
    await expect.poll(() => again.getByRole('alert').textContent()).toContain('used already')
  })

  it('lets nobody in without the password, and leads back to the page that was wanted', async () => {
    const page = await open('/catalog?q=hat')
    await page.context().clearCookies()
    await page.reload()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    await page.getByLabel('E-mail').fill(account.email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('wrong')
    await page.getByLabel('Password').fill(account.password)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByRole('heading', { name: 'Catalogue' }).waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('hat')
  })

  it('goes to the log-in when the session ends under an open page', async () => {
    const page = await open('/conversations')
    await page.getByRole('heading', { name: 'No conversations yet' }).waitFor()
    await page.context().clearCookies()
    await page.getByRole('link', { name: 'Catalogue' }).click()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
  })

  it('imports a feed and shows its three problems, by row and with the remedy, in both languages', async () => {
    const page = await open('/imports')
    await page.locator('input[type="file"]').setInputFiles({
      name: 'hats.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(feed),
    })
    await page.getByLabel('Source', { exact: true }).fill('hats')
    await page.getByLabel('Currency', { exact: true }).fill('USD')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByRole('heading', { name: '3 problems' }).waitFor()
    const rows = page.locator('.problems tbody tr')
    expect(await rows.evaluateAll((found) => found.map((row) => row.querySelector('td')?.textContent))).toEqual([
      '3',
      '4',
      '5',
    ])
    expect(await rows.first().textContent()).toContain('a lot')
    expect(await page.getByRole('button', { name: /FEED_PRICE_UNREADABLE/ }).textContent()).toContain('1')
    await page.getByLabel('Severity').selectOption('error')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByRole('button', { name: '中文' }).click()
    await expect.poll(() => rows.first().textContent()).toContain('请填写标题')
  })

  it('says that an unknown price is unknown, and where each attribute was taken from', async () => {
    const page = await open('/catalog?source=hats')
    await page.getByRole('row', { name: /Wool beret/ }).waitFor()
    expect(await page.getByRole('row', { name: /Wool beret/ }).textContent()).toContain('price unknown')
    expect(await page.getByRole('row', { name: /Straw hat/ }).textContent()).toContain('$29')
    await page.getByRole('link', { name: 'Straw hat' }).click()
    await page.getByRole('heading', { name: 'Straw hat', level: 1 }).waitFor()
    expect(
      await page
        .getByRole('row', { name: /category/ })
        .first()
        .textContent(),
    ).toContain('Hats')
    await page.goto(`${server.origin}/console/catalog?q=no-such-thing-at-all`)
    await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  })

  it('shows a conversation with its trace and claims, and opens the turn that the address names', async () => {
    chinese = await converse(server.origin, ['我想买一件蓝色的T恤，两百以内', '换成黑色', '转人工'])
    english = await converse(server.origin, ['show me linen shirts', submarines])
    const page = await open('/conversations')
    await page.getByRole('link', { name: /蓝色的T恤/ }).click()
    await page.getByRole('heading', { name: /蓝色的T恤/, level: 1 }).waitFor()
    const trace = page.getByRole('region', { name: 'How this turn was thought' })
    await page.getByRole('link', { name: /^Turn 1/ }).click()
    await trace.getByRole('heading', { name: 'Turn 1' }).waitFor()
    expect(await trace.locator('.standing').textContent()).toContain('price ≤ ¥200')
    expect(await trace.locator('.standing').textContent()).toContain('customer, turn 1')
    expect(await trace.locator('.retrieved li').count()).toBeGreaterThan(0)
    const ledger = trace.locator('.ledger tbody tr')
    expect(await ledger.count()).toBeGreaterThan(0)
    for (const row of await ledger.allTextContents()) expect(row).toMatch(/^yes/)

    await page.getByRole('link', { name: /^Turn 2/ }).click()
    await trace.getByRole('heading', { name: 'Turn 2' }).waitFor()
    expect(await trace.locator('.standing').textContent()).toContain('color = black')
    await page.reload()
    await trace.getByRole('heading', { name: 'Turn 2' }).waitFor()
  })

  it('narrows conversations by what they stand out by and by words', async () => {
    const page = await open('/conversations')
    const rows = page.locator('.conversations li')
    await page.getByRole('link', { name: 'Asked for a person', exact: true }).click()
    await expect.poll(() => rows.count()).toBe(1)
    expect(await rows.textContent()).toContain('蓝色的T恤')
    await page.getByRole('link', { name: 'All', exact: true }).click()
    await page.getByRole('searchbox').fill('LINEN')
    await expect.poll(() => rows.allTextContents()).toEqual([expect.stringContaining('show me linen shirts')])
  })

  it('counts today on the overview; what was asked and not met leads to its conversation', async () => {
    const page = await open('/')
    const numbers = page.locator('.numbers')
    await numbers.waitFor()
    expect(await numbers.locator('div', { hasText: 'Conversations' }).textContent()).toContain('2')
    expect(await page.locator('.plot h2').textContent()).toMatch(/busiest hour began at \d\d:00, with \d/)
    await page.locator('.attention a', { hasText: '3 problems' }).waitFor()
    await page.getByRole('link', { name: submarines }).click()
    await page.waitForURL(`**/conversations/${english}`)
  })

  it('refuses wrong settings before they are sent, keeps right ones, and shows them', async () => {
    const page = await open('/settings')
    await page.getByLabel('Allowed origins').fill('https://shop.example/path')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('An origin is https://').waitFor()
    expect(await page.getByLabel('Allowed origins').evaluate((field) => field === document.activeElement)).toBe(true)

    await page.getByLabel('Allowed origins').fill('https://shop.example')
    await page.getByLabel('Name · English').fill('Harbor Hats')
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stay here' }).click()
    await expect.poll(() => page.getByLabel('Name · English').inputValue()).toBe('Harbor Hats')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    expect(await page.locator('.shell > .side .brand').textContent()).toBe('Harbor Hats')
    const widget = await (await fetch(`${server.origin}/api/widget`)).json()
    expect(widget).toMatchObject({ brandName: { en: 'Harbor Hats' } })
  })

  it('shows a new key once, in the script tag too, and revokes it after asking', async () => {
    const page = await open('/keys')
    await page.getByLabel('Name').fill('Shop pages')
    await page.getByRole('button', { name: 'Create key' }).click()
    const key = await page.locator('.notice.good code').textContent()
    expect(key).toMatch(/^elmo_widget_/)
    expect(await page.locator('.card code').textContent()).toContain(`data-key="${key}"`)
    await page.reload()
    await page.getByRole('row', { name: /Shop pages/ }).waitFor()
    expect(await page.content()).not.toContain(key!)
    await page.getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('heading', { name: 'No keys yet' }).waitFor()
  })

  it('draws a flow whose steps tell more by keys alone, and switches it off', async () => {
    const page = await open('/flows')
    await page.getByRole('link', { name: 'Your return' }).click()
    await page.getByRole('button', { name: 'Ask: reason' }).press('Enter')
    await page.getByText('What is the reason?').first().waitFor()
    await page.getByRole('link', { name: 'All flows' }).click()
    await page.getByLabel('On: Your return').click()
    await expect.poll(() => page.getByLabel('On: Your return').isChecked()).toBe(false)
    await page.getByRole('link', { name: 'Your return' }).click()
    await page.getByText('off', { exact: true }).waitFor()
  })

  it('goes anywhere by keys alone', async () => {
    const page = await open('/')
    await page.locator('.numbers').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('beret')
    await page.getByRole('option', { name: /Wool beret/ }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Wool beret', level: 1 }).waitFor()
  })

  it('opens the way about as a drawer on a phone, and closes it when it was taken', async () => {
    const page = await open('/', phone)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Conversations' }).click()
    await page.getByRole('heading', { name: 'Conversations' }).waitFor()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await page.goto(`${server.origin}/console/conversations/${chinese}`)
    await page.locator('.transcript .trace').waitFor()
    for (const path of [
      '/',
      '/conversations',
      `/conversations/${chinese}`,
      '/catalog',
      '/imports',
      '/flows',
      '/flows/return',
      '/settings',
      '/keys',
    ]) {
      await page.goto(`${server.origin}/console${path}`)
      await page.locator('main h1').waitFor()
      await page.locator('.skeleton').waitFor({ state: 'detached' })
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([path, wider]).toEqual([path, 0])
    }
  })

  it('says what is missing, and tries again what failed', async () => {
    const page = await open('/nowhere')
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
    await page.goto(`${server.origin}/console/conversations/none`)
    await page.getByRole('heading', { name: 'There is no such conversation' }).waitFor()
    await page.goto(`${server.origin}/console/catalog/none`)
    await page.getByRole('heading', { name: 'There is no such product' }).waitFor()
    await page.route('**/api/console/keys', (route) => route.fulfill({ status: 500, body: 'broken' }), { times: 1 })
    await page.goto(`${server.origin}/console/keys`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'No keys yet' }).waitFor()
  })

  it.each([
    ['en', 'light'],
    ['zh', 'dark'],
  ] as const)(
    'has nothing serious for axe to find, and no page without a word: %s, %s',
    async (language, theme) => {
      const page = await open('/', { locale: language === 'zh' ? 'zh-CN' : 'en-US', colorScheme: theme })
      const { imports } = await (await page.request.get(`${server.origin}/api/console/imports`)).json()
      const id = imports.find((run: { problemCount: number }) => run.problemCount > 0).id
      const paths = ['/', '/conversations', `/conversations/${chinese}`, '/catalog', '/catalog/hats~h1', '/imports']
      for (const path of [...paths, `/imports/${id}`, '/flows', '/flows/return', '/settings', '/keys', '/nowhere']) {
        await page.goto(`${server.origin}/console${path}`)
        await page.locator('main h1, main h2').first().waitFor()
        await page.locator('.skeleton').waitFor({ state: 'detached' })
        expect([path, await seriousFindings(page)]).toEqual([path, []])
        expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en')
        // An untranslated word shows its key.
        expect(await page.locator('body').textContent()).not.toMatch(
          /\b(?:nav|overview|trace|imports|flows|settings|keys)\.[a-z]/,
        )
      }
    },
    120_000,
  )

  it('logs out, and the way back is closed', async () => {
    const page = await open('/')
    await page.getByRole('button', { name: /^Log out/ }).click()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect((await page.request.get(`${server.origin}/api/console/me`)).status()).toBe(401)
    await page.goBack()
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
  })

  it('gave the browser nothing to complain about', () => {
    expect(troubles).toEqual([])
  })
})
