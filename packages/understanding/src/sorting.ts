import type { Sort } from '@elmo-chat/protocol'
import type { FieldWord, Reading } from './reading.js'

export interface SortReading {
  readonly sort?: Sort
  readonly superlative: boolean
}

type Direction = Sort['direction']

const SUPERLATIVES: readonly (readonly [string, Direction, RegExp])[] = [
  [
    'price',
    'asc',
    /\b(?:cheapest|least expensive|lowest[- ]priced?|most affordable|lowest price)\b|(?:价格?)?最(?:便宜|低价|实惠|划算)(?:的)?|价格?最低(?:的)?|最低价/gu,
  ],
  [
    'price',
    'desc',
    /\b(?:most expensive|priciest|highest[- ]priced?|costliest|highest price|most premium)\b|(?:价格?)?最(?:贵|高档|高端)(?:的)?|价格?最高(?:的)?|最高价/gu,
  ],
  ['newness', 'desc', /\b(?:newest|latest|most recent)\b|最新(?:款|的|上市|到货)*/gu],
  ['newness', 'asc', /\boldest\b|最早上市(?:的)?/gu],
  ['weight', 'asc', /\blightest\b|最轻(?:便)?(?:的)?/gu],
  ['weight', 'desc', /\bheaviest\b|最重(?:的)?/gu],
  ['brightness', 'desc', /\bbrightest\b|最亮(?:的)?/gu],
  ['power', 'desc', /\bmost powerful\b|\bstrongest\b/gu],
  ['battery-life', 'desc', /\blongest[- ]lasting\b/gu],
  ['thickness', 'asc', /\bthinnest\b|最薄(?:的)?/gu],
]
const LISTS: readonly (readonly [string, Direction, RegExp])[] = [
  [
    'price',
    'asc',
    /(?:价格?)?(?:按|从)?(?:价格?)?(?:由|从)?低(?:到|至)高(?:排序?|排列)?|\b(?:price )?(?:from )?(?:low(?:est)?|cheap(?:est)?) to (?:high(?:est)?|expensive)\b|\b(?:cheapest|lowest(?: price)?) first\b|\bsort(?:ed)? by (?:ascending )?price\b(?!,? (?:from )?(?:the )?(?:high|most exp))(?:,? (?:from )?low(?:est)? to high(?:est)?)?|\border(?:ed)? by price\b|按价格(?:排序|排列|排)?(?!.{0,3}高到低)|价格升序/gu,
  ],
  [
    'price',
    'desc',
    /(?:价格?)?(?:由|从)?高(?:到|至)低(?:排序?|排列)?|\b(?:price )?(?:from )?(?:high(?:est)?|expensive) to (?:low(?:est)?|cheap)\b|\b(?:most expensive|highest(?: price)?) first\b|\bsort(?:ed)? by (?:(?:price )?descending(?: price)?|price,? (?:from )?(?:the )?high(?:est)? to low(?:est)?)\b|价格降序/gu,
  ],
  [
    'newness',
    'desc',
    /\b(?:new arrivals?|newest first|sort(?:ed)? by (?:newest|date|new(?:ness)?)|what'?s new|just in)\b|新品|上新|新款|新到(?:的|货)?|刚上市(?:的)?|按(?:时间|上新)排序/gu,
  ],
  [
    'relevance',
    'desc',
    /\bsort(?:ed)? by relevance\b|按相关(?:度|性)?排序|默认排序|综合排序|(?:不用|不要|不必|别|取消)(?:再)?(?:按[^，。]{1,4})?排序?(?:了|啦)?/gu,
  ],
]
const HIGH_BEFORE =
  /(?:\b(?:largest|biggest|highest|longest|most|greatest|fastest|best)|最(?:大|高|长|多|快|好)的?)\s*$/
const LOW_BEFORE = /(?:\b(?:smallest|lowest|shortest|least|fewest|slowest)|最(?:小|低|短|少|慢)的?)\s*$/
const HIGH_AFTER = /^\s*最(?:大|高|长|多|快|好|久|强)(?:的)?/
const LOW_AFTER = /^\s*最(?:小|低|短|少|慢)(?:的)?/

/** The order asked for: a superlative wants the one, a plain sort a list. Claims the words. */
export function readSort(reading: Reading, fieldWords: readonly FieldWord[]): SortReading {
  // Lists first: "cheapest first" is an order, not the one.
  for (const [field, direction, pattern] of LISTS)
    for (const span of reading.find(pattern)) {
      if (!reading.isFree(span)) continue
      reading.claim(span)
      return { sort: { field, direction }, superlative: false }
    }
  for (const [field, direction, pattern] of SUPERLATIVES)
    for (const span of reading.find(pattern)) {
      if (!reading.isFree(span)) continue
      reading.claim(span)
      return { sort: { field, direction }, superlative: true }
    }
  for (const word of fieldWords) {
    const measured = superlativeOf(reading, word)
    if (measured) return measured
  }
  return biggest(reading) ?? { superlative: false }
}

const SIZES = ['screen-size', 'luggage-size', 'capacity', 'storage']
const EXTREMES: readonly (readonly [Direction, RegExp])[] = [
  ['desc', /\b(?:biggest|largest)\b|最大(?:的)?(?!程度|限度)/gu],
  ['asc', /\bsmallest\b|最小(?:的)?/gu],
]

/** "The biggest TV": by the measure of size that most things of the kind state. */
function biggest(reading: Reading): SortReading | undefined {
  const { fieldsOf, sold } = reading.vocabulary
  const named = reading.mentions.filter(({ field }) => field === 'category').map(({ id }) => id)
  const category = named.at(-1) ?? reading.context.category
  if (category === null) return undefined
  const stated = (measure: string) => (fieldsOf.get(category)?.get(measure) ?? 0) * 2 >= (sold.get(category) ?? 1)
  const field = SIZES.find(stated)
  if (!field) return undefined
  for (const [direction, pattern] of EXTREMES)
    for (const span of reading.find(pattern)) {
      if (!reading.isFree(span)) continue
      reading.claim(span)
      return { sort: { field, direction }, superlative: true }
    }
  return undefined
}

/** "Largest screen", "内存最大的". */
function superlativeOf(reading: Reading, word: FieldWord): SortReading | undefined {
  const isMeasure = reading.vocabulary.lexicon.concept('measure', word.field) !== undefined
  if (!isMeasure && !reading.vocabulary.numeric.has(word.field)) return undefined
  const before = reading.before(word)
  const after = reading.after(word)
  const high = HIGH_BEFORE.exec(before)
  const low = LOW_BEFORE.exec(before)
  const highAfter = HIGH_AFTER.exec(after)
  const lowAfter = LOW_AFTER.exec(after)
  if (!high && !low && !highAfter && !lowAfter) return undefined
  reading.claim({
    start: word.start - ((high ?? low)?.[0].length ?? 0),
    end: word.end + ((highAfter ?? lowAfter)?.[0].length ?? 0),
  })
  return { sort: { field: word.field, direction: high || highAfter ? 'desc' : 'asc' }, superlative: true }
}
