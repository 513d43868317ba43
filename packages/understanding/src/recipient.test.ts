import { describe, expect, it } from 'vitest'
import { hear } from './testing/hear.js'

const interestsOf = (text: string) => hear(text).interests?.map(({ text: said }) => said) ?? []

describe('for whom something is wanted', () => {
  it.each([
    ['recommend something for my mother', 'other'],
    ['a present for a good friend', 'other'],
    ['给同事买点东西', 'other'],
    ['送女朋友的礼物', 'other'],
    ['我哥酷爱骑行，送点啥好', 'other'],
    ['你们什么时候送货', undefined],
    ['recommend something for myself', 'self'],
    ['我自己用的杯子', 'self'],
    ['recommend something for me', undefined],
    ['给我推荐几款', undefined],
    ['do you sell gift cards', undefined],
  ])('is told by %s', (text, recipient) => expect(hear(text).recipient).toBe(recipient))
})

describe('what that person enjoys', () => {
  it.each([
    ['recommend something for my mother who likes gardening', ['gardening']],
    ['a gift for my dad, he loves fishing, around 200', ['fishing']],
    ['something for my dad who is mad about fishing and coffee', ['fishing', 'coffee']],
    ['a present for my sister, she likes hiking, yoga and baking bread', ['hiking', 'yoga', 'baking bread']],
    ["a gift for my boss, who's crazy about chess", ['chess']],
    ['给喜欢园艺的妈妈推荐礼物', ['园艺']],
    ['送爸爸的礼物，他喜欢钓鱼和喝咖啡', ['钓鱼', '喝咖啡']],
    ['给同事买礼物，她喜欢瑜伽、烘焙', ['瑜伽', '烘焙']],
    ['送朋友的礼物，他喜欢钓鱼', ['钓鱼']],
  ])('is an interest and no wish in %s', (text, expected) => {
    expect(interestsOf(text)).toEqual(expected)
    const { constraints, query } = hear(text)
    expect(constraints.filter(({ field, value }) => field === 'category' || value === 'fishing')).toEqual([])
    expect(expected.some((word) => query.includes(word))).toBe(false)
  })
  it.each(['I like gardening', '我喜欢红色的', 'a gift for my mother, she likes red', 'I do not like this one'])(
    'is none in %s',
    (text) => expect(interestsOf(text)).toEqual([]),
  )
  it('ends where something else is told', () => {
    const { interests, constraints } = hear('a gift for my mother who likes gardening and needs a blue dress')
    expect(interests?.map(({ text }) => text)).toEqual(['gardening'])
    expect(constraints.map(({ value }) => value)).toEqual(expect.arrayContaining(['dress', 'blue']))
    expect(interestsOf('a gift for my friend who likes yoga and lives in a small flat')).toEqual(['yoga'])
  })
  it('is a wish where the shop sells it', () => {
    const { constraints, interests } = hear('a gift for my mother, she likes dresses')
    expect(interests).toBeUndefined()
    expect(constraints.map(({ value }) => value)).toContain('dress')
  })
})
