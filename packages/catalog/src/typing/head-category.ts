import type { Language } from '@elmo-chat/kernel'
import type { Lexicon, Mention } from '@elmo-chat/language'

/** Where the naming of the thing ends and its company begins: what it is for, comes with, is made of, measures. */
const ends: Readonly<Record<Language, RegExp>> = {
  en: /\s(?:with|for|by|from|in|of|featuring|including|incl?\.|compatible|w\/)\s|(?<!-),|[;:|(（[]|\s[-–—]\s|(?<!\bto)\s(?=\d+(?:[.,]\d+)*(?:\s?[x×]\s?\d+(?:[.,]\d+)*)*\s?(?:["″]|(?:mm|cm|m|in|inch|gb|tb|mb|kg|g|hz|mhz|ghz|pc\(s\)|pcs|pack|l|ml)\b))/gi,
  zh: /适用|适合|用于|搭配|附赠|赠送|赠|配送|内含|[,，;；:：|(（【[]/g,
}

/** What follows is what the thing is for, not what it is: "warranty upgrade for netbooks" is no netbook. */
const englishCompany =
  /\s(?:[Ff]or|[Bb]y|[Ww]ith|[Cc]ompatible with|[Ss]uitable for|[Ff]its|[Dd]esigned for|[Ee]quivalent to|[Rr]eplaces|FOR|f\/?|für)\s/

/** A title that says the same in two languages: "冲锋衣 Waterproof Jacket". */
const bilingual = /(?<=\p{Script=Han})\s+(?=\p{Script=Latin}[^\p{Script=Han}]*$)/u

/** Departments rather than things: such a word names the thing only where no other does. */
const departments = new Set(
  'electronics gaming audio media storage home garden beauty health kitchenware appliance network-equipment'.split(' '),
)

/** Names of product lines: "LaserJet toner" and "controller Xbox" are told by the other word. */
const productLine =
  /^(?:(?:color )?laserjet|officejet|deskjet|designjet|pixma|workforce printer|playstation|xbox|nintendo switch|iphone|ipad|imac|macbook|airpods|kindle|android|(?:samsung )?galaxy(?: tab| phone)?|moto g)$/i

export interface Head extends Mention {
  /** Both languages of the title name it. */
  readonly isSaidTwice: boolean
}

/** A phone by itself; of a "mobile workstation" it tells that it can be carried. */
const isMobileThing = ({ text, end }: Mention, title: string): boolean =>
  /^mobile$/i.test(text) && /^\s\p{L}/u.test(title.slice(end, end + 2))

/** So many inches fit no hand. */
const LARGEST_PHONE = 7.5

/** What only its system tells to be a phone may be too large for one. */
function isLargeAndroid({ text }: Mention, title: string): boolean {
  const [, inches] = /(\d{1,2}(?:\.\d+)?)\s?(?:["″]|inch)/i.exec(title) ?? []
  return /^android$/i.test(text) && Number(inches ?? 0) > LARGEST_PHONE
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
  const head = isNarrower ? other : whole
  return {
    ...head,
    ...(isLargeAndroid(head, title) ? { id: 'tablet' } : {}),
    isSaidTwice: isNarrower && whole.start >= seam,
  }
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
  const kinds = mentions.filter((mention) => mention.field === 'category' && !isMobileThing(mention, title))
  const before = company < 0 ? kinds : kinds.filter(({ start }) => start < company)
  const named = before.length > 0 ? before : kinds.filter((kind) => isBehindModel(kind, title))
  const isNarrower = (mention: Mention, wide: Mention) =>
    mention.id !== wide.id && lexicon.widen('category', mention.id).includes(wide.id)
  // A service is named with the thing it is for: "3 years onsite, notebook only".
  const service = named.find(({ id }) => id !== 'service' && lexicon.widen('category', id).includes('service'))
  if (service || named.length < 2) return service ?? named[0]
  const things = language === 'en' ? thingsOf(named, title) : named
  const [first] = things
  const end = [...title.matchAll(ends[language])].find((match) => match.index >= first!.end)?.index ?? title.length
  const within = things.filter((mention) => mention.end <= end)
  const inside = language === 'en' ? withoutFeatures(within, title) : within
  const repeated = inside.findLast(({ text, start }) => inside.some((one) => one.text === text && one.start < start))
  // "Screen protector Desktop/Laptop" lists what it fits; "power adapter/inverter" says the same twice.
  const isListed = ({ id, start, end }: Mention) =>
    (title[start - 1] === '/' && !inside.some((one) => one.id === id && one.end === start - 1)) || title[end] === '/'
  const plain = isListed(inside.at(-1) ?? first!) ? inside.findLast((mention) => !isListed(mention)) : undefined
  const last = repeated ?? plain ?? inside.at(-1) ?? first!
  // Of several categories of one word the first is the lexicon's preferred one.
  const head = inside.find((mention) => mention.end === last.end) ?? last
  const whole = compoundOf(named, head, lexicon) ?? bundleOf(named, head, title, lexicon)
  return whole ?? named.find((mention) => isNarrower(mention, head)) ?? head
}

/**
 * The mentions that name things, the strongest kind of them: other words than product lines and departments, and than
 * what is built in; then "2-in-1", which many things are; then whatever there is.
 */
function thingsOf(named: readonly Mention[], title: string): readonly Mention[] {
  const things = named.filter(({ id, text }) => !departments.has(id) && !productLine.test(text))
  const strong = things.filter((one) => !isManifold(one) && !isSpecification(one, title))
  return [strong, named.filter(isManifold), things].find((some) => some.length > 0) ?? named
}

const isManifold = ({ text }: Mention): boolean => /^2.in.1$/i.test(text)

/** Right behind an amount of data stands what is built in: the "512 GB SSD" of a workstation. */
const isSpecification = ({ start }: Mention, title: string): boolean =>
  /\d\s?[gmt]b\s(?:\w+\+)?$/i.test(title.slice(Math.max(0, start - 10), start))

/** "Elm memory for M300 memory module": the data pool's kind stands behind the number of what the thing is for. */
const isBehindModel = ({ text, start }: Mention, title: string): boolean =>
  /(?:^|\s)[^A-Z\s]+$/.test(text) && /(?:^|\s)\S*[A-Z0-9]\S*\s$/.test(title.slice(Math.max(0, start - 20), start))

/**
 * Titles of data pools write the kind in small letters between a model's number and its features: "Elm X300 calculator Desktop
 * Basic" is a calculator. What is capitalized behind such a kind is a feature, unless the kind is only "accessory".
 */
function withoutFeatures(mentions: readonly Mention[], title: string): readonly Mention[] {
  const kind = mentions.findLast(
    ({ id, text, start, end }) =>
      id !== 'accessories' && start > 0 && /^[a-z][^A-Z]*$/.test(text) && /^\s[A-Z\d]/.test(title.slice(end, end + 2)),
  )
  const hasModel = kind !== undefined && /\d/.test(title.slice(0, kind.start))
  return hasModel ? mentions.filter(({ start, text }) => start <= kind.start || !/^[A-Z]/.test(text)) : mentions
}

/** A compound whose words stand apart: "Gaming X15 Stealth Notebook" is a gaming notebook. */
function compoundOf(named: readonly Mention[], head: Mention, lexicon: Lexicon): Mention | undefined {
  const use = named.find(({ id, end }) => departments.has(id) && end < head.start)
  if (!use) return undefined
  const compound = `${use.text} ${head.text}`
  const found = lexicon.mentions(compound).find((one) => one.field === 'category' && one.text === compound)
  return found && lexicon.widen('category', found.id).includes(head.id) ? { ...head, id: found.id } : undefined
}

/** Two things that are sold as one: "Wireless Keyboard & Mouse" is a keyboard and mouse set. */
function bundleOf(named: readonly Mention[], head: Mention, title: string, lexicon: Lexicon): Mention | undefined {
  const other = named.find(({ end }) => end < head.start && /^\s?(?:and|&|\+)\s?$/i.test(title.slice(end, head.start)))
  if (!other) return undefined
  const bundle = [other, head].map(({ id }) => lexicon.label('category', id, 'en')).join(' and ')
  const found = lexicon.mentions(bundle).find((one) => one.field === 'category' && one.text === bundle)
  return found && { ...head, id: found.id }
}
