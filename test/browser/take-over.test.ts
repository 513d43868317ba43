import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launchBrowser } from './browser.js'
import { claimAccount, openConsole } from './console-page.js'
import { isBuilt, type RealServer, startRealServer } from './real-server.js'
import { seriousFindings } from './serious-findings.js'
import { ask, openPanel, say } from './stage.js'

describe.skipIf(!hasBrowser || !isBuilt)('a person takes a conversation over', () => {
  const running = {} as { server: RealServer; browser: Awaited<ReturnType<typeof launchBrowser>> }
  const troubles: string[] = []

  beforeAll(async () => {
    const [server, browser] = await Promise.all([startRealServer(), launchBrowser()])
    Object.assign(running, { server, browser })
  })
  afterAll(async () => {
    await running.browser?.close()
    await running.server?.stop()
  })

  it('from the widget to the console and back', async () => {
    const { browser, server } = running
    const cookies = await claimAccount(await openConsole(browser, server.claimLink, { cookies: undefined, troubles }))
    const shop = await (await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' })).newPage()
    shop.setDefaultTimeout(10_000)
    await shop.goto(`${server.origin}/?lang=en`)
    await shop.locator('.launcher').waitFor()
    await openPanel(shop)
    await ask(shop, 'black jackets')
    await ask(shop, 'I will call my lawyer')
    expect(await shop.locator('.handover').last().textContent()).toContain('Place in line: 1')

    const inbox = await openConsole(browser, `${server.origin}/console/inbox`, { cookies, troubles })
    await inbox.getByRole('link', { name: 'I will call my lawyer' }).click()
    await expect.poll(() => inbox.locator('.inbox-queue').textContent()).toContain('legal')
    await inbox.getByRole('button', { name: 'Take over' }).click()
    await inbox.getByLabel('Reply to the customer').fill('Hello, this is a person.')
    await shop.getByText(/is writing/).waitFor()
    await inbox.getByLabel('Reply to the customer').press('Control+Enter')
    await shop.getByText('Hello, this is a person.').waitFor()
    expect(await shop.locator('.panel .header').textContent()).toContain('a person of the team')

    expect(await inbox.getByText('Has the chat open').count()).toBe(1)
    await say(shop, 'my jacket tore at once')
    await inbox.locator('.inbox-lines').getByText('my jacket tore at once').waitFor()
    expect(await shop.locator('.said.shop').last().textContent()).toContain('Hello, this is a person.')
    expect(await seriousFindings(inbox)).toEqual([])

    // Who reloads the page finds the person still there.
    await shop.reload()
    await shop.getByText('Hello, this is a person.').waitFor()

    const field = inbox.getByLabel('Reply to the customer')
    await field.press('Escape')
    await inbox.keyboard.press('d')
    await expect.poll(() => field.inputValue()).not.toBe('')
    await field.press('Escape')
    await inbox.keyboard.press('?')
    await inbox.getByRole('dialog').getByText('Next conversation').waitFor()
    await inbox.keyboard.press('Escape')
    await inbox.keyboard.press('b')
    await shop.locator('.panel .header').getByText('AI assistant').waitFor()
    await ask(shop, 'do you have tote bags')
    expect(await shop.locator('.said.shop').last().textContent()).toMatch(/tote/i)
    expect(troubles).toEqual([])
  }, 60_000)
})
