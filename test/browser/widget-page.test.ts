import { describe, expect, it } from 'vitest'
import { seriousFindings } from './serious-findings.js'
import { ask, hasBrowser, openPanel, phone, say, settled, useStage } from './stage.js'

describe.skipIf(!hasBrowser)('widget on pages that are not its own, against a scripted server', () => {
  const stage = useStage()

  it.each([
    ['en', 'light', 'desktop', {}],
    ['zh', 'light', 'phone', phone],
    ['en', 'dark', 'phone', phone],
    ['zh', 'dark', 'desktop', {}],
  ] as const)(
    'has nothing serious for axe to find: %s, %s, %s',
    async (lang, theme, _, options) => {
      const page = await stage.open({ lang }, { ...options, colorScheme: theme })
      await openPanel(page)
      expect(await seriousFindings(page)).toEqual([])
      for (const text of ['shirt cards', 'compare', 'relaxed', 'policy', 'person']) await ask(page, text)
      await page.locator('.claims summary').first().click()
      await page.locator('.why summary').first().click()
      await page.locator('.card .add').first().click()
      await page.locator('.picker').waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await ask(page, `lose ${lang}${theme}`)
      await say(page, 'slow, word by word')
      await say(page, 'next')
      await page.locator('.queued').waitFor()
      expect(await seriousFindings(page)).toEqual([])
    },
    90_000,
  )

  it.each(['light', 'dark'] as const)('draws a launcher that reads in any brand color: %s', async (scheme) => {
    const page = await stage.open({}, { colorScheme: scheme })
    await page.addStyleTag({ content: ':root { color-scheme: light dark }' })
    const brands = ['#ffe600', '#10ff03', '#0000ff', '#ffffff', '#000000', '#e4572e', '#808080']
    const contrasts = await page.locator('.launcher').evaluate((launcher: HTMLElement, colors) => {
      const canvas = document.createElement('canvas').getContext('2d')!
      const luminance = (color: string) => {
        canvas.fillStyle = color
        canvas.fillRect(0, 0, 1, 1)
        const linear = Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3), (value) =>
          value > 10 ? ((value / 255 + 0.055) / 1.055) ** 2.4 : value / 255 / 12.92,
        )
        return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!
      }
      return colors.map((color) => {
        launcher.style.setProperty('--brand', color)
        const { backgroundColor, color: ink } = getComputedStyle(launcher)
        const [low, high] = [luminance(backgroundColor), luminance(ink)].sort((one, other) => one - other)
        return (high! + 0.05) / (low! + 0.05)
      })
    }, brands)
    for (const contrast of contrasts) expect(contrast).toBeGreaterThanOrEqual(3.5)
    expect(contrasts[brands.indexOf('#e4572e')]).toBeGreaterThanOrEqual(4.5)
  })

  it('offers touch targets of 44 pixels on a phone', async () => {
    const page = await stage.open({}, phone)
    await openPanel(page)
    await ask(page, 'shirt cards')
    await page.locator('.card .add').first().click()
    const small = await page.locator('.panel :is(button, a, summary):visible').evaluateAll((targets) =>
      targets
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ target, box }) => `${target.className} ${target.textContent} ${box.width} × ${box.height}`),
    )
    expect(small).toEqual([])
  })

  it('can be used by keyboard alone', async () => {
    const page = await stage.open()
    const active = () =>
      page.evaluate(() => {
        const element = document.querySelector('elmo-chat')?.shadowRoot?.activeElement
        return element ? `${element.tagName} ${element.ariaLabel ?? element.textContent}` : null
      })
    await page.locator('#search').focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => active()).toMatch(/^BUTTON Open chat: Larch & Linen/)
    await page.keyboard.press('Enter')
    await expect.poll(active).toBe('TEXTAREA Your message')
    await page.keyboard.type('shirt cards')
    await page.keyboard.press('Enter')
    await page.locator('.choices').waitFor()
    const seen: (string | null)[] = []
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Shift+Tab')
      seen.push(await active())
      if (seen.at(-1)?.startsWith('BUTTON Add')) break
    }
    expect(seen.at(-1)).toBe('BUTTON Add')
    expect(seen).toContain('BUTTON Slim fit')
    await page.keyboard.press('Escape')
    await expect.poll(() => active()).toMatch(/^BUTTON Open chat/)
    await expect.poll(() => page.locator('.panel').isVisible()).toBe(false)
  })

  it('holds the focus while it covers the screen of a phone', async () => {
    const page = await stage.open({}, phone)
    await openPanel(page)
    for (let step = 0; step < 14; step++) {
      await page.keyboard.press('Tab')
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('ELMO-CHAT')
    }
  })

  it('works under a strict content security policy', async () => {
    const page = await stage.open()
    await page.addInitScript(() => {
      Object.assign(window, { refused: [] })
      addEventListener('securitypolicyviolation', (event) => {
        ;(window as unknown as { refused: string[] }).refused.push(`${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    await page.goto(`${stage.server.origin}/page?csp=1`)
    await openPanel(page)
    await ask(page, 'shirt cards')
    await page.locator('.card .add').first().click()
    await page.locator('.picker .swatch').first().waitFor()
    expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([])
    const paint = await page
      .locator('.picker .swatch i')
      .first()
      .evaluate((dot) => getComputedStyle(dot).backgroundColor)
    expect(paint).toBe('rgb(61, 114, 184)')
    expect((await page.locator('.panel').boundingBox())?.width).toBe(400)
  })

  it('looks the same on a page whose styles reach for everything', async () => {
    const shapes = async (query: Record<string, string>) => {
      const page = await stage.open(query, { viewport: { width: 1100, height: 800 } })
      await openPanel(page)
      await ask(page, 'shirt cards')
      const launcher = await page.locator('.launcher').boundingBox()
      const parts = await page.locator('.panel, .panel *').evaluateAll((elements) =>
        elements.map((element) => {
          const { width, height, x } = element.getBoundingClientRect()
          const { fontSize, color } = getComputedStyle(element)
          return [
            element.tagName,
            element.className,
            Math.round(width),
            Math.round(height),
            Math.round(x),
            fontSize,
            color,
          ].join()
        }),
      )
      return { launcher, parts }
    }
    const calm = await shapes({})
    const hostile = await shapes({ hostile: '1' })
    expect(hostile).toEqual(calm)
    expect(calm.launcher).toMatchObject({ width: 56, height: 56 })
  })

  it('leaves the page as it was: no style, no global, no key stroke', async () => {
    const page = await stage.open()
    await page.evaluate(() => {
      Object.assign(window, { strokes: 0 })
      addEventListener('keydown', () => {
        ;(window as unknown as { strokes: number }).strokes++
      })
    })
    const facts = () =>
      page.evaluate(() => [
        document.styleSheets.length,
        document.adoptedStyleSheets.length,
        document.body.getAttribute('style'),
        document.documentElement.outerHTML.replace(/<elmo-chat.*<\/elmo-chat>/, '').length,
        Object.keys(window).filter((name) => /elmo/i.test(name)).length,
      ])
    const before = await facts()
    await openPanel(page)
    await page.locator('textarea').pressSequentially('/shirt')
    await ask(page, 'shirt cards')
    expect(await facts()).toEqual(before)
    expect(await page.evaluate(() => (window as unknown as { strokes: number }).strokes)).toBe(0)
  })

  it('follows the theme of the page', async () => {
    const page = await stage.open({ theme: 'dark' }, { colorScheme: 'light' })
    await openPanel(page)
    const lightness = () =>
      page.locator('.panel').evaluate((panel) => Number(/[\d.]+/.exec(getComputedStyle(panel).backgroundColor)?.[0]))
    expect(await lightness()).toBeLessThan(0.3)
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
    await expect.poll(lightness).toBeGreaterThan(0.9)
  })

  it('draws texts of the shop as texts, and no link that is not one', async () => {
    const page = await stage.open()
    await openPanel(page)
    await ask(page, 'markup')
    expect(await page.locator('.bubble').textContent()).toBe('<b>bold</b> **stars** <script>window.hurt=1</script>')
    expect(await page.locator('.card h3').textContent()).toContain('<img src=x')
    expect(await page.locator('.card a, .card img').count()).toBe(0)
    await ask(page, 'policy')
    await page.locator('.citations summary').nth(1).click()
    expect(
      await page.locator('.citations a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([`${stage.server.origin}/returns`])
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
  })

  it('keeps its visitor across origins by token, without a cookie', async () => {
    const page = await stage.open()
    const other = stage.server.origin.replace('127.0.0.1', 'localhost')
    await page.goto(`${other}/page?from=${encodeURIComponent(stage.server.origin)}`)
    await openPanel(page)
    const from = stage.server.visitors.length
    await ask(page, 'shirt cards')
    await ask(page, 'compare')
    expect(stage.server.visitors.slice(from)).toEqual([null, 'scripted-visitor'])
    expect(await page.context().cookies()).toEqual([])
    await page.reload()
    await page.locator('.comparison').waitFor()
    await settled(page)
    expect(stage.server.visitors.at(-1)).toBe('scripted-visitor')
  })
})
