import type { Understanding } from '../types.js'

const MANY = 3

/**
 * What the rules make of an utterance, in words for the model: examples of one intent differ in their words and agree in
 * what stands in them.
 */
export function signsOf(understanding: Understanding): string[] {
  const { intents, topic, constraints, critiques, references, freed, sort, wanted, query } = understanding
  const signs = new Set([
    `intent ${intents[0]?.intent} ${topic ?? ''}`,
    `constraints ${Math.min(MANY, constraints.length)}`,
    `words ${Math.min(MANY, query.split(' ').filter((word) => word !== '').length)}`,
  ])
  for (const { op, field } of constraints) signs.add(op === 'is' ? `is ${field}` : op)
  for (const { field, direction } of critiques) signs.add(direction).add(`other ${field}`)
  for (const { kind } of references) signs.add(`points ${kind}`)
  if (freed.length > 0) signs.add('freed')
  if (sort) signs.add('sort')
  if (understanding.superlative) signs.add('superlative')
  if (wanted !== undefined) signs.add('wanted')
  return [...signs]
}
