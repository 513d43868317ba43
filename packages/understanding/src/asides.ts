import type { Reading, Wish } from './reading.js'

const BY_SOMEBODY = /\b(?:he|she|they|who|mom|mum|dad|boyfriend|girlfriend|wife|husband)\s+$/
const OF_PRODUCT = /\b(?:its|their|the|that|this)\s+$|(?:它|这款|这个|那款)的?$/
const INTEREST =
  /\b(?:likes?|loves?|enjoys?|adores?|(?:is|are|he's|she's|they're) (?:really |very |so )?into|keen on|(?:big )?fans? of|hobby is|hobbies are)\s+(?:[a-z]+\s)?$|(?:喜欢|爱|热爱|爱好(?:是)?)$/

/** "I bought a jacket and want a hat": what one has is not what one wants. */
const OWNED =
  /\bi(?:'ve| have)? (?:just |already |recently )?(?:bought|own|ordered|got|purchased|have) (?:an?|the|this|my|some) (?:[a-z-]+ )?$|我?(?:刚|已经|之前|上次|上周)(?:才)?买了?(?:一)?[个件双条款]?(?:[^，,。\s]{1,4}的)?$/

/** Days on which people give: who names one says what a present is for, and no shop need mark its goods with it. */
const GIVING: ReadonlySet<string | number> = new Set([
  'birthday',
  'anniversary',
  'graduation',
  'housewarming',
  'baby-shower',
  'christmas',
  'new-year',
  'chinese-new-year',
  'valentines-day',
  'mothers-day',
  'fathers-day',
  'childrens-day',
  'womens-day',
  'teachers-day',
  'mid-autumn',
])

/**
 * Whether a value is named in passing: a day for presents, where no kind of thing is named; or a category that is a part
 * of the product that is talked about ("its battery"), or what somebody does or enjoys ("she likes gardening"). Only where
 * the shop has nothing of it: else it may be wanted.
 */
export function isAside(reading: Reading, wish: Wish, isPointing: boolean): boolean {
  const { sold, lexicon, concepts } = reading.vocabulary
  if (wish.field === 'occasion' && GIVING.has(wish.value))
    return !concepts.get(`occasion:${wish.value}`) && !reading.mentions.some(({ field }) => field === 'category')
  if (wish.field !== 'category' || wish.op !== 'is') return false
  if (OWNED.test(reading.before(wish, 40)) && namesLaterKind(reading, wish)) return true
  if (sold.has(String(wish.value)) || !lexicon.concept('category', String(wish.value))) return false
  const before = reading.before(wish)
  const isAboutOne = isPointing || reading.context.selected !== null
  // "He drinks a lot of tea" asks for no drinks.
  if (BY_SOMEBODY.test(before)) return true
  return INTEREST.test(before)
    ? /\b(?:gift|present|for (?:my|her|him|a))\b|送|礼/.test(reading.low)
    : isAboutOne && OF_PRODUCT.test(before)
}

const namesLaterKind = ({ mentions }: Reading, wish: Wish): boolean =>
  mentions.some(({ field, start, id }) => field === 'category' && start >= wish.end && id !== wish.value)
