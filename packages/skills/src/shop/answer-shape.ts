/** What only some passages can tell, and how a passage looks that may. */
interface Shape {
  /** All of them stand in a question for it. */
  readonly asks: readonly RegExp[]
  /** All of them stand in a passage that answers. */
  readonly holds: readonly RegExp[]
}

const SALE =
  /双十一|双11|双十二|双12|六一八|618|黑五|大促|(?<!\b(?:flash|final) )\b(?:sales?|black friday|cyber monday|singles['’]? day)\b/iu
const REDUCED = /[折减券]|优惠|便宜|降价|\d\s*%|\b(?:off|discounts?|reduced|vouchers?|cheaper)\b/iu

/** Where words are shared by what does not answer at all: a passage on delays in a sale, one on faults. */
const shapes: readonly Shape[] = [
  {
    asks: [
      /(?:在|从|由)?(?:哪里|哪儿|哪个?(?:城市|地方|省|仓库?)|哪|什么地方)(?:发货|发出|寄出|寄来|发(?=的|$|[?？]))|\b(?:where|which|what)\b.*\b(?:ship|send|sent|dispatch|mail|deliver)\w*\b.*\bfrom\b/iu,
    ],
    holds: [
      /[由从自][^，。]{1,12}(?:发出|发货|寄出)|仓库?(?:位于|设在|在\p{Script=Han}{2,6}[市区])|发货地|\b(?:[Ss]ent|[Ss]end|[Ss]hip|[Ss]hip(?:s|ped)|[Dd]ispatch(?:ed)?|[Ll]eaves?|[Cc]omes?)\b[^.,;\d]*\bfrom (?:our|the|an?|\p{Lu})|\b(?:[Ww]arehouse|[Dd]epot) (?:is )?(?:in|at|near) \p{Lu}/u,
    ],
  },
  {
    asks: [
      SALE,
      /便宜(?:多少|吗|么|不)|几折|打折|[有优](?:什么|多少|哪些)?(?:优惠|折扣)|优惠(?:多少|力度)|降多少|减多少|\b(?:how much (?:cheaper|off|less|(?:of )?an? discount)|(?:what|any|which|big) (?:is the )?(?:discounts?|reductions?|offers?))\b/iu,
    ],
    holds: [SALE, REDUCED],
  },
  {
    asks: [
      /(?:做工|质量|品质|质感)(?:怎么样|怎样|如何|好[吗么]|好不好|咋样|行[吗么])|\bwell[- ]made\b|\b(?:good|high) quality\b|\bhow(?:['’]s| is| good is) (?:the|its|their|your) (?:quality|workmanship)\b/iu,
    ],
    holds: [/做工|工艺|手工|品质|质检|检验|\b(?:workmanship|craft\w*|hand-?made|sewn|quality)\b/iu],
  },
]

/** How a passage must look to answer a question; undefined where any may. */
export function answerShape(question: string): ((passage: string) => boolean) | undefined {
  const needed = shapes.filter(({ asks }) => asks.every((pattern) => pattern.test(question)))
  if (needed.length === 0) return undefined
  return (passage) => needed.every(({ holds }) => holds.every((pattern) => pattern.test(passage)))
}
