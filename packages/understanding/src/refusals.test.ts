import { describe, expect, it } from 'vitest'
import { hear } from './testing/hear.js'

describe('a refusal of what is on the table', () => {
  it.each([
    ['not this brand', 'brand'],
    ["I don't like this brand", 'brand'],
    ['nothing from that brand please', 'brand'],
    ['不要这个牌子', 'brand'],
    ['这个牌子我不喜欢', 'brand'],
    ['not this kind', 'kind'],
    ["I don't want that type of thing", 'kind'],
    ['不要这种', 'kind'],
    ['这类的不要', 'kind'],
    ["I don't like this one", 'liking'],
    ["I don't like the second one at all", 'liking'],
    ["don't show me this again", 'liking'],
    ['我不喜欢这个', 'liking'],
    ['第二款不喜欢', 'liking'],
    ['别再推荐这款了', 'liking'],
    ['not this one', 'product'],
    ["I don't want that one", 'product'],
    ['不要这个', 'product'],
    ['这款就不要了', 'product'],
  ])('is heard in %s', (text, refuses) => expect(hear(text).refuses).toBe(refuses))
  it.each([
    'not this color',
    "I don't like this color",
    "I don't like these",
    'which brand is this',
    '不要这种颜色',
    '这个牌子怎么样',
    'not that one, the second',
    '不要这个，要第二个',
    '不要红色',
    '我喜欢这个',
    'is this not in stock',
  ])('is none in %s', (text) => expect(hear(text).refuses).toBeUndefined())
})
