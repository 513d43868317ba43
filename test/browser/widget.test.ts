import { describe, expect, it } from 'vitest'
import { ask, hasBrowser, openPanel, phone, say, settled, useStage } from './stage.js'

// Against a scripted server: what the widget does with answers, not what the answers are.
describe.skipIf(!hasBrowser)('widget in a browser, against a scripted server', () => {
  const stage = useStage()

  it('costs the page a loader only, until it is opened', async () => {
    const page = await stage.open()
    const files = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect((await files()).filter((name) => name.includes('widget-panel'))).toEqual([])
    await openPanel(page)
    expect((await files()).filter((name) => name.includes('widget-panel'))).toHaveLength(1)
  })

  it('greets with three openings, which ask themselves when tapped', async () => {
    const page = await stage.open()
    await openPanel(page)
    expect(await page.locator('.greeting').textContent()).toContain("Tell me what you're after")
    expect(await page.locator('.header').textContent()).toContain('AI assistant')
    expect(await page.locator('.openings button').count()).toBe(3)
    await page.locator('.openings button').first().click()
    await page.locator('.shelf').waitFor()
    expect(stage.server.received.at(-1)).toBe('Linen shirts under $80')
  })

  it('speaks Chinese on a Chinese page, English after a tap, and follows what the customer writes', async () => {
    const page = await stage.open({ lang: 'zh-CN' })
    await openPanel(page)
    expect(await page.locator('.header').textContent()).toContain('AI 助手')
    expect(await page.locator('textarea').getAttribute('placeholder')).toBe('想找什么，直接告诉我')
    await page.getByRole('button', { name: 'EN: Switch to English' }).click()
    await expect.poll(() => page.locator('.header').textContent()).toContain('AI assistant')
    await ask(page, '推荐几件T恤')
    expect(await page.locator('.header').textContent()).toContain('AI 助手')
    expect(await page.locator('.price').first().textContent()).toContain('¥199 起')
  })

  it('shows what it is doing, then words as they come, and stops when told', async () => {
    const page = await stage.open()
    await openPanel(page)
    await say(page, 'slow please')
    await page.getByText('Comparing 3 products…').waitFor()
    const bubble = page.locator('.said.shop .bubble')
    await bubble.waitFor()
    const early = await bubble.textContent()
    await page.waitForFunction(
      (length) =>
        document.querySelector('elmo-chat')!.shadowRoot!.querySelector('.bubble')!.textContent!.length > length,
      early.length,
    )
    await page.getByRole('button', { name: 'Stop the answer' }).click()
    await settled(page)
    const stopped = await bubble.textContent()
    expect(stopped).not.toContain('word by word')
    expect(await page.locator('.said.shop').textContent()).toContain('Stopped')
    await page.waitForTimeout(300)
    expect(await bubble.textContent()).toBe(stopped)
  })

  it('keeps what is written meanwhile and sends it together', async () => {
    const page = await stage.open()
    await openPanel(page)
    await say(page, 'slow one two')
    await say(page, 'in blue')
    await say(page, 'size M')
    expect(await page.locator('.queued').count()).toBe(2)
    await page.locator('.said.user', { hasText: /in blue\s+size M/ }).waitFor()
    await settled(page)
    expect(stage.server.received.slice(-2)).toEqual(['slow one two', 'in blue\nsize M'])
  })

  it('waits for the rest of a thought that was sent in pieces', async () => {
    const page = await stage.open()
    await openPanel(page)
    await say(page, 'hi')
    await say(page, 'I want')
    await page.locator('textarea').pressSequentially('red shirts, long sleeves', { delay: 40 })
    expect(await page.locator('.queued').count()).toBe(2)
    await page.locator('textarea').press('Enter')
    await page.locator('.said.shop').waitFor()
    await settled(page)
    expect(stage.server.received.at(-1)).toBe('hi\nI want\nred shirts, long sleeves')
  })

  it('keeps the conversation over a reload, and a new one begins empty', async () => {
    const page = await stage.open()
    await openPanel(page)
    await ask(page, 'shirt cards')
    await page.reload()
    // The panel stood open, so it opens again by itself.
    await page.locator('.shelf').waitFor()
    expect(await page.locator('.said.user').textContent()).toContain('shirt cards')
    await page.getByRole('button', { name: 'New conversation' }).click()
    await expect.poll(() => page.locator('.said').count()).toBe(0)
    await page.reload()
    await page.locator('.empty').waitFor()
  })

  it('goes on with an answer that a reload cut off', async () => {
    const page = await stage.open()
    await openPanel(page)
    await say(page, 'hang on')
    await page.locator('.said.shop .bubble').waitFor()
    await page.reload()
    await page.getByText('word by word').waitFor()
  })

  it('tells by a dot that an answer came while it was closed', async () => {
    const page = await stage.open()
    await openPanel(page)
    await say(page, 'slow words')
    await page.keyboard.press('Escape')
    await page.locator('.launcher[data-unread]').waitFor()
    await page.reload()
    await page.locator('.launcher[data-unread]').waitFor()
    await openPanel(page)
    expect(await page.locator('.launcher[data-unread]').count()).toBe(0)
  })

  it('asks for what is open before it adds, and hands the variant to the page', async () => {
    const page = await stage.open()
    await page.evaluate(() => {
      addEventListener('elmo:add-to-cart', (event) => {
        event.preventDefault()
        Object.assign(window, { added: (event as CustomEvent).detail })
      })
    })
    await openPanel(page)
    await ask(page, 'shirt cards')
    const card = page.locator('.card').first()
    await card.getByRole('button', { name: 'Add' }).click()
    await expect.poll(() => card.getByRole('button', { name: 'Choose size' }).isDisabled()).toBe(true)
    await expect.poll(() => card.getByRole('button', { name: /^L/ }).isDisabled()).toBe(true)
    await card.getByRole('button', { name: 'M', exact: true }).click()
    await card.getByRole('button', { name: 'Add to cart' }).click()
    expect(await page.evaluate(() => (window as unknown as { added: unknown }).added)).toEqual({
      productId: 'p1',
      variantId: 'v01',
      quantity: 1,
      title: 'Oxford shirt with button-down collar, slim fit',
      price: { amount: 5100, currency: 'USD' },
      impressionId: 'i1',
      rank: 1,
    })
    await card.getByRole('button', { name: 'Added' }).waitFor()
  })

  it("follows the merchant's cart link when the page does not take it", async () => {
    const page = await stage.open()
    stage.server.config = { ...stage.server.config, cartLinkTemplate: '/cart?add={variantId}&q={quantity}' }
    try {
      await page.reload()
      await openPanel(page)
      await ask(page, 'just one')
      await page.locator('.card .add').first().click()
      await page.getByRole('button', { name: 'S', exact: true }).click()
      await page.getByRole('button', { name: 'Add to cart' }).click()
      await page.waitForURL('**/cart?add=v00&q=1')
    } finally {
      stage.server.config = { ...stage.server.config, cartLinkTemplate: '' }
    }
  })

  it('says "price unknown" and "sold out", and never 0', async () => {
    const page = await stage.open()
    await openPanel(page)
    await ask(page, 'shirt cards')
    expect(await page.locator('.card').nth(2).locator('.price').textContent()).toBe('Price unknown')
    expect(await page.locator('.card').nth(3).locator('.add').textContent()).toBe('Sold out')
    expect(await page.locator('.card .price').allTextContents()).not.toContain('$0')
  })

  it('takes a wish back by its chip, in words', async () => {
    const page = await stage.open({ lang: 'zh' })
    await openPanel(page)
    await ask(page, '推荐几件T恤')
    await page.getByRole('button', { name: '去掉：蓝色' }).click()
    await settled(page)
    expect(stage.server.received.at(-1)).toBe('颜色不限')
  })

  it('marks the better value by a word, and says where facts come from', async () => {
    const page = await stage.open()
    await openPanel(page)
    await ask(page, 'compare the first two')
    const row = page.getByRole('row', { name: /^Price/ })
    expect(await row.locator('td').first().textContent()).toBe('$49better')
    await page.getByText('Sources · 2').click()
    await expect.poll(() => page.locator('.claims li').last().textContent()).toContain('price, from the catalog (main)')
  })

  it('opens and asks when the page says so', async () => {
    const page = await stage.open()
    await page.evaluate(() => dispatchEvent(new CustomEvent('elmo:ask', { detail: { text: 'shirt cards' } })))
    await page.locator('.shelf').waitFor()
    expect(stage.server.received.at(-1)).toBe('shirt cards')
  })

  it('brings a person one tap away', async () => {
    const page = await stage.open({ lang: 'zh' })
    await openPanel(page)
    await page.getByRole('button', { name: '转人工' }).click()
    await page.locator('.handover').waitFor()
    expect(stage.server.received.at(-1)).toBe('转人工')
  })

  it('never sends while an input method composes; Shift+Enter breaks the line', async () => {
    const page = await stage.open({ lang: 'zh' })
    await openPanel(page)
    const count = stage.server.received.length
    const field = page.locator('textarea')
    await field.fill('lan se')
    await field.evaluate((element) => {
      const press = (init: KeyboardEventInit) =>
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }))
      press({ isComposing: true })
      press({ keyCode: 229 })
    })
    await field.press('Shift+Enter')
    await expect.poll(() => field.inputValue()).toBe('lan se\n')
    await page.waitForTimeout(100)
    expect(stage.server.received).toHaveLength(count)
  })

  it('shows the limit of a message and holds to it', async () => {
    const page = await stage.open()
    await openPanel(page)
    await page.locator('textarea').fill('x'.repeat(1_900))
    await expect.poll(() => page.locator('.count').textContent()).toBe('1900 of 2000 characters')
    await page.locator('textarea').fill('x'.repeat(2_035))
    await expect.poll(() => page.locator('.count').textContent()).toBe('35 characters too many')
    await expect.poll(() => page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
  })

  it('fills the screen of a phone, above its keyboard', async () => {
    const page = await stage.open({}, phone)
    await openPanel(page)
    expect(await page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    expect(await page.locator('.launcher').isVisible()).toBe(false)
    await page.setViewportSize({ width: 390, height: 500 })
    await page.waitForFunction(
      () => document.querySelector('elmo-chat')!.shadowRoot!.querySelector('.panel')!.clientHeight === 500,
    )
    const field = await page.locator('textarea').boundingBox()
    expect(field!.y + field!.height).toBeLessThanOrEqual(500)
  })
})
