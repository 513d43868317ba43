import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

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
