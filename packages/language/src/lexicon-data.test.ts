import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockedWords, defaultConcepts } from './default-lexicon.js'
import { lexicon } from './index.js'
import { tokenize } from './tokenize.js'
import { keyOf } from './trie.js'

const FIELDS = 'category color material pattern style fit size occasion season audience feature measure unit'.split(' ')
const concepts = defaultConcepts()

describe('the lexicon’s data', () => {
  it('has at least 1,400 concepts in the agreed fields', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(1400)
    expect([...new Set(concepts.map((concept) => concept.field))].sort()).toEqual([...FIELDS].sort())
  })
  it('leaves no file unread', () => {
    const folder = new URL('../lexicon/', import.meta.url)
    const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'blocked.json')
    const rows = files.flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown[])
    expect(rows.length).toBe(concepts.length)
  })
  it('names each concept in both languages, with ids that are slugs', () => {
    for (const { id, en, zh } of concepts) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(en.length, id).toBeGreaterThan(0)
      expect(zh.length, id).toBeGreaterThan(0)
    }
  })
  it('uses no form for two concepts of one field', () => {
    const owners = new Map<string, string>()
    for (const { field, id, en, zh } of concepts) {
      if (field === 'unit') continue
      for (const form of [...en, ...zh]) {
        const key = `${field} ${tokenize(form).map(keyOf).join(' ')}`
        expect(owners.get(key) ?? id, form).toBe(id)
        owners.set(key, id)
      }
    }
  })
  it('links to wider concepts that exist, without circles', () => {
    for (const { field, id, broader = [] } of concepts) {
      for (const wider of broader) {
        expect(lexicon.concept(field, wider), `${field} ${id}`).toBeDefined()
        expect(lexicon.widen(field, wider), `${field} ${id}`).not.toContain(id)
      }
    }
  })
  it('gives units existing measures and measures existing units that can state them', () => {
    for (const { field, id, unit, measures = [] } of concepts) {
      for (const measure of measures) expect(lexicon.concept('measure', measure), id).toBeDefined()
      if (field === 'measure' && unit !== undefined) expect(lexicon.concept('unit', unit)?.measures, id).toContain(id)
    }
  })
  it('finds every concept by its first form', () => {
    for (const { field, id, en, zh } of concepts) {
      if (field === 'unit') continue
      for (const form of [en[0]!, zh[0]!]) {
        if (/^\d+(?:\.\d+)?$/.test(form)) continue
        const ids = lexicon.mentions(form).filter((mention) => mention.field === field && mention.text === form)
        expect(
          ids.map((mention) => mention.id),
          form,
        ).toContain(id)
      }
    }
  })
  it('blocks words that it does not know', () => {
    expect(new Set(blockedWords()).size).toBe(blockedWords().length)
  })
})
