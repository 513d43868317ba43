import type { ListAnswer, ProductDetail } from '@elmo-chat/protocol'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, phone } from './browser.js'
import { isBuilt } from './real-server.js'
import { seriousFindings } from './serious-findings.js'
import { amountIn, cardsOf, productOf, useShop } from './shop-stage.js'
import { ask, openPanel, settled } from './stage.js'

const desktop = { viewport: { width: 1280, height: 800 } }
const cartCount = (page: Page) => page.locator('.header a[href="/cart"] .badge')
const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Goes to a page and waits until nothing on it is still on its way. */
async function read(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('main h1').waitFor()
  await page.locator('.launcher').waitFor()
  await expect.poll(() => page.locator('.skeleton, [aria-busy=true]').count(), { timeout: 10_000 }).toBe(0)
}

/** Changes the theme and waits until all colors have arrived. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
}

/** What has the focus, in the widget too. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element ? `${element.tagName} ${element.ariaLabel ?? element.textContent ?? ''}`.trim() : ''
  })

describe.skipIf(!hasBrowser || !isBuilt)('the demo shop, from its home page to the cart', { timeout: 120_000 }, () => {
  const shop = useShop()
  let garment: ProductDetail
  let pages: string[]

  beforeAll(async () => {
    garment = await partlySoldOut(shop.origin)
    pages = ['/', '/search?q=T恤', `/products/${garment.id.split('~')[1]}`, '/cart', '/documents/returns']
  })

  it('leads from a department over filters and a variant to the cart', async () => {
    const page = await shop.visit('/', desktop)
    await page.getByRole('navigation', { name: '分类选购' }).getByRole('link', { name: '女装' }).click()
    const filters = page.getByRole('complementary', { name: '筛选' })
    await filters.getByRole('checkbox', { name: /^黑色/ }).check()
    await filters.getByRole('checkbox', { name: /^M/ }).check()
    await filters.getByLabel('最高').fill('400')
    await filters.getByRole('button', { name: '确定' }).click()
    await expect.poll(() => page.locator('.chips .chip').allTextContents()).toEqual(['黑色', 'M码', '≤ ¥400'])
    await page.locator('.grid .card:not(.skeleton)').first().waitFor()
    await expect.poll(() => page.locator('.grid.is-stale').count()).toBe(0)
    const links = await page
      .locator('.grid .card h3 a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')))
    expect(links.length).toBeGreaterThan(1)
    expect(await page.locator('.listing-head [role=status]').textContent()).toMatch(/^\d+ 件商品$/)
    for (const link of links.slice(0, 4)) {
      const { variants = [] } = await productOf(shop.origin, `demo~${link!.split('/')[2]}`)
      const fits = variants.filter(
        ({ options, price }) =>
          /black/i.test(options.color ?? '') && /^M\b/.test(options.size ?? '') && price!.amount <= 400_00,
      )
      expect(fits.length, link!).toBeGreaterThan(0)
    }
    await page.locator('.grid .card h3 a').first().click()
    await page.locator('.buying h1').waitFor()
    expect(new URL(page.url()).pathname).toBe(links[0])
  })

  it('strikes what is sold out, asks for the size, and keeps the cart over a reload', async () => {
    const page = await shop.visit(pages[2]!, desktop)
    const open = sizesOf(garment, true)[0]!
    const gone = page.locator('.option-values label.is-gone .size').first()
    expect(await gone.evaluate((size) => getComputedStyle(size).textDecorationLine)).toBe('line-through')
    const add = page.locator('.buying-actions').getByRole('button', { name: '加入购物车' })
    await add.click()
    await page.getByText('请选择尺码').waitFor()
    expect(await cartCount(page).count()).toBe(0)

    await page.locator('.option-values label.is-gone').last().click()
    await page.locator('.stock.is-out').waitFor()
    expect(await page.locator('.buying-actions .button').first().isDisabled()).toBe(true)
    await page.getByRole('radio', { name: open, exact: true }).check()
    await page
      .locator('.stock:not(.is-out)')
      .getByText(/有货|仅剩/)
      .waitFor()
    await page.getByRole('button', { name: '加一件' }).click()
    await add.click()
    await expect.poll(() => cartCount(page).textContent()).toBe('2')

    await page.locator('.toast a').click()
    await page.locator('.cart-line').waitFor()
    const line = await page.evaluate(() => JSON.parse(localStorage.getItem('alderbay-cart') ?? '[]')[0])
    const variant = garment.variants!.find(({ id }) => id === line.variantId)!
    expect(variant).toMatchObject({ available: true, options: { size: open } })
    expect(amountIn((await page.locator('.cart-price').textContent())!)).toBe((variant.price!.amount * 2) / 100)
    await page.reload()
    expect(await page.locator('.cart-line').count()).toBe(1)
    await page.getByRole('button', { name: '移除' }).click()
    await page.getByText('购物车是空的').waitFor()
  })

  it('suggests while typing, and is searched by keyboard alone', async () => {
    const page = await shop.visit('/', desktop)
    const box = page.getByRole('combobox', { name: '搜索' })
    await page.keyboard.press('Tab')
    while (!(await box.evaluate((input) => input === document.activeElement))) await page.keyboard.press('Tab')
    await page.keyboard.type('连衣')
    await page.getByRole('option').first().waitFor()
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const marked = page.locator('[role=option][aria-selected=true]')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await marked.getAttribute('id'))
    await page.keyboard.press('Escape')
    await expect.poll(() => box.getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('ArrowDown')
    const wanted = await marked.getAttribute('href')
    await page.keyboard.press('Enter')
    await expect.poll(() => decodeURI(page.url())).toBe(shop.origin + decodeURI(wanted!))
    await page.locator('main h1').waitFor()
    await box.focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('羊毛')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('main h1').textContent()).toContain('羊毛')
    await page.locator('.grid .card:not(.skeleton)').first().waitFor()
  })

  it('is talked to in Chinese: true cards, a critique, a freed wish, a comparison, a reason, the cart', async () => {
    const page = await shop.visit('/', desktop)
    await openPanel(page)
    await ask(page, '有蓝色的T恤吗，L码，200以内')
    const [first] = await cardsOf(page)
    expect(first!.items.length).toBeGreaterThan(1)
    for (const item of first!.items) {
      const truth = await productOf(shop.origin, item.id)
      expect(item.title).toBe(truth.title)
      for (const variant of item.variants!) {
        const { id, price, available, stock } = variant
        expect(truth.variants).toContainEqual(expect.objectContaining({ id, price, available, stock }))
      }
    }
    const shown = (await page.locator('.said.shop').last().locator('.card .price > span').allTextContents()).map(
      amountIn,
    )
    expect(shown).toEqual(first!.items.map(({ price }) => price!.amount / 100))
    expect(Math.max(...shown)).toBeLessThanOrEqual(200)

    await ask(page, '便宜一点的')
    const cheaper = (await cardsOf(page)).at(-1)!.items.map(({ price }) => price!.amount / 100)
    expect(Math.max(...cheaper)).toBeLessThan(Math.max(...shown))

    const blue = page.locator('.brief li', { hasText: '蓝' })
    await blue.getByRole('button').click()
    await expect.poll(() => blue.count()).toBe(0)
    await settled(page)
    expect(await page.locator('.brief li').count()).toBeGreaterThan(1)

    await ask(page, '比较前两个')
    const [one, two] = (await cardsOf(page)).at(-1)!.items
    const heads = await page.locator('.comparison thead th').allTextContents()
    expect(heads).toHaveLength(2)
    const price = page.locator('.comparison tbody tr', { hasText: '价格' }).first().locator('td')
    expect((await price.allTextContents()).map(amountIn)).toEqual([one, two].map((item) => item!.price!.amount / 100))

    await ask(page, '为什么推荐这个')
    expect((await page.locator('.said.shop').last().locator('.bubble').textContent())!.length).toBeGreaterThan(8)

    const answers = await page.locator('.said.shop').count()
    const card = page.locator('.said.shop:has(.card)').last().locator('.card').first()
    await page.evaluate(() =>
      addEventListener('elmo:add-to-cart', (event) => {
        const taken = event.defaultPrevented ? 'taken' : 'free'
        document.documentElement.dataset.handed = `${(event as CustomEvent).detail.variantId} ${taken}`
      }),
    )
    const chosen = await addFrom(page, card)
    expect(chosen.split(' ')[1]).toBe('taken')
    expect(one!.variants!.map(({ id }) => id)).toContain(chosen.split(' ')[0])
    expect(await cartCount(page).textContent()).toBe('1')

    await page.reload()
    await page
      .locator('.said.shop')
      .nth(answers - 1)
      .waitFor()
    expect(await page.locator('.said.shop').count()).toBe(answers)
    expect(await cartCount(page).textContent()).toBe('1')
    await page.goto(`${shop.origin}/cart`)
    expect(await page.locator('.cart-line').count()).toBe(1)
  })

  it('is talked to on a phone in the dark, in English, then in Chinese', async () => {
    const page = await shop.visit('/', { ...phone, locale: 'en-US', colorScheme: 'dark' })
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await openPanel(page)
    await ask(page, 'Do you have a blue t-shirt in L under ¥200?')
    const [first] = await cardsOf(page)
    const shown = await page.locator('.panel .card .price > span').allTextContents()
    expect(shown.map(amountIn)).toEqual(first!.items.map(({ price }) => price!.amount / 100))
    await addFrom(page, page.locator('.panel .card').first())
    // A product's page that lies behind the panel is of no use: asking for it makes room.
    await page.locator('.panel .card .acts a').first().click()
    await page.locator('.buying h1').waitFor()
    await page.locator('.panel').waitFor({ state: 'hidden' })
    expect(await page.locator('.buying h1').textContent()).not.toMatch(/\p{Script=Han}/u)
    expect(await cartCount(page).textContent()).toBe('1')
    await page.getByTitle('Switch to Chinese').click()
    await expect.poll(() => page.locator('.buying h1').textContent()).toMatch(/^\p{Script=Han}/u)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await openPanel(page)
    await page.locator('.panel').getByRole('button', { name: '关闭对话' }).waitFor()
  })

  it('asks the assistant about the product on the page', async () => {
    const page = await shop.visit(pages[2]!, desktop)
    await page.locator('.buying-actions').getByRole('button', { name: '问问助手' }).click()
    const name = (await page.locator('.buying h1').textContent())!
    expect(await page.locator('.said.user p').textContent()).toContain(name)
    await page.locator('.said.shop .bubble').waitFor()
    await settled(page)
    expect(await page.locator('.said.shop').textContent()).toContain(name)
  })

  it('keeps by keyboard what a shopper wants their lists to be made of', async () => {
    const page = await shop.visit('/documents/returns', desktop)
    const choices = page.getByRole('group', { name: '为您推荐的依据' })
    const personal = choices.getByRole('checkbox', { name: '参考我浏览和购买过的商品' })
    await personal.focus()
    await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith('/api/profile') && answer.ok()),
      page.keyboard.press('Space'),
    ])
    await page.reload()
    await expect.poll(() => personal.isChecked()).toBe(false)
    // Of other devices nothing is known before they log in.
    expect(await choices.getByRole('checkbox').count()).toBe(1)
  })

  it('has nothing serious for axe to find, in the light and in the dark', async () => {
    const page = await shop.visit('/', desktop)
    const findings = async () => {
      await paint(page, 'light')
      const all = await seriousFindings(page)
      await paint(page, 'dark')
      // Nothing else about the page depends on its theme.
      return [...all, ...(await seriousFindings(page, ['color-contrast'])).map((each) => `dark ${each}`)]
    }
    for (const path of pages) {
      await read(page, shop.origin + path)
      expect(await findings(), path).toEqual([])
    }
    await openPanel(page)
    await ask(page, '有蓝色的T恤吗')
    expect(await findings(), 'with the chat open').toEqual([])
  })

  it('never scrolls sideways: at 200 %, and at 320 pixels', async () => {
    const zoomed = { width: 720, height: 450 }
    const narrow = { width: 320, height: 640 }
    const page = await shop.visit('/', { viewport: zoomed, deviceScaleFactor: 2 })
    for (const path of pages) {
      await read(page, shop.origin + path)
      for (const size of [narrow, zoomed]) {
        await page.setViewportSize(size)
        expect(await sidewaysScroll(page), `${path} at ${size.width}`).toBe(0)
      }
    }
    await openPanel(page)
    await ask(page, '有蓝色的T恤吗，L码')
    for (const { width, height } of [zoomed, narrow]) {
      await page.setViewportSize({ width, height })
      expect(await sidewaysScroll(page), `the chat at ${width}`).toBe(0)
      await expect.poll(() => page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 0, width, height })
    }
  })

  it('is walked by keyboard: skip link, visible focus, Escape out of the chat', async () => {
    const page = await shop.visit('/', desktop)
    await page.getByRole('navigation', { name: '分类选购' }).waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe('A 跳到正文')
    expect((await page.locator('.skip').boundingBox())!.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.locator('main :focus').count()).toBe(1)
    await page.locator('.brand').focus()
    const unseen: string[] = []
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab')
      if (!(await hasVisibleFocus(page))) unseen.push(await focused(page))
    }
    expect(unseen).toEqual([])
    await page.locator('.launcher').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(/^TEXTAREA/)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.panel').isVisible()).toBe(false)
    await expect.poll(() => focused(page)).toMatch(/^BUTTON 打开对话/)
    await page.getByRole('link', { name: '女装' }).first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.listing h1').waitFor()
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.locator('main :focus').count(), { message: 'a new page is read from its start' })
      .toBe(1)
  })

  it('keeps the focus in the filters of a phone, and gives it back', async () => {
    const page = await shop.visit('/search?q=T恤', phone)
    const open = page.locator('.filter-button')
    await open.click()
    const box = page.locator('.filters').getByRole('checkbox').first()
    await box.focus()
    await page.keyboard.press('Space')
    await page.locator('.chips .chip').waitFor({ state: 'attached' })
    await expect.poll(() => box.isChecked()).toBe(true)
    expect(await page.locator('.filters input[type=checkbox]:focus').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.locator('.filters.is-open').waitFor({ state: 'detached' })
    expect(await open.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('says that the server is gone, and goes on when it is back', async () => {
    const page = await shop.visit('/search?q=T恤', desktop)
    await page.locator('.grid .card:not(.skeleton)').first().waitFor()
    await openPanel(page)
    shop.expectFailures()
    await shop.stop()
    await page.locator('.grid .card h3 a').first().click()
    await page.locator('main [role=alert]').waitFor()
    await page.locator('textarea').fill('有蓝色的T恤吗')
    await page.locator('textarea').press('Enter')
    await page.locator('.failure').waitFor()
    await shop.start()
    await page.locator('.failure').getByRole('button').click()
    await page.locator('.said.shop .bubble').waitFor()
    expect(await page.locator('.said.user').count()).toBe(1)
    await page.locator('main [role=alert]').getByRole('button', { name: '重试' }).click()
    await page.locator('.buying h1').waitFor()
  })
})

/** Adds from a card of the chat, choosing what is still open; gives what was handed over. */
async function addFrom(page: Page, card: ReturnType<Page['locator']>): Promise<string> {
  await card.locator('.add').first().click()
  const picker = card.locator('.picker')
  for (let choices = 0; choices < 3 && (await picker.isVisible()); choices++) {
    if (await picker.locator('.add').isEnabled()) break
    await picker.locator('fieldset:not(:has([aria-pressed=true])) button:enabled').first().click()
  }
  if (await picker.isVisible()) await picker.locator('.add').click()
  await cartCount(page).waitFor({ state: 'attached' })
  return (await page.locator('html').getAttribute('data-handed')) ?? ''
}

