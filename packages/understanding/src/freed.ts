import type { FieldWord, Reading, Wish } from './reading.js'

const BEFORE =
  /(?:\bno limits? (?:on|for|to)(?: the)?|\bany|\bwhatever|\ball|\bevery|\bforget(?: about)?(?: the)?|\bignore(?: the)?|\bdrop(?: the)?|\bremove(?: the)?|\bclear(?: the)?|\bno(?: specific| particular| fixed)?|\bregardless of(?: the)?|\bdon'?t (?:care|mind)(?: about)?(?: the| what| which)?|\bnever mind(?: the)?|不限制?|(?:不管|不论|无论|随便|不在乎|不介意)(?:是)?(?:什么|哪种|哪个)?|什么|任何|任意|不在乎|不介意|不考虑|不看|不用管|去掉|取消|忽略|不指定)\s*$/
const AFTER =
  /^(?:限制|要求|方面|上面|的话|\s*limits?|\s*filter|\s*restriction)?\s*(?:我|也|都|就|倒)?(?:无所谓|不限|都行|都可以|都好|都能接受|随便|随意|不重要|没关系|没要求|不要求|不挑|不是问题|任意|均可|就不管了|\s*(?:doesn'?t|does not|do not|don'?t) (?:really )?matter|\s*(?:is|are) (?:not important|unimportant|flexible|up to you)|\s*is no (?:object|issue|problem)|\s*(?:can be anything|whatever)|\s*(?:is|are|'s)? ?(?:fine|okay|ok|good|works?|will do))/
/** "No" and "any" before a field word free it only in such company. */
const TAIL = /^\s?(?:的)?(?:限制|要求|条件|filters?|limits?|restrictions?|preferences?)/
const NO_LIMIT = /^\s*(?:limits?|preference|restriction|constraint|requirement)/
const OPEN_ANSWER =
  /^(?:都(?:可以|行|好|ok)|随便|无所谓|不限|任意|没(?:有)?要求|没有偏好|您?定吧|你定吧?|any(?:thing)?(?: (?:is fine|will do|works|is ok(?:ay)?|goes))?|whatever|no preference|(?:i )?don'?t (?:care|mind)|doesn'?t matter|either(?: is fine)?|not important|all of them|不知道)[的了吧呀啊。.!！~]*$/

/** Fields that the customer sets free ("颜色无所谓", "any brand", "forget the price"), claimed. */
export function readFreed(reading: Reading, fieldWords: readonly FieldWord[], wishes: readonly Wish[]): string[] {
  const freed = new Set<string>()
  const { asked } = reading.context
  if (asked !== null && OPEN_ANSWER.test(reading.low)) {
    reading.claim({ start: 0, end: reading.text.length })
    return [asked]
  }
  for (const word of fieldWords) {
    if (!reading.isFree(word)) continue
    const before = BEFORE.exec(reading.before(word, 32))
    const after = AFTER.exec(reading.after(word, 40)) ?? NO_LIMIT.exec(reading.after(word))
    if (!after && (!before || !standsAlone(reading, word, before[0], wishes))) continue
    freed.add(word.field)
    reading.claim({
      start: word.start - (before?.[0].length ?? 0),
      end: word.end + ((after ?? TAIL.exec(reading.after(word)))?.[0].length ?? 0),
    })
  }
  return [...freed]
}

/** "Any size" frees, "any size M" does not; "什么颜色" asks unless it goes on with 都; "no price" is odd. */
function standsAlone(reading: Reading, word: FieldWord, before: string, wishes: readonly Wish[]): boolean {
  if (/^\s*no limits?\b/.test(before)) return true
  if (/^\s*\bno\b|^\s*\ball\b|^\s*every/.test(before)) return false
  if (/什么\s*$/.test(before) && !/不|无论|随便/.test(before) && !/^\s*都/.test(reading.after(word))) return false
  if (/\bany\s*$/.test(before) && /^\s*(?:options?|recommend|sugg|left)/.test(reading.after(word))) return false
  return !wishes.some((wish) => wish.field === word.field && wish.end > word.end && wish.start <= word.end + 2)
}
