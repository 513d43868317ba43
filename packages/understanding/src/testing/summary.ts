import type { Constraint } from '@elmo-chat/protocol'
import type { Reference, Understanding } from '../types.js'

const OPS = { is: '=', not: '!=', min: '>=', max: '<=' } as const

/** Constraints in one line, for tables of tests: "color=blue price<=20000". */
export const said = (constraints: readonly Constraint[]): string =>
  constraints.map(({ field, op, value }) => `${field}${OPS[op]}${value}`).join(' ')

/** References in one line: "#2", "first 2", "this", "like color=blue", "product p1". */
export const pointedAt = (references: readonly Reference[]): string => references.map(nameOf).join(', ')

/** The leading intent with its topic: "details material". */
export const intentOf = ({ intents, topic }: Understanding): string =>
  topic === undefined ? intents[0].intent : `${intents[0].intent} ${topic}`

function nameOf(reference: Reference): string {
  switch (reference.kind) {
    case 'rank':
      return `#${reference.rank}`
    case 'first':
      return `first ${reference.count}`
    case 'like':
      return `like ${said(reference.constraints)}`
    case 'product':
      return `product ${reference.productId}`
    default:
      return reference.kind
  }
}
