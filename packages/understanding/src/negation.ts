import type { Span } from '@elmo-chat/language'
import type { Reading, Wish } from './reading.js'

/** Words that turn what follows into its opposite. */
const BEFORE = new RegExp(
  [
    String.raw`\b(?:do(?:es)?n'?t|do(?:es)? not|did(?:n'?t| not)|would(?:n'?t| not)) (?:really )?(?:want|like|need|show|wear|have to be|include|fancy|care for)(?: me| any| it)*\b`,
    String.raw`\bforget(?: about)?(?: the)?\b`,
    String.raw`\b(?:not|n'?t) (?:really |very |that |much |so )*(?:into|a fan of|fond of|keen on|interested in)\b`,
    String.raw`\b(?:has|have|got|owns?) (?:enough|plenty of|too many|lots of|(?:a lot|loads) of)\b`,
    String.raw`\b(?:anything|everything|something|all|any) (?:but|except|other than|besides)\b`,
    String.raw`(?<=\b(?:any|every|all)(?: the)? (?:other )?(?:colou?rs?|sizes?|brands?|materials?|fabrics?|patterns?|styles?|kinds?)) but\b`,
    String.raw`\b(?:no more|not|no|without|never|nothing|excluding|exclude|except(?: for)?|avoid|minus|hates?|allergic to|intolerant to|instead of|rather than|other than|isn'?t|aren'?t|neither|nor)\b`,
    String.raw`\bnon(?=[- ])`,
    '不要',
    '不想要',
    '不想买',
    '不喜欢',
    '不爱',
    '别给我',
    '别要',
    '别推荐',
    '别买',
    '除了',
    '除去',
    '除开',
    '非(?!常|洲|凡|遗)',
    '不含',
    '不带',
    '不是',
    '不穿',
    '无(?!线|论|袖|所谓|绳|痕|边|框|叶|人|缝|领|糖)',
    '排除',
    '去掉',
    '去除',
    '讨厌',
    '避开',
    '不看',
    '不买',
    '不找',
    '不考虑',
    '不缺',
    '用不着',
    '已经有(?:很多|不少|够多)?(?:的)?',
    '不包括',
    '拒绝',
    '(?<!有)没有(?![一半几]?[件条个双款套台样]|什么|合适|像样|好看)(?=[^吗?？么]{1,8}的)',
    '不(?=带|加|含)',
  ].join('|'),
  'gu',
)
/** Phrases that hold such a word and deny nothing. */
const HARMLESS =
  /\b(?:not sure|not bad|no idea|no problem|no worries|no rush|not only|why not|no\.? ?\d|no matter|not yet|no thanks|not really(?! (?:into|a fan|fond|keen|interested))|if not|or not|whether or not|not too|not so|nothing else)\b|不错|不同|不过|不好意思|不知道|不限|不管|不论|不仅|不只|不太|有没有|是不是|要不要|好不好|能不能|可不可以|对不起|差不多|不得不|非常|不一定|不用谢|不客气/gu
/** Words behind a value that deny it: "黑色的不要", "红色除外". */
const BEHIND =
  /^(?:色|的|系|款)*(?:都|就|也)?(?:不要|除外|以外|之外|不行|不喜欢|不考虑|就?算了|免了|过敏|excluded|\s*allerg(?:y|ies)\b)/
/** Where the reach of a negation ends. */
const BREAK =
  /[,，。;；!?！？\n]|(?<=\p{Script=Han})\s|\bbut\b|\bjust\b|\binstead\b|\bplease\b|但|而是|而|要(?!是)|换成|只要|改成|想要/u
/** What joins further values to a denied one. */
const JOIN =
  /^(?:\s|的|色|系|款|[、/&]|,\s*(?:or|and|nor)\b|[,，](?=\s*(?:不|也不|或))|\b(?:or|and|nor|any|and\/or|anything|in|the|a)\b|和|或者?|与|跟|及|以及|还有|也不要|ones?|colou?rs?)*$/

/** No said to what came before. */
const ANSWERS = /^(?:no|nope|nah|不|不是)[\s,，.!]+$/

const LIST_END = /^(?:\s?[^\s,，]{1,16}){0,3}\s*[,，]?\s*(?:\bor\b|\bnor\b|\band\b|或|和)/

