import { describe, expect, it } from 'vitest'
import { ask, hasBrowser, openPanel, say, settled, useStage } from './stage.js'

describe.skipIf(!hasBrowser)('widget when things go wrong, against a scripted server', () => {
  const stage = useStage()

  it('finds a finished answer again after its stream broke', async () => {
    const page = await stage.open()
    await openPanel(page)
    await say(page, 'break it')
    await page.getByText('word by word').waitFor()
    await settled(page)
    expect(await page.locator('.failure').count()).toBe(0)
  })

  it('says that an answer was lost, and gets it on another try', async () => {
    const page = await stage.open()
    await openPanel(page)
    await ask(page, 'lose it')
    await page.getByText('The answer broke off half way.').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('word by word').waitFor()
    await settled(page)
    expect(await page.locator('.failure').count()).toBe(0)
    expect(await page.locator('.said.user').count()).toBe(1)
  })

  it.each([
    ['busy', 'Too many messages at once. Please wait 7 s.'],
    ['fail', 'Something went wrong on our side.'],
  ])('says what happened when the server answers %s', async (word, said) => {
    const page = await stage.open()
    await openPanel(page)
    await ask(page, `${word} now`)
    expect(await page.locator('.failure p').textContent()).toBe(said)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('word by word').waitFor()
  })

  it('keeps a message that was written offline', async () => {
    const page = await stage.open({ lang: 'zh' })
    await openPanel(page)
    await page.context().setOffline(true)
    await ask(page, '你好')
    expect(await page.locator('.failure p').textContent()).toBe('网络已断开，您的消息还在这里。')
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('一个字一个字').waitFor()
  })

  it('holds what is queued back until the failed message has gone through', async () => {
    const page = await stage.open()
    await openPanel(page)
    await say(page, 'slow, lose it')
    await say(page, 'and this')
    await page.locator('.failure').waitFor()
    expect(await page.locator('.queued').count()).toBe(1)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('.queued').waitFor({ state: 'detached' })
    await settled(page)
    expect(stage.server.received.slice(-3)).toEqual(['slow, lose it', 'slow, lose it', 'and this'])
  })

  it('starts afresh when the shop no longer knows the conversation', async () => {
    const page = await stage.open()
    await page.evaluate(() => localStorage.setItem('elmo:scripted', '{"conversation":"gone","unread":true}'))
    await page.reload()
    await openPanel(page)
    await page.locator('.empty').waitFor()
  })

  it('can be opened after its panel could not be fetched at first', async () => {
    const page = await stage.open()
    await page.route('**/widget-panel.js*', (route) => route.abort(), { times: 1 })
    await page.locator('.launcher').click()
    await page.locator('.launcher:not([aria-busy])').waitFor()
    await openPanel(page)
  })

  it('works where storage is blocked', async () => {
    const page = await stage.open()
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Blocked', 'SecurityError')
          },
        })
      }
    })
    await page.reload()
    await openPanel(page)
    await ask(page, 'shirt cards')
    expect(await page.locator('.card').count()).toBe(4)
  })

  it('leaves the page alone when its key is wrong, and tells the person who pasted it why', async () => {
    const page = await stage.open()
    const errors: string[] = []
    page.on('console', (message) => errors.push(message.text()))
    await page.goto(`${stage.server.origin}/page?key=wrong`)
    await page.locator('elmo-chat').waitFor({ state: 'detached' })
    await expect.poll(() => errors).toContain('elmo-chat: This key is unknown.')
  })
})
