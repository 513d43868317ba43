import type { Language } from '@elmo-chat/kernel'
import { findMentions } from './match.js'
import { tokenize } from './tokenize.js'
import { type Forms, find, indexForms, keyOf } from './trie.js'
import type { Concept, Lexicon } from './types.js'

/**
 * Builds a lexicon over the concepts. `blocked` are words that contain a form by accident (白菜 contains 白) and name
 * nothing themselves. Throws on a field and id that occur twice. Cost: linear in the forms, most of it paid on first use.
 */
export function buildLexicon(concepts: readonly Concept[], blocked: readonly string[] = []): Lexicon {
  const byField = indexByField(concepts)
  const narrower = indexNarrower(concepts)
  const forms = indexForms(concepts, blocked)
  const concept = (field: string, id: string) => byField.get(field)?.get(id)
  const wider = new Map<Concept, readonly string[]>()
  const narrow = new Map<Concept, readonly string[]>()
  return {
    concepts,
    concept,
    widen: (field, id) => {
      const known = concept(field, id)
      if (known === undefined) return [id]
      let ids = wider.get(known)
      if (ids === undefined) {
        ids = reach(id, (at) => concept(field, at)?.broader ?? [])
        wider.set(known, ids)
      }
      return ids
    },
    narrow: (field, id) => {
      const known = concept(field, id)
      let ids = known && narrow.get(known)
      if (ids === undefined) {
        ids = reach(id, (at) => narrower.get(`${field} ${at}`) ?? [])
        if (known) narrow.set(known, ids)
      }
      return ids
    },
    mentions: (text) => findMentions(forms, text, tokenize(text)),
    resolve: (field, value) => resolveValue(forms, concept, field, value),
    label: (field, id, language) => labelOf(concept(field, id), id, language),
  }
}

type Find = (field: string, id: string) => Concept | undefined

/** Words in a value that turn it into its opposite. */
const NEGATION = new Set(['not', 'non', 'no', 'without', '不', '无', '非', '未'])
const SHARE = /\d+(?:\.\d+)?\s*[%％]/g

function resolveValue(forms: Forms, concept: Find, field: string, value: string): Concept | undefined {
  const text = value.slice(0, 200).replace(SHARE, ' ')
  const tokens = tokenize(text)
  const exact = find(forms, tokens.map(keyOf))?.concepts?.find((known) => known.field === field)
  if (exact !== undefined) return exact
  const said = findMentions(forms, text, tokens, true).filter((mention) => mention.field === field)
  const ids = new Set(said.map((mention) => mention.id))
  const rest = tokens.filter(
    (token) => !said.some((mention) => token.start >= mention.start && token.end <= mention.end),
  )
  if (ids.size !== 1 || rest.some((token) => NEGATION.has(token.norm))) return undefined
  const covered = said.reduce((sum, mention) => sum + mention.end - mention.start, 0)
  const written = tokens.reduce((sum, token) => sum + token.end - token.start, 0)
  // A value names a concept when at least a third of it is that name: "Heather Gray", not a sentence with gray in it.
  return covered * 3 >= written ? concept(field, said[0]!.id) : undefined
}

function labelOf(concept: Concept | undefined, id: string, language: Language): string {
  return concept?.[language][0] ?? id
}

function indexByField(concepts: readonly Concept[]): Map<string, Map<string, Concept>> {
  const byField = new Map<string, Map<string, Concept>>()
  for (const concept of concepts) {
    let ids = byField.get(concept.field)
    if (ids === undefined) {
      ids = new Map()
      byField.set(concept.field, ids)
    }
    if (ids.has(concept.id)) throw new Error(`The lexicon has ${concept.field} ${concept.id} twice.`)
    ids.set(concept.id, concept)
  }
  return byField
}

function indexNarrower(concepts: readonly Concept[]): Map<string, string[]> {
  const narrower = new Map<string, string[]>()
  for (const { field, id, broader = [] } of concepts) {
    for (const wider of broader) {
      const key = `${field} ${wider}`
      const ids = narrower.get(key)
      if (ids === undefined) narrower.set(key, [id])
      else ids.push(id)
    }
  }
  return narrower
}

/** All that steps lead to, nearest first, the start included; an unknown start reaches itself. */
function reach(start: string, step: (id: string) => readonly string[]): string[] {
  const reached = new Set([start])
  for (const id of reached) for (const next of step(id)) reached.add(next)
  return [...reached]
}
