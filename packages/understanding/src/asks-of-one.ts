import type { Reading } from './reading.js'

/** "Is it …", "would this …", "the third one, will it …": put to a thing. */
const OF_IT =
  /(?:^|[,.!;] *)(?:(?:and|but|so|ok(?:ay)?|also|hmm+|well)[, ]+)*(?:is|are|does|do|will|would|can|could|has|have|was|isn'?t|aren'?t|won'?t|doesn'?t) (?:it|they|this|that|these|those|the|its|their)\b/
/** 透不透, 袖子长不长; no 要不要, 有没有 or 能不能. */
const EITHER_WAY = /([^要是能行对好想用买可有来看给去懂会])不\1(?!停|断|多)/
const WOULD_BE = /会不会|(?:^|[它这那款个件双条])会.{1,8}[吗么嘛不][?？]?$/
/** "Too hard, isn't it": of what is on the table. */
const TOO = /(?:太|偏)[长短大小厚薄硬软高低重轻](?:了)?吧[?？。!！]*$/
/** What ends as a question, wishes for nothing and asks for nothing that the shop does. */
const PLAIN_CHINESE = /[吗么嘛][?？]?$/
const ASKS_FOR = /有没有|[还都]?有.*[吗么嘛]|(?:要|找|买|看|换|推荐|便宜|多少钱)|你们?|店|可以|我/
/** "How thick", 多厚, 几条: a measure. */
const HOW_MUCH =
  /^(?:它|这个|这款|那个)?[^，,。]{0,6}(?<!差不)多[厚长重高宽深大](?!家|的人)[^，,。]{0,4}[?？]?$|^(?:一[套包盒])?(?:有)?几(?:条|个|件|片|只|层|支|块|小时)(?:装)?[?？]?$|\bhow (?:thick|deep|wide|tall|soft|hard|stretchy|thin|durable) (?:is|are) (?:it|they|this|that|the)\b/

/**
 * Whether the utterance asks what one thing is like ("is it itchy", 会不会太长, 透不透) rather than for things that are so.
 * `plain`: it says so by nothing but that it is a question, which a search may be as well.
 */
export function asksOfOne({ low }: Reading): 'surely' | 'plain' | undefined {
  if (OF_IT.test(low) || EITHER_WAY.test(low) || WOULD_BE.test(low) || TOO.test(low) || HOW_MUCH.test(low))
    return 'surely'
  return PLAIN_CHINESE.test(low) && !ASKS_FOR.test(low) ? 'plain' : undefined
}
