import { type Constraint, meansAll } from '@elmo-chat/protocol'
import type { ActiveRules } from './active-rules.js'
import { constraintKey } from './asked.js'

/** What a rule needs to know of the catalogue to become constraints. */
export interface ConstraintFacts {
  /** Ids of all products that meet the constraints. */
  readonly find: (constraints: readonly Constraint[]) => readonly string[]
  /** Whether a value of the field lies within another: `dress` within `clothing`. */
  readonly isWithin: (field: string, narrow: string | number, wide: string | number) => boolean
}

/** Fields that a whole product has, not one of its variants: what is not such a value is not such a product. */
const OF_PRODUCTS = new Set(['id', 'category', 'brand'])

/**
 * The constraints of a request with those of the rules: what is filtered for is demanded besides, what is hidden is
 * denied. Null where nothing can meet both the request and a filter.
 */
export function constrain(
  asked: readonly Constraint[],
  { filters, hides }: Pick<ActiveRules, 'filters' | 'hides'>,
  facts: ConstraintFacts,
): readonly Constraint[] | null {
  let constraints: readonly Constraint[] | null = asked
  for (const filter of filters) constraints = constraints && demand(constraints, filter.constraints, facts)
  const denied = hides.flatMap(({ target }) =>
    'productId' in target ? [ofId('not', target.productId)] : deny(target.constraints, facts),
  )
  return constraints && distinct([...constraints, ...denied])
}

/**
 * Where two `is` on one field mean either, a demand on a field that is asked for has to be met within what is asked;
 * where they mean both, it is one more.
 */
function demand(
  asked: readonly Constraint[],
  demanded: readonly Constraint[],
  facts: ConstraintFacts,
): readonly Constraint[] | null {
  const isBeside = ({ field, op }: Constraint) => op !== 'is' || meansAll(field)
  let constraints: readonly Constraint[] = [...asked, ...demanded.filter(isBeside)]
  for (const field of new Set(demanded.filter((one) => !isBeside(one)).map((one) => one.field))) {
    const isHere = (one: Constraint) => one.op === 'is' && one.field === field
    const wanted = constraints.filter(isHere)
    const needed = demanded.filter(isHere)
    const common = wanted.length === 0 ? needed : inCommon(wanted, needed, facts)
    if (common.length > 0) {
      constraints = [...constraints.filter((one) => !isHere(one)), ...common]
      continue
    }
    // One product may have several values of a field; those that have a demanded one are named themselves.
    const named = field === 'id' ? null : withIds(constraints, facts.find(needed))
    if (named === null) return null
    constraints = named
  }
  return distinct(constraints)
}

function inCommon(wanted: readonly Constraint[], needed: readonly Constraint[], facts: ConstraintFacts): Constraint[] {
  const isIn = (narrow: Constraint, wide: Constraint) =>
    constraintKey(narrow) === constraintKey(wide) || facts.isWithin(narrow.field, narrow.value, wide.value)
  return [
    ...wanted.filter((one) => needed.some((other) => isIn(one, other))),
    ...needed.filter((one) => wanted.some((other) => isIn(one, other))),
  ]
}

function withIds(constraints: readonly Constraint[], ids: readonly string[]): readonly Constraint[] | null {
  const isId = ({ field, op }: Constraint) => field === 'id' && op === 'is'
  const allowed = constraints.filter(isId)
  const kept = allowed.length === 0 ? ids : ids.filter((id) => allowed.some(({ value }) => value === id))
  return kept.length === 0 ? null : [...constraints.filter((one) => !isId(one)), ...kept.map((id) => ofId('is', id))]
}

/** What says that the constraints are not met: values of whole products are denied, others product by product. */
function deny(constraints: readonly Constraint[], { find }: ConstraintFacts): Constraint[] {
  const [{ field }] = constraints
  const isPlain = constraints.every((one) => one.op === 'is' && one.field === field) && OF_PRODUCTS.has(field)
  if (isPlain) return constraints.map((one) => ({ ...one, op: 'not' }))
  return find(constraints).map((id) => ofId('not', id))
}

const ofId = (op: 'is' | 'not', id: string): Constraint => ({ field: 'id', op, value: id, text: id })

function distinct(constraints: readonly Constraint[]): Constraint[] {
  return [...new Map(constraints.map((one) => [constraintKey(one), one])).values()]
}
