import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { hasBrowser, launchBrowser, phone } from './browser.js'
import { type ScriptedServer, startScriptedServer } from './scripted-server.js'

export { hasBrowser, phone }

const root = join(import.meta.dirname, '..', '..')

export interface Stage {
  readonly server: ScriptedServer
  readonly browser: Browser
  /** A page of the scripted shop. `query` are the options of its host page. */
  open(query?: Record<string, string>, options?: BrowserContextOptions): Promise<Page>
}

/** Builds the widget from its sources and gives a browser beside a scripted server, for one test file. */
export function useStage(): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'elmo-widget-'))
  const stage = {} as { server: ScriptedServer; browser: Browser }

  beforeAll(async () => {
    if (!hasBrowser) return
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    for (const mode of ['loader', 'panel', 'recorder']) {
      execFileSync(process.execPath, [vite, 'build', '--mode', mode, '--outDir', folder, '--logLevel', 'error'], {
        cwd: join(root, 'apps', 'widget'),
      })
    }
    stage.server = await startScriptedServer(folder)
    stage.browser = await launchBrowser()
  })
  afterEach(async () => {
    for (const context of stage.browser?.contexts() ?? []) await context.close()
  })
  afterAll(async () => {
    await stage.browser?.close()
    await stage.server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  return {
    get server() {
      return stage.server
    },
    get browser() {
      return stage.browser
    },
    async open(query = {}, options = {}) {
      const context = await stage.browser.newContext({ reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      await page.goto(`${stage.server.origin}/page?${new URLSearchParams(query)}`)
      await page.locator('.launcher').waitFor()
      return page
    },
  }
}

export async function openPanel(page: Page): Promise<void> {
  await page.locator('.launcher').click()
  await page.locator('.panel').waitFor()
}

/** Writes `text` and sends it by Enter; the answer may still be on its way. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text)
  await page.locator('textarea').press('Enter')
}

/** Sends `text` and waits until its answer, or its failure, is complete. */
export async function ask(page: Page, text: string): Promise<void> {
  const answers = page.locator('.said.shop, .failure')
  const before = await answers.count()
  await say(page, text)
  await answers.nth(before).waitFor()
  await settled(page)
}

export async function settled(page: Page): Promise<void> {
  await page.locator('.log[aria-busy="false"]').waitFor()
}
