import type { ChatHistory, ListAnswer, ProductDetail, WidgetConfig } from '@elmo-chat/protocol'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBuilt, type RealServer, startRealServer } from './real-server.js'
import { seriousFindings } from './serious-findings.js'
import { ask, hasBrowser, openPanel, useStage } from './stage.js'

// The real server with the demo shop; only the page around the widget is ours.
describe.skipIf(!hasBrowser || !isBuilt)('widget in a browser, against the demo shop', () => {
  const stage = useStage()
  let server: RealServer
  let origin: string

  beforeAll(async () => {
    server = await startRealServer([], { ELMO_PICTURES: 'own' })
    origin = server.origin
  })
  afterAll(() => server.stop())

  async function openShop(lang: string): Promise<Page> {
    const context = await stage.browser.newContext({ reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.route(`${origin}/stand`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="${lang}"><body><script src="/widget.js" async></script></body></html>`,
      }),
    )
    await page.goto(`${origin}/stand`)
    await openPanel(page)
    return page
  }

  it.each([
    ['zh', '蓝色的T恤，两百以内', '蓝色', '不限'],
    ['en', 'blue t-shirts under ¥200', 'blue', 'any color is fine'],
  ])('shows true prices, understood wishes, and frees one by its chip: %s', async (lang, question, wish, freed) => {
    const page = await openShop(lang)
    await ask(page, question)
    const links = await page.locator('.card a').evaluateAll((found) => found.map((link) => link.getAttribute('href')))
    const prices = await page.locator('.card .price > span').allTextContents()
    expect(prices.length).toBeGreaterThan(0)
    for (const price of prices) expect(Number(price.replace(/[^\d.]/g, ''))).toBeLessThanOrEqual(200)
    expect(links.every((link) => link?.startsWith('http'))).toBe(true)
    expect(await page.locator('.brief li').allTextContents()).toContain(wish)
    await page.locator('.brief li', { hasText: wish }).getByRole('button').click()
    await page.locator('.said.user').nth(1).waitFor()
    expect(await page.locator('.said.user').nth(1).textContent()).toContain(freed)
    // The chip goes with the answer, not with the click.
    await expect.poll(() => page.locator('.brief li').allTextContents(), { timeout: 15_000 }).not.toContain(wish)
  })

  it('keeps a thumb under a reply, over a reload too, until it is taken back', async () => {
    const page = await openShop('en')
    await ask(page, 'blue t-shirts')
    const thumb = (name: string) => page.getByRole('button', { name, exact: true })
    const isPressed = (name: string) => thumb(name).getAttribute('aria-pressed')
    const kept = () =>
      page.waitForResponse((answer) => answer.url().endsWith('/api/rating/reply') && answer.status() === 204)
    await Promise.all([kept(), thumb('Good answer').click()])
    await Promise.all([kept(), thumb('Bad answer').click()])
    await page.reload()
    await page.locator('.thumbs').waitFor()
    expect([await isPressed('Good answer'), await isPressed('Bad answer')]).toEqual(['false', 'true'])
    await ask(page, 'in white')
    expect(await page.locator('.thumbs').count()).toBe(2)
    await Promise.all([kept(), thumb('Bad answer').first().click()])
    await expect.poll(() => page.locator('.thumbs').count()).toBe(1)
  })

  it.each([
    ['zh', '搭配一套1500以内秋季婚礼穿的'],
    ['en', 'an outfit for an autumn wedding under 1500'],
  ])('shows an outfit as one row of pieces whose prices add up: %s', async (lang, question) => {
    const page = await openShop(lang)
    await ask(page, question)
    const amount = (text: string) => Number(text.replace(/[^\d.]/g, ''))
    const prices = await page.locator('.outfit .card .price > span').allTextContents()
    expect(prices.length).toBeGreaterThan(1)
    const total = amount((await page.locator('.outfit-sum strong').textContent()) ?? '')
    expect(prices.reduce((sum, price) => sum + amount(price), 0)).toBe(total)
    expect(total).toBeLessThanOrEqual(1500)
    expect(await page.locator('.outfit-sum li').count()).toBeGreaterThan(0)
    expect(await seriousFindings(page, ['color-contrast', 'list', 'listitem', 'aria-valid-attr-value'])).toEqual([])
  })

  it('finds what looks like a photo, where sharp is installed', { timeout: 120_000 }, async ({ skip }) => {
    const { photos } = (await (await fetch(`${origin}/api/widget`)).json()) as WidgetConfig
    if (!photos) return skip('sharp is not installed')
    const page = await openShop('en')
    const picture = await page.context().newPage()
    await picture.setContent(`<img width="320" src="${origin}/pictures/reed-linen-dress/yellow.svg">`)
    const buffer = await picture.locator('img').screenshot()
    // Pictures are looked at in the background: until this one has been, others are nearest.
    const nearest = async () => {
      const body = new Uint8Array(buffer)
      const answer = await fetch(`${origin}/api/photo-search?limit=1`, { method: 'POST', body })
      return ((await answer.json()) as ListAnswer).items[0]?.title
    }
    await expect.poll(nearest, { timeout: 60_000, interval: 1_000 }).toContain('Reed Linen Dress')
    await page.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer })
    await page.locator('.said.shop .card').first().waitFor()
    expect(await page.locator('.card h3').first().textContent()).toContain('Reed Linen Dress')
    expect(await page.locator('.said.user img').first().getAttribute('alt')).toBe('Your photo')
  })

  it('tells the shop which product of which list was opened', async () => {
    const page = await openShop('en')
    await ask(page, 'blue t-shirts under ¥200')
    const link = page.locator('.card a').nth(1)
    await link.evaluate((anchor) => anchor.addEventListener('click', (event) => event.preventDefault()))
    const [told] = await Promise.all([page.waitForRequest(`${origin}/api/events`), link.click()])
    const [event] = (told.postDataJSON() as { events: Record<string, unknown>[] }).events
    expect(event).toMatchObject({ type: 'product-clicked', rank: 2, impressionId: expect.stringMatching(/^\w{20}$/) })
    expect((await told.response())?.status()).toBe(202)
  })

  it('keeps the conversation over a reload, and opens it to nobody else', async () => {
    const page = await openShop('zh')
    await ask(page, '最便宜的手提包')
    const answer = await page.locator('.said.shop .bubble').textContent()
    await page.reload()
    expect(await page.locator('.said.shop .bubble').textContent()).toBe(answer)
    const id = await page.evaluate(() => JSON.parse(localStorage.getItem('elmo:') ?? '{}').conversation)
    expect((await fetch(`${origin}/api/chat/${id}`)).status).toBe(404)
  })

  it('shows what the catalog says, and nothing else, on a card', async () => {
    const page = await openShop('en')
    await ask(page, 'the cheapest handbag')
    // The page's own cookie opens the conversation; the product behind the first card is then asked for by its id.
    const product = await page.evaluate(async (): Promise<ProductDetail> => {
      const { conversation } = JSON.parse(localStorage.getItem('elmo:') ?? '{}')
      const { messages } = (await (await fetch(`/api/chat/${conversation}`)).json()) as ChatHistory
      const shown = messages.flatMap(({ parts }) => parts).find((part) => part.type === 'data-products')
      const id = shown?.data.items[0]?.id ?? ''
      return (await fetch(`/api/products/${encodeURIComponent(id)}`)).json()
    })
    // A title in both languages begins with the reader's.
    const words = (text: string | null) => text?.split(' ').sort()
    const title = await page.locator('.card h3').first().textContent()
    expect(words(title)).toEqual(words(product.title))
    expect(title).toMatch(/^[A-Z]/)
    const { amount, currency } = product.price!
    const said = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    const shown = await page.locator('.card .price > span').first().textContent()
    expect(said.format(amount / 100).replace(/\.00$/, '')).toBe(shown?.replace(/^from /, ''))
  })
})
