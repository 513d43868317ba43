import type { Span } from '@elmo-chat/language'
import type { FieldWord, Reading, Wish } from './reading.js'
import type { Critique } from './types.js'
import { categoriesOf } from './values.js'

type Direction = Critique['direction']

/** A little more, in Chinese: 大一点, 再大些, 更大的. */
const zh = (word: string): string =>
  `(?:再|更|稍微?)?${word}(?:一|两|半)[号码](?:的)?|(?:再|更|稍微?|有点)+${word}(?:一?点儿?|些|的)?|${word}(?:一?点儿?|(?:一|几|两)?些)(?:的)?`
const too = (word: string): string => `(?<!不要)(?<!别)太${word}(?:了|啦)?`
const notToo = (word: string): string => `(?:不要|别|不)太${word}(?:的)?`

/** Patterns by what they ask for. `size` stands for whatever measures a thing's bigness in its category. */
const TABLE: readonly (readonly [field: string, direction: Direction, patterns: readonly string[]])[] = [
  [
    'price',
    'less',
    [
      String.raw`\b(?:cheap(?:er)?|less expensive|lower[- ]priced?|(?:more )?affordable|inexpensive|(?:more )?budget[- ]friendly|less pricey|low[- ]?cost)\b(?! than [$¥€£\d])`,
      String.raw`\b(?:too|so|very|a bit|a little|kind of|rather) (?:expensive|pricey|costly|much money)\b`,
      String.raw`\bnot (?:too |so |very |that )?(?:expensive|pricey|costly)\b`,
      String.raw`\blower (?:the )?price\b`,
      zh('便宜'),
      '(?<!最)便宜(?:的|货)?',
      too('贵'),
      '有点(?:小)?贵',
      '(?:不要|别|不)(?:太|很|那么|这么)?贵(?:的)?',
      '太高了',
      '(?:平价|实惠|划算|性价比高)(?:一?点|些)?(?:的)?',
      '价格?(?:再)?(?:低|降)(?:一?点|些)(?:的)?',
    ],
  ],
  [
    'price',
    'more',
    [
      String.raw`\b(?:more expensive|pricier|higher[- ]end|high[- ]end|more premium|more upscale|more luxurious|higher[- ]priced?)\b(?! than [$¥€£\d])`,
      String.raw`\b(?:too|so) cheap\b`,
      zh('贵'),
      zh('高档'),
      zh('高端'),
      '(?:高档|高端|档次高)(?:的)?',
      too('便宜'),
      '价格?(?:再)?高(?:一?点|些)(?:的)?',
    ],
  ],
  [
    'weight',
    'less',
    [
      String.raw`\blighter\b(?! than (?!th(?:at|is|ese|ose|em|e )|it\b)| colou?r| shade| tone| blue| green| pink| gr[ae]y| brown)`,
      String.raw`\btoo heavy\b|\bnot (?:too |so )heavy\b|\bless heavy\b|\bmore lightweight\b`,
      zh('轻'),
      zh('轻便'),
      too('重'),
      notToo('重'),
    ],
  ],
  [
    'weight',
    'more',
    [
      String.raw`\bheavier\b(?! than [$¥€£\d])`,
      String.raw`\btoo light\b(?! colou?r)`,
      '(?:再|更)重(?:一?点|些)?(?:的)?|重一?(?:点|些)(?:的)?',
      too('轻'),
    ],
  ],
  [
    'warmth',
    'more',
    [
      String.raw`\bwarmer\b|\bthicker\b|\btoo thin\b|\bnot warm enough\b`,
      zh('厚'),
      zh('暖和'),
      zh('保暖'),
      zh('暖'),
      too('薄'),
      '不够(?:厚|暖)',
    ],
  ],
  [
    'warmth',
    'less',
    [
      String.raw`\bthinner\b|\bcooler (?:one|fabric)\b|\btoo (?:warm|hot|thick)\b|\bmore breathable\b`,
      zh('薄'),
      zh('凉快'),
      zh('透气'),
      too('厚'),
      too('热'),
    ],
  ],
  [
    'formality',
    'more',
    [
      String.raw`\b(?:more formal|dressier|smarter looking|more (?:elegant|business-?like|professional))\b|\btoo casual\b`,
      zh('正式'),
      zh('正经'),
      zh('商务'),
      too('休闲'),
      too('随意'),
    ],
  ],
  [
    'formality',
    'less',
    [
      String.raw`\b(?:less formal|more casual|more relaxed looking)\b|\btoo (?:formal|dressy)\b`,
      zh('休闲'),
      zh('随意'),
      too('正式'),
    ],
  ],
  ['brightness', 'more', [String.raw`\bbrighter\b(?! colou?rs?| shades?| than [\d])|\btoo dim\b`, zh('亮')]],
  ['brightness', 'less', [String.raw`\bdimmer\b(?! switch)|\btoo bright\b`, zh('暗')]],
  ['power', 'more', [String.raw`\bmore powerful\b|\bstronger\b`]],
  ['length', 'more', [String.raw`\blonger\b(?! than [$¥€£\d])(?! battery)|\btoo short\b`, zh('长'), too('短')]],
  ['length', 'less', [String.raw`\bshorter\b(?! than [$¥€£\d])|\btoo long\b`, zh('短'), too('长')]],
  [
    'fit',
    'more',
    [String.raw`\b(?:looser|baggier|roomier|more relaxed)\b|\btoo tight\b`, zh('宽松'), zh('宽'), zh('松'), too('紧')],
  ],
  [
    'fit',
    'less',
    [
      String.raw`\b(?:tighter|slimmer|more fitted)\b|\btoo (?:loose|baggy)\b`,
      zh('修身'),
      zh('紧'),
      too('松'),
      too('宽'),
    ],
  ],
  [
    'size',
    'more',
    [
      String.raw`\b(?:bigger|larger|roomier)\b(?! than [$¥€£\d])(?: sizes?| ones?)?|\bsize up\b|\b(?:one|a) size (?:up|bigger|larger)\b|\btoo small\b|\bnot big enough\b`,
      zh('大'),
      too('小'),
      '不够大',
      '小了',
    ],
  ],
  [
    'size',
    'less',
    [
      String.raw`\bsmaller\b(?! than [$¥€£\d])(?: sizes?| ones?)?|\bsize down\b|\b(?:one|a) size (?:down|smaller)\b|\btoo (?:big|large)\b|\bmore compact\b|\bnot (?:too|so) (?:big|large)\b`,
      zh('小'),
      too('大'),
      notToo('大'),
    ],
  ],
]
const PATTERNS = TABLE.map(
  ([field, direction, patterns]) => [field, direction, new RegExp(`(?:${patterns.join('|')})`, 'gu')] as const,
)

