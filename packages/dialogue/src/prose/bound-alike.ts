/** What a slot stands for, as far as its value tells. */
type Kind = 'name' | 'value' | 'money' | 'percent' | 'number' | 'quoted'

function kindOf(value: string, isName: (value: string) => boolean): Kind {
  if (/^[“‘「"]/u.test(value)) return 'quoted'
  if (!/^[$€£¥￥]?\s?\d[\d,.]*\s?[%％]?$/u.test(value)) return isName(value) ? 'name' : 'value'
  if (/^[$€£¥￥]/u.test(value)) return 'money'
  return /[%％]$/u.test(value) ? 'percent' : 'number'
}

/** A slot of prose: which one, and whether the next one is what it is the price of ("$9 for the hat"). */
export interface PlacedSlot {
  readonly at: number
  readonly isForNext: boolean
}

/** What binds an amount to the name behind it; anything else, and it belongs to the one before. */
export const FOR_NEXT = /^\s*(?:(?:less|more|cheaper)\s+)?(?:for|with|on|buys|gets you|的)\s*(?:an? |the |your )?$/iu

/**
 * Whether slots in another order still mean the same: those of one kind keep their order, and each amount or value stays
 * with its name, which is the last one before it, else the first one behind it. "$9 for the hat" and "the hat, $9" are alike.
 *
 * @param order the slots as the other words hold them
 * @param isName whether a value names a thing, and does not only describe one
 */
export function isBoundAlike(
  order: readonly PlacedSlot[],
  values: readonly string[],
  isName: (value: string) => boolean,
): boolean {
  const kinds = values.map((value) => kindOf(value, isName))
  const natural = values.map((_, at): PlacedSlot => ({ at, isForNext: false }))
  const ofKind = (places: readonly PlacedSlot[], kind: Kind) => places.filter(({ at }) => kinds[at] === kind)
  const isInOrder = [...new Set(kinds)].every((kind) => {
    const [own, theirs] = [ofKind(order, kind), ofKind(natural, kind)]
    return own.every(({ at }, place) => at === theirs[place]?.at)
  })
  return (
    isInOrder &&
    natural.every(({ at }) => kinds[at] === 'name' || nameOf(at, order, kinds) === nameOf(at, natural, kinds))
  )
}

function nameOf(amount: number, order: readonly PlacedSlot[], kinds: readonly Kind[]): number | undefined {
  const place = order.findIndex(({ at }) => at === amount)
  const isName = ({ at }: PlacedSlot) => kinds[at] === 'name'
  const next = order[place + 1]
  if (order[place]?.isForNext && next && isName(next)) return next.at
  return (order.slice(0, place).findLast(isName) ?? order.slice(place).find(isName))?.at
}
