import { expect, it } from 'vitest'
import type { StoreWorld } from './store-suite.js'

export function translationSuite(world: () => StoreWorld): void {
  it('keeps a translation by its very text and language, for a quarter of a year', async () => {
    const { translations } = world().store
    expect(await translations.find('I want 2 hats', 'zh')).toBeNull()
    await translations.keep('I want 2 hats', 'zh', '我要 2 顶帽子')
    await translations.keep('I want 2 hats', 'zh', '别的')
    expect(await translations.find('I want 2 hats', 'zh')).toBe('我要 2 顶帽子')
    expect(await translations.find('I want 2 hats', 'en')).toBeNull()
    expect(await translations.find('I want 3 hats', 'zh')).toBeNull()
    world().now += 91 * 86_400_000
    await translations.keep('later', 'zh', '以后')
    expect(await translations.find('I want 2 hats', 'zh')).toBeNull()
    world().now -= 91 * 86_400_000
  })
}
