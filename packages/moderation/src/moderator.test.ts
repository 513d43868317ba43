import { readFileSync } from 'node:fs'
import { runToEnd } from '@elmo-chat/kernel'
import { packClassifier } from '@elmo-chat/understanding'
import { describe, expect, it } from 'vitest'
import { folded, moderator, shippedHarmExamples, shippedHarmModel, trainHarmModel } from './index.js'

/** Enough to learn from, and soon learned. */
const FEW = shippedHarmExamples().filter((_, at) => at % 5 === 0)

const moderate = moderator(shippedHarmModel())

describe('moderation', () => {
  it.each([
    'This spray kills bugs.',
    'Shoot photos in the dark with this lens.',
    'a slave clock for the station',
    'We deliver to Scunthorpe, Penistone and Essex.',
    'A black dress and a white shirt',
    'The zip is stupid and the fabric is trash.',
    "I'm angry: the worst service I have ever had.",
    'killer heels, nude lipstick, chicken breast',
    '杀虫剂有货吗',
    '黑色的裙子，白色也行',
    '这条裙子美死了',
    '拉链很垃圾，用了两天就坏了',
    '草莓味的，鸡胸肉口感不错',
  ])('lets words of shops pass: %s', (text) => {
    expect(moderate(text)).toBeUndefined()
  })

  it.each([
    ['Only an idiot would buy this. You moron!', 'insult'],
    ['you id1ot seller', 'insult'],
    ['f u c k  y o u', 'insult'],
    ['Foreigners are all thieves.', 'bias'],
    ['just go and kill yourself', 'danger'],
    ['send me nude pictures', 'sexual'],
    ['客服就是个废物', 'insult'],
    ['傻 * 逼', 'insult'],
    ['外地人都是骗子', 'bias'],
    ['我要杀了你', 'danger'],
    ['加微信约炮', 'sexual'],
  ])('holds what is none: %s', (text, kind) => {
    expect(moderate(text)?.kind).toBe(kind)
  })

  it('looks at every sentence of a long text', () => {
    const praise = 'Lovely fabric, and it fits well. '.repeat(20)
    expect(moderate(`${praise}The seller is a moron. ${praise}`)).toMatchObject({ kind: 'insult', because: 'rule' })
  })

  it('lets an approved wording pass, and holds a rejected one, however it is written', () => {
    const decided = moderator(shippedHarmModel(), [
      { text: 'You moron!', kind: null },
      { text: 'Our competitors smell of fish.', kind: 'bias' },
    ])
    expect(decided('you  MORON!')).toBeUndefined()
    expect(decided('you moron, go away')?.kind).toBe('insult')
    expect(decided('our competitors smell of fish.')).toMatchObject({ kind: 'bias', because: 'person' })
  })

  it('learns from what was rejected', () => {
    const text = 'our rivals are a flock of gibbering turnips, you turnip'
    expect(moderate(text)).toBeUndefined()
    const model = runToEnd(trainHarmModel(FEW, [{ text: `${text} you stupid turnip`, kind: 'insult' }]))
    expect(moderator(model)('you are a stupid gibbering turnip')?.kind).toBe('insult')
  }, 60_000)

  it('sees through disguises', () => {
    expect(folded('Id\u200bi0t')).toBe('idiot')
    expect(folded('ｆ.ｕ.ｃ.ｋ')).toBe('fuck')
    expect(folded('great!!')).toBe('great!!')
  })

  it('ships the model that its examples give, in 300 KB at most', () => {
    const shipped = readFileSync(new URL('../models/harm.bin', import.meta.url))
    const trained = packClassifier(runToEnd(trainHarmModel(shippedHarmExamples())))
    expect(shipped.equals(trained), 'help: node packages/moderation/train.mjs').toBe(true)
    expect(shipped.length).toBeLessThanOrEqual(300_000)
  }, 60_000)
})