const OTHER_BEFORE =
  /(?:\b(?:an?other|(?:a |any |some )?(?:different|other|alternative)|change (?:the|its)|switch (?:the)?)|换一?(?:个|种|款|下)?|别的|其他的?|其它的?|另一?(?:个|种|款|外的?)|不同的?)\s*$/
const MORE_BEFORE =
  /(?:\b(?:more|bigger|larger|higher|longer|greater|better|faster)|(?:更|再)?(?:大|多|高|长|快)(?:一?点|些)?的?|更多的?)\s*$/
const LESS_BEFORE = /(?:\b(?:less|smaller|lower|shorter|fewer)|(?:更|再)?(?:小|少|低|短)(?:一?点|些)?的?)\s*$/
const MORE_AFTER =
  /^(?:要|能|再|更|可以|有没有)*(?:大|多|高|长|久|快)(?:一?点|些|的)|^(?:太)(?:小|少|低|短|慢)(?:了)?|^\s*(?:is )?too (?:small|short|low)/
const LESS_AFTER =
  /^(?:要|能|再|更|可以|有没有)*(?:小|少|低|短)(?:一?点|些|的)|^(?:太)(?:大|多|高|长)(?:了)?|^\s*(?:is )?too (?:big|large|long|high)/

/** Wishes relative to what is on the table ("cheaper", "大一码", "换个颜色", "more memory"), claimed. */
export function readCritiques(reading: Reading, fieldWords: readonly FieldWord[], wishes: readonly Wish[]): Critique[] {
  const found: (Critique & Span)[] = []
  const add = (span: Span, field: string, direction: Direction) => {
    if (!reading.isFree(span) || found.some((other) => other.start < span.end && span.start < other.end)) return
    found.push({ ...span, field, direction, text: reading.slice(span).trim() })
  }
  for (const word of fieldWords) {
    const critique = relativeTo(reading, word)
    if (critique) add(critique, word.field, critique.direction)
  }
  const { numeric } = reading.vocabulary
  for (const { start, end, field, direction } of longestFirst(reading)) {
    // "Bigger than 50 cm" and a bigness that belongs to a value ("大码") are read elsewhere.
    if (wishes.some((wish) => wish.start <= start && end <= wish.end && wish.end - wish.start > end - start)) continue
    // "透气一点的" is the value where no product states how much.
    const isWithin = (wish: Wish) => start <= wish.start && wish.end <= end
    if (!numeric.has(field) && wishes.some((wish) => isWithin(wish) && isSoldFeature(reading, wish))) continue
    if (field === 'formality' && !comparesWithShown(reading, wishes)) continue
    add({ start, end }, field === 'size' ? bigness(reading, wishes) : field, direction)
  }
  for (const span of found) reading.claim(span)
  const ordered = found.sort((a, b) => a.start - b.start)
  return ordered
    .filter(
      ({ field, direction }, place) =>
        ordered.findIndex((other) => other.field === field && other.direction === direction) === place,
    )
    .map(({ field, direction, text }) => ({ field, direction, text }))
}

