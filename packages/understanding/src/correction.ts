import type { Reading, Wish } from './reading.js'

const SWITCH =
  /\b(?:make (?:it|that|them)|change (?:it|that|them|the \w+)? ?(?:to|into)|switch (?:it |that )?(?:to|over to)|actually|i meant?|i mean|rather|instead(?: of)?|on second thought|scratch that|correction|let'?s (?:go with|do|say|try))\b|\b(?:no|nope|sorry|wait|oops)[,.，] ?(?=[a-z])|\bnot\b.{1,24}\bbut\b|(?:换|改|变)(?:成|为|到|作)|换(?=[^个一种款下批组货话]|一?双)|还是(?:要|想要|选|来|买|看|用|喜欢)?|而是|应该是|我(?:说|指)的是|(?:说|搞|弄|写|打)错了?|不对|更正|算了[,，]?(?:还是|要|换)/gu

/** Whether the utterance replaces what was said before; claims the words that say so. `wishes` know what is denied. */
export function readCorrection(reading: Reading, wishes: readonly Wish[]): boolean {
  let isSwitch = false
  for (const span of reading.find(SWITCH)) {
    if (wishes.some((wish) => wish.start < span.end && span.start < wish.end)) continue
    reading.claim(span)
    isSwitch = true
  }
  if (wishes.length === 0) return false
  return (
    isSwitch ||
    wishes.some((wish) => wish.op === 'not' && wishes.some((other) => other.op === 'is' && other.field === wish.field))
  )
}