/** Whether the focused element is on the screen, with an outline or a shadow that it has only while focused. */
function hasVisibleFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    let element = document.activeElement as HTMLElement
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement
    const { top, bottom, width } = element.getBoundingClientRect()
    if (width === 0 || bottom <= 0 || top >= innerHeight) return false
    const marks = (each: Element | null) => {
      if (!each) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
    }
    return marks(element) || marks(element.parentElement) || marks(element.nextElementSibling)
  })
}

/** The sizes of a product in the color that its page shows first, those that can be bought or those that cannot. */
function sizesOf({ variants = [] }: ProductDetail, available: boolean): string[] {
  const color = variants.find((variant) => variant.available)?.options.color
  return variants
    .filter((variant) => variant.available === available && variant.options.color === color)
    .flatMap(({ options }) => options.size ?? [])
}

async function partlySoldOut(origin: string): Promise<ProductDetail> {
  const answer = await fetch(`${origin}/api/search?limit=100`)
  const { items } = (await answer.json()) as ListAnswer
  for (const { id } of items) {
    const product = await productOf(origin, id)
    if (sizesOf(product, true).length > 1 && sizesOf(product, false).length > 0) return product
  }
  throw new Error('The demo shop shows no product with some sizes sold out; look further than its first hundred.')
}
