import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'

const chromiumPath = process.env.ELMO_CHROMIUM ?? '/usr/bin/chromium'

/** Whether there is a browser to test with; says so when there is none. */
export const hasBrowser = existsSync(chromiumPath)
if (!hasBrowser) {
  console.warn(`Skipped: no browser at ${chromiumPath}. Install Chromium or name it in ELMO_CHROMIUM.`)
}

/** @param args beside those that every test here needs */
export function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...args,
    ],
  })
}

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
