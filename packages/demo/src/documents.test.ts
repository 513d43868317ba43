import { describe, expect, it } from 'vitest'
import { demoDocuments } from './documents.js'

/** Numbers that must agree between the languages; thousands separators aside, and months, which English names. */
const numbersOf = (text: string) =>
  (text.replace(/\d+月/g, '').match(/\d[\d,]*(?:\.\d+)?/g) ?? [])
    .map((number) => number.replaceAll(',', ''))
    .filter((number) => number.length > 1)

describe('the demo shop’s documents', () => {
  const documents = demoDocuments()
  const topics = [...new Set(documents.map((document) => document.id))]

  it('stand in both languages, each with a heading', () => {
    expect(documents.length).toBe(topics.length * 2)
    expect(topics.length).toBeGreaterThanOrEqual(11)
    expect(documents.filter((document) => !document.text.startsWith('# '))).toEqual([])
  })
  it.each(topics)('say the same amounts about %s in both languages', (topic) => {
    const [zh, en] = ['zh', 'en'].map(
      (language) => new Set(numbersOf(documents.find((each) => each.id === topic && each.language === language)!.text)),
    ) as [Set<string>, Set<string>]
    // Discounts are counted the other way round: 95折 is 5% off.
    const own = new Set(['98', '95', '92'])
    expect([...zh].filter((number) => !en.has(number) && !own.has(number))).toEqual([])
  })
})
