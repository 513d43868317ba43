import { readFileSync } from 'node:fs'
import { runToEnd } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
// @ts-expect-error The reader of the examples is a plain script, which the training command shares.
import { readExamples } from '../../examples/read.mjs'
import { afterList, atStart, hear, testVocabulary } from '../testing/hear.js'
import { understand } from '../understand.js'
import { fineIntents, OUT_OF_SCOPE } from './fine-intents.js'
import { withCorrections } from './intent-model.js'
import { packClassifier } from './packed.js'
import { shippedIntentModel } from './shipped-model.js'
import { type IntentExample, trainIntentModel } from './train-intents.js'

const examples: IntentExample[] = readExamples()

describe('the shipped model of intents', () => {
  it('is what the training command makes of the examples', { timeout: 600_000 }, () => {
    const trained = packClassifier(runToEnd(trainIntentModel(examples)).classifier)
    const shipped = readFileSync(new URL('../../models/intents.bin', import.meta.url))
    expect(Buffer.compare(trained, shipped), 'run `node packages/understanding/train.mjs` after a build').toBe(0)
  })

  it('is small', () => {
    expect(packClassifier(shippedIntentModel().classifier).length).toBeLessThan(5_000_000)
  })

  it('knows exactly the fine intents, each from examples in both languages', () => {
    const named = new Set(examples.map(({ intent }) => intent))
    named.delete(OUT_OF_SCOPE)
    expect([...named].sort()).toEqual(Object.keys(fineIntents).sort())
    expect([...shippedIntentModel().classifier.data.labels].sort()).toEqual(Object.keys(fineIntents).sort())
  })

  it.each([
    ['my refund still has not arrived on my card', 'order', 'refund-status'],
    ['钱怎么还没退给我', 'order', 'refund-status'],
    ['could you wrap it as a present', 'policy', 'gift-wrap'],
    ['是正品吗', 'policy', 'authenticity'],
    ['the mug came in pieces', 'complain', 'damaged-item'],
    ['收到的杯子是碎的', 'complain', 'damaged-item'],
    ['i forgot my password', 'order', 'account'],
  ])('takes %s for %s, %s', (text, intent, fine) => {
    const understood = hear(text)
    expect(understood.intents[0]!.intent).toBe(intent)
    expect(understood.fine?.intent).toBe(fine)
  })

  it.each(['running shoes', '蓝色连衣裙', 'flibbertigibbets', '德绒内衣男'])('leaves the search %s a search', (text) =>
    expect(hear(text).intents[0]!.intent).toBe('find'),
  )

  it.each(['珠穆朗玛峰多高', '放首歌听听'])('takes %s for nothing of a shop, though it looks like a search', (text) =>
    expect(hear(text).intents[0]!.intent).toBe('off-topic'),
  )

  it('leaves what the rules are sure of alone', () => {
    for (const text of ['cheaper', '换成黑色', 'the second one in M', 'show me the blue one'])
      expect(hear(text, afterList).intents[0]!.intent).not.toBe('policy')
  })
})

describe('a correction', () => {
  const corrected = withCorrections(shippedIntentModel(), [
    { text: 'Do you do the flamingo thing?', intent: 'gift-wrap' },
    { text: '来一套满月酒', intent: 'wholesale' },
    { text: 'who is the mayor of this town', intent: OUT_OF_SCOPE },
    { text: 'nothing', intent: 'no-such-intent' },
  ])
  const told = (text: string) => understand(text, atStart, testVocabulary(), corrected)

  it.each([
    ['Do you do the flamingo thing?', 'policy', 'gift-wrap'],
    ['do you do the flamingo thing', 'policy', 'gift-wrap'],
    ['来一套满月酒！', 'policy', 'wholesale'],
    // Nearly the same words.
    ['so do you do the flamingo thing', 'policy', 'gift-wrap'],
  ])('holds at once for %s', (text, intent, fine) => {
    expect(told(text).intents[0]!.intent).toBe(intent)
    expect(told(text).fine?.intent).toBe(fine)
  })

  it('can say that something is nothing for the shop', () =>
    expect(told('Who is the mayor of this town?').intents[0]!.intent).toBe('off-topic'))

  it('changes nothing else', () => {
    for (const text of ['do you do gift cards', 'flamingo', '满月', 'nothing'])
      expect(told(text)).toEqual(understand(text, atStart, testVocabulary()))
  })

  it('to an intent that does not exist is left out', () => expect(corrected.corrections).toHaveLength(3))

  it('teaches other wordings once the model is trained with it', { timeout: 600_000 }, () => {
    const few = examples.filter((_, at) => at % 8 === 0)
    const wordings = [
      'the flamingo thing',
      'flamingo thing please',
      'is the flamingo thing possible',
      'add the flamingo',
    ]
    const corrections = wordings.map((text) => ({ text, intent: 'gift-wrap' }))
    const { classifier } = runToEnd(trainIntentModel(few, corrections))
    const chance = (of: typeof classifier) =>
      of
        .classify({ text: 'would the flamingo be possible for me' }, 99)
        .labels.find((one) => one.label === 'gift-wrap')!
    const before = runToEnd(trainIntentModel(few)).classifier
    expect(chance(classifier).confidence).toBeGreaterThan(2 * chance(before).confidence)
  })
})
