import type { Language } from '@elmo-chat/kernel'
import type { Lexicon, Mention } from '@elmo-chat/language'

/** Where the naming of the thing ends and its company begins: what it is for, comes with, is made of. */
const ends: Readonly<Record<Language, RegExp>> = {
  en: /\s(?:with|for|by|from|in|of|featuring|including|compatible|w\/)\s|(?<!-),|[;:|(（[]|\s[-–—]\s|\s(?=\d+(?:[.,]\d+)*\s?(?:["″]|(?:mm|cm|m|in|inch|gb|tb|mb|kg|g|hz|mhz|ghz|pc\(s\)|pcs|pack|l|ml)\b))/gi,
  zh: /适用|适合|用于|搭配|附赠|赠送|赠|配送|内含|[,，;；:：|(（【[]/g,
}

/** What follows is what the thing is for, not what it is: "warranty upgrade for netbooks" is no netbook. */
const englishCompany = /\s(?:for|by|compatible with|suitable for|fits|designed for)\s/i

/** A title that says the same in two languages: "冲锋衣 Waterproof Jacket". */
const bilingual = /(?<=\p{Script=Han})\s+(?=\p{Script=Latin}[^\p{Script=Han}]*$)/u

export interface Head extends Mention {
  /** Both languages of the title name it. */
  readonly isSaidTwice: boolean
}

/**
 * What a title says the thing is. A title in two languages is read in both; where one of them is narrower, that one counts.
 */
export function headCategory(
  mentions: readonly Mention[],
  title: string,
  language: Language,
  lexicon: Lexicon,
): Head | undefined {
  const whole = headOf(mentions, title, language, lexicon)
  const seam = title.search(bilingual)
  if (!whole) return undefined
  const before = mentions.filter(({ end }) => end <= seam)
  const other = seam < 0 ? undefined : headOf(before, title.slice(0, seam), 'zh', lexicon)
  const isNarrower = other !== undefined && lexicon.widen('category', other.id).includes(whole.id)
  return { ...(isNarrower ? other : whole), isSaidTwice: isNarrower && whole.start >= seam }
}

/**
 * The head of a title in one language, from the concepts it mentions. English and Chinese both put the head noun last, before
 * what follows "for", "with" or a comma: "toner cartridge for printer" is a toner cartridge, "laptop bag" is a bag.
 * Undefined when no word names a category.
 */
function headOf(
  mentions: readonly Mention[],
  title: string,
  language: Language,
  lexicon: Lexicon,
): Mention | undefined {
  const company = language === 'en' ? title.search(englishCompany) : -1
  const named = mentions.filter(({ field, start }) => field === 'category' && (company < 0 || start < company))
  const isNarrower = (mention: Mention, wide: Mention) =>
    mention.id !== wide.id && lexicon.widen('category', mention.id).includes(wide.id)
  // A service is named with the thing it is for: "3 years onsite, notebook only".
  const service = named.find(({ id }) => id !== 'service' && lexicon.widen('category', id).includes('service'))
  if (service || named.length < 2) return service ?? named[0]
  const [first] = named
  const end = [...title.matchAll(ends[language])].find((match) => match.index >= first!.end)?.index ?? title.length
  const inside = named.filter((mention) => mention.end <= end)
  const repeated = inside.findLast(({ text, start }) => inside.some((one) => one.text === text && one.start < start))
  // "Screen protector Desktop/Laptop" lists what it fits.
  const isListed = ({ start, end }: Mention) => title[start - 1] === '/' || title[end] === '/'
  const plain = isListed(inside.at(-1) ?? first!) ? inside.findLast((mention) => !isListed(mention)) : undefined
  const last = repeated ?? plain ?? inside.at(-1) ?? first!
  // Of several categories of one word the first is the lexicon's preferred one.
  const head = inside.find((mention) => mention.end === last.end) ?? last
  return named.find((mention) => isNarrower(mention, head)) ?? head
}
