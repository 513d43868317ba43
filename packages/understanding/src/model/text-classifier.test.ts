import { runToEnd } from '@elmo-chat/kernel'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { packClassifier, unpackClassifier } from './packed.js'
import { type Example, type TextClassifier, trainingOptions, trainTextClassifier } from './text-classifier.js'

const things = ['parcel', 'order', 'package', 'delivery', 'shirt', 'lamp', '包裹', '快递', '衬衫', '台灯']
const frames: Readonly<Record<string, (thing: string) => string>> = {
  where: (thing) => `where is my ${thing} now`,
  refund: (thing) => `i want my money back for the ${thing}`,
  哪里: (thing) => `我的${thing}到哪里了`,
  退款: (thing) => `${thing}我要退款`,
}
const outside = [
  'what is the capital of france',
  'solve this equation',
  '今天天气怎么样',
  '写一首诗',
  'who won the match',
]

const examples: readonly Example[] = [
  ...Object.entries(frames).flatMap(([label, say]) => things.map((thing) => ({ text: say(thing), label }))),
  ...outside.map((text) => ({ text, label: null })),
]
const options = { ...trainingOptions, fewest: 1, folds: 3 }

describe('a text classifier', () => {
  let classifier: TextClassifier
  beforeAll(() => {
    classifier = runToEnd(trainTextClassifier(examples, options))
  })
  const best = (text: string) => classifier.classify({ text }).labels[0]?.label

  it.each([
    ['where is my blue jacket now', 'where'],
    ['money back for the jacket', 'refund'],
    ['我的外套到哪里了', '哪里'],
    ['外套我要退款', '退款'],
    // Parts of words bear slips.
    ['wher is my parcell', 'where'],
    // Width and case do not matter.
    ['ＷＨＥＲＥ ｉｓ my Parcel', 'where'],
  ])('takes %s for %s', (text, label) => expect(best(text)).toBe(label))

  it('holds what is none of the labels for less likely inside than what is one', () => {
    const near = classifier.classify({ text: 'where is my delivery now' }).none
    expect(classifier.classify({ text: 'what is the capital of spain' }).none).toBeGreaterThan(near)
  })

  it('gives chances that add up to 1, whatever the text', () => {
    const labels = classifier.data.labels.length
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const { labels: all, none } = classifier.classify({ text }, labels)
        expect(all.reduce((sum, { confidence }) => sum + confidence, none)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('reads signs beside the words', () => {
    const signed = ['a', 'b'].flatMap((sign) => things.map((text) => ({ text, label: sign, signs: [`sign ${sign}`] })))
    const trained = runToEnd(trainTextClassifier(signed, options))
    expect(trained.classify({ text: 'parcel', signs: ['sign b'] }).labels[0]!.label).toBe('b')
    expect(trained.classify({ text: 'parcel', signs: ['sign a'] }).labels[0]!.label).toBe('a')
  })

  it('trained again gives the same bytes', () => {
    const again = runToEnd(trainTextClassifier(examples, options))
    expect(packClassifier(again)).toEqual(packClassifier(classifier))
  })

  it('says the same after it was packed and unpacked', () => {
    const unpacked = unpackClassifier(packClassifier(classifier))
    expect(unpacked.ok).toBe(true)
    if (!unpacked.ok) return
    for (const { text } of examples) expect(unpacked.value.classify({ text })).toEqual(classifier.classify({ text }))
  })

  it('is not read from bytes that are cut, changed or foreign', () => {
    const bytes = packClassifier(classifier)
    const changed = bytes.slice()
    changed[bytes.length >> 1]! ^= 1
    for (const broken of [bytes.slice(0, -1), changed, new Uint8Array(0), new Uint8Array(100)])
      expect(unpackClassifier(broken)).toEqual({ ok: false, error: { code: 'CLASSIFIER_UNREADABLE' } })
  })
})
