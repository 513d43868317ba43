import type { ListAnswer } from '@elmo-chat/protocol'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hasBrowser, phone } from './browser.js'
import { isBuilt } from './real-server.js'
import { seriousFindings } from './serious-findings.js'
import { useShop } from './shop-stage.js'

const desktop = { viewport: { width: 1280, height: 800 } }
const english = { ...desktop, locale: 'en-US' }
const cards = (page: Page) => page.locator('.grid .card:not(.skeleton)')
const suggestionsOf = (page: Page, group: string) => page.getByRole('group', { name: group }).getByRole('option')
const titleOf = (page: Page) => page.locator('main h1')

describe.skipIf(!hasBrowser || !isBuilt)('the search of the demo shop', { timeout: 120_000 }, () => {
  const shop = useShop()
  const answerOf = async (query: string) =>
    (await (await fetch(`${shop.origin}/api/search?limit=24&facets=&${query}`)).json()) as ListAnswer

  it('suggests by pinyin and through a slip, in groups, with pictures and prices', async () => {
    const page = await shop.visit('/', desktop)
    const box = page.getByRole('combobox')
    for (const typed of ['lianyiqun', 'lyq']) {
      await box.fill(typed)
      await expect.poll(() => suggestionsOf(page, '分类').first().textContent(), typed).toBe('连衣裙')
      await box.fill('')
      await expect.poll(() => box.getAttribute('aria-expanded')).toBe('false')
    }
    await box.fill('drss')
    await expect.poll(() => suggestionsOf(page, '分类').first().textContent()).toBe('dress')
    const product = suggestionsOf(page, '商品').first()
    expect(await product.textContent()).toMatch(/¥\d+$/)
    await expect
      .poll(() => product.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .not.toBe(0)

    await box.fill('连衣')
    const completed = suggestionsOf(page, '分类').first()
    await expect.poll(() => completed.textContent()).toBe('连衣裙')
    expect(await completed.locator('b').textContent(), 'what is added stands out').toBe('裙')
    expect(await seriousFindings(page)).toEqual([])
  })

  it('has one request for suggestions under way at most, and never shows a late answer', async () => {
    const page = await shop.visit('/', desktop)
    let underWay = 0
    let most = 0
    page.on('request', (request) => {
      if (request.url().includes('/api/suggest')) most = Math.max(most, ++underWay)
    })
    for (const how of ['requestfinished', 'requestfailed'] as const)
      page.on(how, (request) => {
        if (request.url().includes('/api/suggest')) underWay--
      })
    // The first answer comes long after the second was asked for.
    await page.route('**/api/suggest?q=dre*', async (route) => {
      await new Promise((done) => setTimeout(done, 700))
      await route.continue().catch(() => {})
    })
    const box = page.getByRole('combobox')
    await box.fill('dre')
    await page.waitForRequest(/suggest\?q=dre/)
    await box.fill('羊毛')
    await page.getByRole('option').first().waitFor()
    await page.waitForTimeout(1_000)
    expect(await page.getByRole('option').first().textContent()).toContain('羊毛')
    expect(most).toBe(1)
  })

  it('chooses by arrows, comes back to the text, and closes by Escape', async () => {
    const page = await shop.visit('/', desktop)
    const box = page.getByRole('combobox')
    const marked = page.locator('[role=option][aria-selected=true]')
    await box.fill('lyq')
    const options = page.getByRole('option')
    await options.first().waitFor()
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => marked.getAttribute('id')).toBe(await options.last().getAttribute('id'))
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => marked.count()).toBe(0)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => marked.getAttribute('id')).toBe(await options.first().getAttribute('id'))
    await page.keyboard.press('Escape')
    await expect.poll(() => options.first().isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await expect.poll(() => titleOf(page).textContent(), 'what is closed is not chosen').toContain('lyq')
  })

  it('is touched on a phone, where the suggestions leave room for the keyboard', async () => {
    const page = await shop.visit('/', phone)
    await page.getByRole('combobox').tap()
    await page.keyboard.type('连')
    const list = page.getByRole('listbox')
    await page.getByRole('option').first().waitFor()
    const { y, height } = (await list.boundingBox())!
    expect(y + height).toBeLessThan(phone.viewport!.height * 0.65)
    await suggestionsOf(page, '分类').first().tap()
    await expect.poll(() => titleOf(page).textContent()).toContain('连衣裙')
    expect(await list.isVisible()).toBe(false)
  })

  it('says what was searched in place of a slip, and searches for the literal words when asked to', async () => {
    const page = await shop.visit('/search?q=red+drss', english)
    await cards(page).first().waitFor()
    expect(await page.locator('.listing-note').textContent()).toBe(
      'Showing results for red dress. Search for “red drss” instead',
    )
    const mended = await answerOf('q=red+drss&language=en')
    expect(await page.locator('.listing-head [role=status]').textContent()).toBe(`${mended.total} products`)
    await page.getByRole('link', { name: 'Search for “red drss” instead' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('exact')).toBe('1')
    await page.getByRole('heading', { name: 'Nothing matches all of this' }).waitFor()
    expect(await page.getByText('Showing results for').count()).toBe(0)
    // The next search mends again.
    await page.locator('.search input').fill('lyq')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.listing-note strong').textContent()).toBe('连衣裙')

    const chinese = await shop.visit(`/search?q=${encodeURIComponent('红色lianyiqun')}`, desktop)
    expect(await chinese.locator('.listing-note').textContent()).toBe(
      '已为您显示“红色连衣裙”的结果。 仍然搜索“红色lianyiqun”',
    )
  })

  it('tells a click on a further page by that page and by the rank in the whole list', async () => {
    const page = await shop.visit('/search?q=shirt', english)
    await cards(page).first().waitFor()
    const answered = page.waitForResponse((response) => response.url().includes('cursor='))
    await page.getByRole('button', { name: 'Show more' }).click()
    const further = (await (await answered).json()) as ListAnswer
    expect(further.firstRank).toBe(25)
    await expect.poll(() => cards(page).count()).toBe(24 + further.items.length)
    const clicked = page.waitForRequest((request) => request.postData()?.includes('product-clicked') === true)
    await cards(page).nth(25).locator('h3 a').click()
    const { events } = JSON.parse((await clicked).postData()!)
    expect(events[0]).toMatchObject({
      impressionId: further.impressionId,
      productId: further.items[1]!.id,
      rank: 26,
    })
  })

  it('draws a line between what matches and what comes near', async () => {
    const { total, items, impressionId } = await answerOf(`q=${encodeURIComponent('降噪耳机')}&language=zh`)
    expect([total > 0, items.length > total, impressionId.length > 0]).toEqual([true, true, true])
    const page = await shop.visit(`/search?q=${encodeURIComponent('降噪耳机')}`, desktop)
    await page.getByRole('heading', { name: '以下商品比较接近' }).waitFor()
    expect(await page.locator('.grid').first().locator('.card').count()).toBe(total)
    expect(await page.locator('.grid').last().locator('.card').count()).toBe(items.length - total)
    const clicked = page.waitForRequest((request) => request.postData()?.includes('product-clicked') === true)
    await page.locator('.grid').last().locator('.card h3 a').first().click()
    const { events } = JSON.parse((await clicked).postData()!)
    expect(events[0], 'ranks go on behind the line').toMatchObject({ rank: total + 1, productId: items[total]!.id })
    expect(events[0].impressionId).toMatch(/./)
  })

  it('says that nothing matches and what was given up, nearest price first', async () => {
    const page = await shop.visit('/search?q=red+dress+under+100', english)
    const note = page.locator('.listing-note')
    await note.waitFor()
    expect(await note.textContent()).toMatch(/^Nothing matches all of this\s*The nearest price is ¥\d+\.$/)
    const nearest = /¥\d+/.exec((await note.textContent())!)![0]
    expect(await cards(page).first().locator('.price > span').textContent()).toBe(nearest)
    await page.goto(`${shop.origin}/search?q=nike+sneakers`)
    await expect.poll(() => note.textContent()).toContain('Leaving out “nike”, these come near.')
    expect(await cards(page).count()).toBeGreaterThan(3)
    expect(await seriousFindings(page)).toEqual([])
  })

  it('leads on to departments and the assistant where nothing is found', async () => {
    const page = await shop.visit('/search?q=xyzzy', desktop)
    await page.getByRole('heading', { name: '没有找到完全符合的商品' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.locator('.next-steps').getByRole('link', { name: '鞋履' }).click()
    await expect.poll(() => titleOf(page).textContent()).toBe('鞋履')
    await cards(page).first().waitFor()
  })

  it('follows a redirect of the merchant, once, and Back does not fall into it again', async () => {
    const rule = (name: string, query: string, url: string) => ({
      name,
      enabled: true,
      when: { match: 'is', query },
      actions: [{ kind: 'redirect', url }],
      startsAt: null,
      endsAt: null,
    })
    await shop.owner('search/rules', rule('退换', '七天无理由', '/documents/returns'))
    await shop.owner('search/rules', rule('one way', '雨伞', `/search?q=${encodeURIComponent('雨衣')}`))
    await shop.owner('search/rules', rule('the other way', '雨衣', `/search?q=${encodeURIComponent('雨伞')}`))

    const page = await shop.visit('/', desktop)
    const search = async (text: string) => {
      await page.getByRole('combobox').fill(text)
      await page.keyboard.press('Enter')
    }
    await search('七天无理由')
    await expect.poll(() => new URL(page.url()).pathname).toBe('/documents/returns')
    await titleOf(page).waitFor()
    await page.goBack()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')

    // Two rules that point at each other: the second is not followed.
    await search('雨伞')
    await expect.poll(() => titleOf(page).textContent()).toContain('雨衣')
    await cards(page).first().waitFor()
    await page.waitForTimeout(500)
    expect(await titleOf(page).textContent()).toContain('雨衣')
    await page.goBack()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  })
})
