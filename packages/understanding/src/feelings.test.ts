import { describe, expect, it } from 'vitest'
import { hear } from './testing/hear.js'

describe('feelings', () => {
  it.each([
    ['I love it, perfect!', 'happy', 1],
    ['太好了，我很喜欢', 'happy', 1],
    ['this is terrible', 'disappointed', -1],
    ['太失望了', 'disappointed', -1],
    ['气死我了，骗子', 'angry', -1],
    ['this is a scam, unacceptable!!', 'angry', -1],
    ["I'm worried it won't arrive in time", 'anxious', -1],
    ['急用，怎么办', 'anxious', -1],
    ['not good', 'disappointed', -1],
    ['不喜欢', 'disappointed', -1],
    ['not bad', 'neutral', 1],
    ['black jackets under 80', 'neutral', 0],
    ['我想买一件蓝色的T恤', 'neutral', 0],
    ['给妈妈的外套', 'neutral', 0],
    ['配什么鞋好看', 'neutral', 0],
    ['这件好看吗？', 'neutral', 0],
    ['is it good quality?', 'neutral', 0],
    ['which shoes look good with it', 'neutral', 0],
    ['好看的裙子', 'neutral', 0],
    ['a beautiful dress for my wife', 'neutral', 0],
    ['what a beautiful dress', 'happy', 1],
    ['这条裙子真好看', 'happy', 1],
    ['what a great shop!', 'happy', 1],
    ['太好了，有什么鞋能配？', 'happy', 1],
    ['great, which shoes go with it?', 'happy', 1],
  ])('%s', (text, emotion, sign) => {
    const felt = hear(text)
    expect(felt.emotion).toBe(emotion)
    expect(Math.sign(felt.sentiment)).toBe(sign)
    expect(Math.abs(felt.sentiment)).toBeLessThanOrEqual(1)
  })

  it.each([
    ['我要投诉', 'complaint'],
    ['我要打12315', 'regulator'],
    ['找消协', 'regulator'],
    ['我要去工商举报你们', 'regulator'],
    ['我会找律师', 'legal'],
    ["I'll call my lawyer", 'legal'],
    ['I will sue you', 'legal'],
    ['I am going to file a chargeback', 'chargeback'],
    ['不想活了', 'self-harm'],
    ['用了你们的面霜过敏了', 'safety'],
    ['我对羊毛过敏，想要保暖的毛衣', undefined],
    ['suede shoes', undefined],
    ['订单3151', undefined],
  ])('risk: %s', (text, risk) => expect(hear(text).risk).toBe(risk))
})
