import { type Constraint, meansAll } from '@elmo-chat/protocol'
import type { Brief, FactSource, StandingConstraint } from './types.js'

/** The constraints that stand, and the rules by which a new one changes them. A list in, a list out. */

/**
 * Puts newly said constraints into the list. A said value replaces what stood on its field, or joins it where the field
 * `meansAll`; several values said together stand together; `not` takes the value away and stands itself; an upper bound
 * joins a lower one that it does not contradict.
 */
export function put(
  standing: readonly StandingConstraint[],
  said: readonly StandingConstraint[],
  facts: Pick<FactSource, 'within'>,
  adds = false,
): StandingConstraint[] {
  let kept = [...standing]
  for (const field of new Set(said.map((constraint) => constraint.field))) {
    const now = said.filter((constraint) => constraint.field === field)
    kept = kept.filter((old) => old.field !== field || staysBeside(old, now, kept, facts, adds))
  }
  return withoutIdleRefusals(unique([...kept, ...said]), facts)
}

/** A thing is of one kind: beside a wished category, a refused one says something only where it is a narrower kind of it. */
function withoutIdleRefusals(standing: StandingConstraint[], { within }: Pick<FactSource, 'within'>) {
  return standing.filter((refused) => {
    if (refused.op !== 'not' || refused.field !== 'category' || refused.lasts) return true
    const wished = standing.filter(({ field, op }) => field === refused.field && op === 'is')
    return (
      wished.length === 0 || wished.some(({ value }) => within(refused.field, String(refused.value), String(value)))
    )
  })
}

/** What another wish does not end. */
export const lasting = ({ constraints }: Brief): StandingConstraint[] => constraints.filter(({ lasts }) => lasts)

/** Takes fields out of the list. */
export function free(standing: readonly StandingConstraint[], fields: readonly string[]): StandingConstraint[] {
  return standing.filter((constraint) => !fields.includes(constraint.field))
}

/** Takes values out of the list that need not hold, and what is narrower than they are. */
export function spare(
  standing: readonly StandingConstraint[],
  spared: readonly Pick<Constraint, 'field' | 'value'>[],
  { within }: Pick<FactSource, 'within'>,
): StandingConstraint[] {
  return standing.filter(
    ({ field, op, value }) =>
      op !== 'is' ||
      !spared.some(
        (one) => one.field === field && (one.value === value || within(field, String(value), String(one.value))),
      ),
  )
}

/** Says who set a constraint and when. */
export function stand(
  constraint: Constraint,
  turn: number,
  setBy: StandingConstraint['setBy'] = 'customer',
): StandingConstraint {
  return { ...constraint, setBy, turn }
}

function staysBeside(
  old: StandingConstraint,
  now: readonly Constraint[],
  standing: readonly StandingConstraint[],
  { within }: Pick<FactSource, 'within'>,
  adds: boolean,
): boolean {
  const is = now.filter(({ op }) => op === 'is')
  const not = now.filter(({ op }) => op === 'not')
  const bounds = now.filter(({ op }) => op === 'min' || op === 'max')
  const covers = (wide: Constraint, narrow: Constraint) =>
    wide.value === narrow.value || within(old.field, String(narrow.value), String(wide.value))
  if (old.op === 'not') return !is.some((wish) => covers(old, wish)) && !not.some((wish) => wish.value === old.value)
  if (old.op === 'is') {
    if (is.length > 0) return meansAll(old.field) || adds
    return bounds.length === 0 && !not.some((refused) => covers(refused, old))
  }
  return is.length === 0 && (bounds.length === 0 || isOpenTo(old, bounds, standing))
}

/** A bound stays when only the other side is said, that side was still open, and the two leave something between. */
function isOpenTo(old: Constraint, bounds: readonly Constraint[], standing: readonly Constraint[]): boolean {
  if (bounds.length > 1 || bounds[0].op === old.op) return false
  if (standing.some(({ field, op }) => field === old.field && op === bounds[0].op)) return false
  const [low, high] = old.op === 'min' ? [old.value, bounds[0].value] : [bounds[0].value, old.value]
  return Number(low) <= Number(high)
}

function unique(constraints: readonly StandingConstraint[]): StandingConstraint[] {
  const last = new Map(constraints.map((constraint) => [keyOf(constraint), constraint]))
  return [...last.values()]
}

const keyOf = ({ field, op, value }: Constraint) => `${field} ${op} ${value}`
