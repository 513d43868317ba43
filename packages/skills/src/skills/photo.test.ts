import type { SkillContext } from '@elmo-chat/dialogue'
import { describe, expect, it } from 'vitest'
import { asked, productsIn, run, textIn } from '../testing/hat-shop.js'

const photo = [
  { productId: 'bowler', variants: [] },
  { productId: 'panama', variants: [0] },
  { productId: 'gone', variants: [] },
]
const saying = (text: string, matches: SkillContext['photo'] = photo) =>
  run('photo', { ...asked(text), photo: matches })

describe('a photo', () => {
  it('finds what looks like it, in that order, in the variants of the picture', () => {
    const shown = productsIn(saying('what looks like this photo?'))
    expect(shown.items.map(({ id }) => id)).toEqual(['bowler', 'panama'])
    expect(shown.items[0].why).toEqual(['Looks like your photo'])
    const matching = shown.items[1].variants?.filter(({ matches }) => matches)
    expect(matching).toHaveLength(1)
  })
  it('is narrowed by what is said beside it', () => {
    const result = saying('like this under $100')
    expect(productsIn(result).items.map(({ id }) => id)).toEqual(['bowler'])
    expect(result.focus?.selected).toBe('bowler')
    expect(textIn(saying('like this under $5'))).toContain('fits this: under $5')
  })
  it('that nothing looks like, or that could not be looked at, is told', () => {
    expect(textIn(saying('like this', []))).toContain('nothing in the shop')
    expect(textIn(saying('like this', null))).toContain('could not look at this photo')
  })
})
