import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launchBrowser, phone } from './browser.js'
import { isBuilt, type RealServer, startRealServer } from './real-server.js'
import { recogniserCommand, writeSpeech } from './speech/speaker.js'
import { openPanel, settled } from './stage.js'

describe.skipIf(!hasBrowser || !isBuilt)('speaking to the widget', () => {
  const folder = mkdtempSync(join(tmpdir(), 'elmo-speech-'))
  const speech = join(folder, 'speech.wav')
  let server: RealServer
  let browser: Browser

  beforeAll(async () => {
    writeSpeech(speech)
    const microphone = ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${speech}%noloop`]
    ;[server, browser] = await Promise.all([
      startRealServer([], { ELMO_RECOGNISER_COMMAND: recogniserCommand }),
      launchBrowser(microphone),
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function openShop(options: BrowserContextOptions) {
    const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(`${server.origin}/`)
    await page.locator('.launcher').waitFor()
    await openPanel(page)
    return page
  }

  it('is held while speaking, shows what was heard, takes a correction, and answers it', async () => {
    const page = await openShop({ permissions: ['microphone'] })
    const told = page.waitForResponse(`${server.origin}/api/voice/sent`)
    const { x, y, width, height } = (await page.locator('.mic').boundingBox())!
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    const bar = page.locator('.hearing')
    await bar.getByText('Listening…').waitFor()
    const heights = () => bar.locator('i').evaluateAll((bars) => bars.map(({ clientHeight }) => clientHeight))
    await expect.poll(async () => Math.max(...(await heights())), { interval: 50 }).toBeGreaterThan(12)
    // Longer than the recording, and than a pause that ends what is only tapped: it listens until it is let go.
    await page.waitForTimeout(3_500)
    expect(await bar.textContent()).toBe('Listening…')
    await page.mouse.up()
    await bar.waitFor({ state: 'detached' })
    const field = page.locator('textarea')
    expect(await field.inputValue()).toMatch(/dress/)
    expect(await page.locator('.said.user').count()).toBe(0)
    await field.fill('show me red dresses')
    await field.press('Enter')
    await page.locator('.panel .card').first().waitFor()
    await settled(page)
    expect((await told).status()).toBe(204)
    expect(await page.locator('.said.user').textContent()).toContain('show me red dresses')
    expect(await page.locator('.brief li').allTextContents()).toContain('red')
    expect(await page.locator('.panel .card h3').first().textContent()).toMatch(/dress/i)
  }, 60_000)

  it('says that the microphone is blocked, and offers none for a language that nobody hears', async () => {
    const page = await openShop(phone)
    await page.locator('.mic').tap()
    await page.getByText('The microphone is blocked.').waitFor()
    expect(await page.locator('textarea').isVisible()).toBe(true)
    const chinese = await openShop({ locale: 'zh-CN', permissions: ['microphone'] })
    expect(await chinese.locator('.mic').count()).toBe(0)
  }, 60_000)
})