function relativeTo(reading: Reading, word: FieldWord): (Span & { direction: Direction }) | undefined {
  const before = reading.before(word, 20)
  const after = reading.after(word, 16)
  const isPrice = word.field === 'price'
  const other = OTHER_BEFORE.exec(before)
  if (other) return { start: word.start - other[0].length, end: word.end, direction: 'other' }
  const more = MORE_BEFORE.exec(before)
  const less = LESS_BEFORE.exec(before)
  if ((more || less) && word.field !== 'size' && !isPlural(reading, word)) {
    const length = (more ?? less)?.[0].length ?? 0
    return { start: word.start - length, end: word.end, direction: more ? 'more' : 'less' }
  }
  if (!isPrice && !reading.vocabulary.lexicon.concept('measure', word.field)) return undefined
  const up = MORE_AFTER.exec(after)
  const down = LESS_AFTER.exec(after)
  if (up) return { start: word.start, end: word.end + up[0].length, direction: 'more' }
  return down ? { start: word.start, end: word.end + down[0].length, direction: 'less' } : undefined
}

const isSoldFeature = ({ vocabulary }: Reading, { field, value }: Wish): boolean =>
  field === 'feature' && (vocabulary.concepts.get(`feature:${value}`) ?? 0) > 0

/** "More formal" is said of what is on the table; "more formal shoes" wishes for formal ones. */
const comparesWithShown = ({ context }: Reading, wishes: readonly Wish[]): boolean =>
  (context.selected !== null || context.shown.length > 0) && !wishes.some(({ field }) => field === 'category')

/** "More colors" asks for a list, not for more of something. */
const isPlural = (reading: Reading, word: FieldWord): boolean =>
  !reading.vocabulary.lexicon.concept('measure', word.field) && word.field !== 'price'

function longestFirst(reading: Reading) {
  return PATTERNS.flatMap(([field, direction, pattern]) =>
    [...reading.find(pattern)].map(({ start, end }) => ({ start, end, field, direction })),
  ).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
}

/** What "bigger" means for the category at hand: its size, else the measure that most of its products state. */
function bigness(reading: Reading, wishes: readonly Wish[]): string {
  const { fieldsOf } = reading.vocabulary
  for (const category of categoriesOf(reading, wishes)) {
    const fields = fieldsOf.get(category)
    if (!fields || fields.has('size')) continue
    const measures = ['screen-size', 'capacity', 'volume', 'width', 'length', 'height'].filter((field) =>
      fields.has(field),
    )
    if (measures.length > 0)
      return measures.reduce((most, field) => ((fields.get(field) ?? 0) > (fields.get(most) ?? 0) ? field : most))
  }
  return 'size'
}
