import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser } from './browser.js'
import { type RealServer, startRealServer } from './real-server.js'

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** A page of the console, logged in where there are cookies. What the browser complains about is added to `troubles`. */
export async function openConsole(
  browser: Browser,
  address: string,
  {
    cookies,
    troubles,
    ...options
  }: BrowserContextOptions & { readonly cookies: Cookies | undefined; readonly troubles: string[] },
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(10_000)
  if (cookies) await context.addCookies(cookies)
  const page = await context.newPage()
  page.on('pageerror', (error) => troubles.push(`${address}: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Warning:/.test(message.text())) troubles.push(`${address}: ${message.text()}`)
  })
  await page.goto(address)
  return page
}

/** The merchant's account in these tests. */
export const account = { email: 'owner@shop.example', password: 'correct horse battery' }

/** Makes the account on the page of the one-time link, and closes that page; gives the cookies of who is logged in. */
export async function claimAccount(page: Page): Promise<Cookies> {
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL('**/console/')
  const cookies = await page.context().cookies()
  await page.context().close()
  return cookies
}

export interface ConsoleStage {
  readonly origin: string
  /** What the browser complained about on any page. */
  readonly troubles: readonly string[]
  /** Opens a page of the console, logged in; `path` begins below `/console`. Closed at the end of the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
}

/** The real server with the demo shop, its account claimed, and one browser, for all tests of a suite. `environment` is asked at the start. */
export function useConsole(
  options: readonly string[] = [],
  environment: () => Record<string, string> = () => ({}),
): ConsoleStage {
  const running = {} as { server: RealServer; browser: Browser; cookies: Cookies | undefined }
  const troubles: string[] = []
  const visit = (address: string, page: BrowserContextOptions = {}) =>
    openConsole(running.browser, address, { cookies: running.cookies, troubles, ...page })

  beforeAll(async () => {
    running.server = await startRealServer(options, environment())
    running.browser = await launchBrowser()
    running.cookies = await claimAccount(await visit(running.server.claimLink))
  }, 120_000)
  afterEach(async () => {
    for (const context of running.browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await running.browser?.close()
    await running.server?.stop()
  })

  return {
    get origin() {
      return running.server.origin
    },
    troubles,
    open: (path, page) => visit(`${running.server.origin}/console${path}`, page),
  }
}