/** Turns wishes that are denied into `not`, and claims the words that deny them. Bounds on numbers are left alone. */
export function applyNegation(reading: Reading, wishes: readonly Wish[]): void {
  const values = wishes.filter((wish) => wish.op === 'is').sort((a, b) => a.start - b.start)
  const negators = openNegators(reading)
  for (let place = 0; place < negators.length; place++) {
    // Two negations side by side cancel: "不是不喜欢", "not without"; but "no, not blankets" answers first.
    const next = negators[place + 1]
    if (next && ANSWERS.test(reading.low.slice(0, next.start))) {
      reading.claim(negators[place])
      continue
    }
    if (next && reading.low.slice(negators[place].end, next.start).trim().length <= 1) {
      if (deny(reading, next, values).length > 0) for (const wish of reached(reading, next, values)) wish.op = 'is'
      reading.claim(negators[place])
      reading.claim(next)
      place++
      continue
    }
    if (deny(reading, negators[place], values).length > 0) reading.claim(negators[place])
  }
  for (const wish of values) {
    const behind = wish.op === 'is' ? BEHIND.exec(reading.after(wish)) : null
    if (!behind || isFollowed(wish, behind[0], values)) continue
    let last = wish
    for (const other of values.filter(({ end }) => end <= wish.start).reverse()) {
      if (
        !isJoined(reading, other, last) ||
        !/[和与跟、]|\bor\b|\band\b/.test(reading.low.slice(other.end, last.start))
      )
        break
      other.op = 'not'
      last = other
    }
    wish.op = 'not'
    reading.claim({ start: wish.end, end: wish.end + behind[0].length })
  }
  for (const wish of values) if (wish.op === 'not') wish.text = say(reading, wish)
}

/** Words of denial that nothing has claimed. */
export function openNegators(reading: Reading): Span[] {
  const harmless = [...reading.find(HARMLESS)]
  return [...reading.find(BEFORE)].filter(
    (negator) => reading.isFree(negator) && !harmless.some((other) => overlaps(other, negator)),
  )
}

/** Whether a negator's reach begins with the stretch. */
export function denies(reading: Reading, negator: Span, { start, end }: Span): boolean {
  const overlap = negator.start < end && start < negator.end
  const gap = reading.low.slice(negator.end, Math.max(negator.end, start))
  return overlap ? end > negator.end : start >= negator.end && gap.length <= 8 && !BREAK.test(gap)
}

function deny(reading: Reading, negator: Span, values: readonly Wish[]): Wish[] {
  const denied = reached(reading, negator, values)
  for (const wish of denied) wish.op = 'not'
  return denied
}

/** The values in a negator's reach: the next one, and those joined to it. */
function reached(reading: Reading, negator: Span, values: readonly Wish[]): Wish[] {
  const denied: Wish[] = []
  let end = negator.end
  for (const wish of values) {
    // The 带 of 不带帽子 belongs to both the denial and what is denied.
    const isShared = negator.start < wish.start && wish.start < negator.end && negator.end < wish.end
    if (wish.start < negator.end && !isShared) continue
    const gap = reading.low.slice(end, Math.max(end, wish.start))
    const inReach =
      denied.length === 0 ? gap.length <= 16 && !BREAK.test(gap) : isJoined(reading, denied[denied.length - 1], wish)
    if (!inReach) break
    denied.push(wish)
    end = Math.max(end, wish.end)
  }
  return denied
}

/** Values of one list: joined by a word, of one kind side by side, or by a comma before the last "or". */
function isJoined(reading: Reading, left: Wish, right: Wish): boolean {
  const gap = reading.low.slice(left.end, Math.max(left.end, right.start))
  if (/^\s*[,，]\s*$/.test(gap)) return left.field === right.field && LIST_END.test(reading.after(right, 40))
  return JOIN.test(gap) && (left.field === right.field || /[^\s的色系款]/.test(gap))
}

/** "要黑色不要白色": the negation belongs to the value behind it. */
const isFollowed = (wish: Wish, behind: string, values: readonly Wish[]): boolean =>
  /(?:不要|不喜欢|不考虑)$/.test(behind) &&
  values.some((other) => other.start >= wish.end && other.start - wish.end <= behind.length + 1)

const say = (reading: Reading, wish: Wish): string =>
  reading.language === 'zh' ? `不要${reading.slice(wish)}` : `not ${reading.slice(wish)}`

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
