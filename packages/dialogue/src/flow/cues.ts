/*
 * What customers say about a flow itself, in both languages. Read of the whole utterance, since the words mean other things
 * within a longer one.
 */

/** What is said before it: "actually no, …", 那还是…. */
const THEN = String.raw`(?:(?:还是|那就?|唉|嗯|哦|啊|actually|oh|ok(?:ay)?|hmm?|wait|no|then|well)[\s,，。.!！…]*)*`

/** "Never mind", 还是不退了: this is not wanted any more, or not after all. */
export const GIVES_UP = new RegExp(
  `^${THEN}(?:算了|不用了|不(?:退|换|改|取消|弄|办|投诉|预约)了|先不(?:退|换|改|弄|办)?了?|别(?:退|换|改|取消)了|never ?mind|forget (?:it|about it)|stop\\b|leave it|keep (?:it|them|the order)\\b|(?:please )?(?:don'?t|do not) (?:cancel|return|exchange|change) (?:it|them|that|anything)\\b|don'?t bother|i (?:changed my mind|(?:will|'ll) keep (?:it|them)|don'?t want (?:to|it|that) any ?more))`,
  'iu',
)

/** The same, or "cancel it", which is said of what is open. */
export const LEAVES = new RegExp(
  `${GIVES_UP.source}|^${THEN}(?:取消(?:吧|了)?[。.!！]*$|(?:please )?cancel(?: (?:it|that|this))?[.!]*$)`,
  'iu',
)

/** "No, the other one", 说错了: what was just taken is wrong. */
export const CORRECTS =
  /错了|不对|不是(?:这|那)|说错|写错|弄错|另(?:外)?一(?:个|件|条|款)|\bi mean(?:t)?\b|\bwrong\b|\bnot that\b|\bthe other\b|\bactually\b|\bsorry,/iu

/** "And the scarf too", 围巾也要: the same is wanted of another thing. */
export const AGAIN = /\b(?:too|also|as well|likewise)\b|也(?:要|想|一样|一起|同样|是|得|可以)?|一并|一起/iu

/** "Go on", 继续. */
export const GOES_ON = /继续|接着(?:来|办|弄)|\b(?:go on|continue|carry on|resume|let'?s go on)\b/iu

/** "Change it to …", 换成…: something that is known is to be something else. What stands behind is what. */
export const CHANGES =
  /(?:换成|改成|改为|改到|换到)\s*(?<to>[^，。,.!！]+)|\b(?:change|make|move|switch|set) (?:it|that|the [a-z ]+|[a-z]+)? ?to (?<what>[^,.!]+)/iu
