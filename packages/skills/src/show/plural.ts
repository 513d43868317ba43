import type { Sentence } from '@elmo-chat/dialogue'

/** Words for kinds of things that are not counted, by their ending. */
const UNCOUNTED =
  /(?:wear|ware|clothing|bedding|lighting|camping|gardening|fishing|gaming|cycling|jewelry|jewellery|luggage|furniture|equipment|gear|makeup|decor|lingerie|apparel|stationery|linen|denim|knit|tea|coffee|food|perfume|skincare|haircare|paper|sale|audio|electronics)$/i

/** The plural of an English noun as shops print it: "jacket" to "jackets"; what is plural or uncounted stays. */
export function plural(noun: string): string {
  if (!/[a-z]$/i.test(noun) || UNCOUNTED.test(noun)) return noun
  if (/(?:[^s]s|people|children|men|women)$/i.test(noun) && !/(?:us|lens)$/i.test(noun)) return noun
  if (/mouse$/i.test(noun)) return noun.replace(/ouse$/i, 'ice')
  if (/[^aeiou]y$/i.test(noun)) return noun.replace(/y$/i, 'ies')
  if (/(?:kni|wi|li)fe$/i.test(noun)) return noun.replace(/fe$/i, 'ves')
  if (/(?:shel|scar|lea|hal)f$/i.test(noun)) return noun.replace(/f$/i, 'ves')
  return /(?:ss|x|z|ch|sh|us)$/i.test(noun) ? `${noun}es` : `${noun}s`
}

/** "Match" or "matches", behind their number. */
export function matches(count: Sentence['pieces'][number]): string {
  return typeof count !== 'string' && 'text' in count && count.text === '1' ? 'match' : 'matches'
}
