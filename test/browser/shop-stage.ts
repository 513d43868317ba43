import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChatHistory, ProductDetail, ProductsPart } from '@elmo-chat/protocol'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type ElmoProcess, startElmo } from '../process/elmo-process.js'
import { hasBrowser, launchBrowser } from './browser.js'
import { isBuilt } from './real-server.js'

export interface ShopStage {
  readonly origin: string
  /** Opens a page of the shop; what goes wrong on it fails the test at its end. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>
  /** From here on, failing requests belong to the test. */
  expectFailures(): void
  /** Sends something to a route of the console, as the shop's owner. */
  owner(path: string, body: unknown): Promise<void>
  stop(): Promise<void>
  /** Starts the server again, under its old address. */
  start(): Promise<void>
}

/** The built server with the demo shop and one browser, for all tests of a file. */
export function useShop(): ShopStage {
  const home = mkdtempSync(join(tmpdir(), 'elmo-home-'))
  const running = {} as { server: ElmoProcess; browser: Browser; origin: string }
  let troubles: string[] = []
  let mayFail = false

  beforeAll(async () => {
    if (!hasBrowser || !isBuilt) return
    const [server, browser] = await Promise.all([startElmo(['--home', home]), launchBrowser()])
    Object.assign(running, { server, browser, origin: new URL(server.url).origin })
  })
  afterEach(async () => {
    for (const context of running.browser?.contexts() ?? []) await context.close()
    const found = troubles
    troubles = []
    mayFail = false
    expect(found, 'errors, refusals by the security policy, or requests to other hosts').toEqual([])
  })
  afterAll(async () => {
    await running.browser?.close()
    await running.server?.end('SIGINT')
    rmSync(home, { recursive: true, force: true })
  })

  function watch(page: Page): void {
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
    page.on('console', (message) => {
      const isFailedRequest = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !(mayFail && isFailedRequest)) troubles.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (origin !== running.origin && protocol !== 'data:') troubles.push(`request: ${request.url()}`)
    })
  }

  return {
    get origin() {
      return running.origin
    },
    async visit(path, options = {}) {
      const context = await running.browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(20_000)
      const page = await context.newPage()
      watch(page)
      await page.goto(running.origin + path)
      await page.locator('.launcher').waitFor()
      return page
    },
    expectFailures() {
      mayFail = true
    },
    async owner(path, body) {
      const { token } = JSON.parse(readFileSync(join(home, 'server.json'), 'utf8'))
      const answer = await fetch(`${running.origin}/api/console/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      expect(answer.ok, `${path}: ${answer.status}`).toBe(true)
    },
    async stop() {
      await running.server.end('SIGINT')
    },
    async start() {
      running.server = await startElmo(['--home', home, '--port', new URL(running.origin).port])
    },
  }
}

/** What the shop's own route says of a product. */
export async function productOf(origin: string, id: string): Promise<ProductDetail> {
  const answer = await fetch(`${origin}/api/products/${encodeURIComponent(id)}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as ProductDetail
}

/** The cards that the conversation on this page has shown, answer by answer. */
export function cardsOf(page: Page): Promise<ProductsPart[]> {
  return page.evaluate(async () => {
    const { conversation } = JSON.parse(localStorage.getItem('elmo:') ?? '{}')
    const { messages } = (await (await fetch(`/api/chat/${conversation}`)).json()) as ChatHistory
    return messages.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'data-products' ? [part.data] : [])))
  })
}

/** The number in a price as it is shown. */
export const amountIn = (text: string): number => Number(text.replace(/[^\d.]/g, ''))
