import type { Skill, SkillContext, SkillResult } from '@elmo-chat/dialogue'
import { isQuestion } from '@elmo-chat/knowledge'
import { askedBefore } from '../shop/asked-before.js'
import type { ShopView } from '../shop/shop-view.js'
import { asksOfShop } from './asks-of-shop.js'
import { notTold } from './not-told.js'
import { clearlyToldByDocuments, saidByPassages } from './told-by-documents.js'

/** Skills that a question may be taken for though the shop has written the answer to just this one. */
const OVERRULED: ReadonlySet<string> = new Set(
  'find details availability count recommend browse policy capabilities unclear off-topic order similar superlative'.split(
    ' ',
  ),
)

/** What else is said to nobody's business, the documents may say. */
const LEFT_OVER: ReadonlySet<string> = new Set(['unclear', 'off-topic'])

/**
 * The same skill, unless a document has the customer's question as its heading; what no other skill answers is looked for
 * in all documents.
 */
export function answeredBefore(skill: Skill, shop: ShopView): Skill {
  if (!OVERRULED.has(skill.name)) return skill
  const [isLeftOver, isOfGoods] = [LEFT_OVER.has(skill.name), OF_GOODS.has(skill.name)]
  return {
    ...skill,
    run(context) {
      const { text } = context.understanding
      const passages = isQuestion(text) ? askedBefore(text, context.language, shop) : []
      if (passages.length > 0) return saidByPassages(passages, context, shop)
      const told = isLeftOver
        ? (clearlyToldByDocuments(context, shop, heldFor(context)) ??
          (asksOfShop(text) ? notTold(context, shop) : undefined))
        : isOfGoods
          ? serviceTold(context, shop)
          : undefined
      return told ?? skill.run(context)
    },
  }
}

/** How much of a question the documents must hold that is surely for nobody: "life" alone answers none on its meaning. */
const FOR_NOBODY = { sure: 0.9, held: 0.75 }

const heldFor = ({ understanding: { intents } }: SkillContext) =>
  intents[0]?.intent === 'off-topic' && intents[0].confidence >= FOR_NOBODY.sure ? FOR_NOBODY.held : undefined

/** Skills of goods, which a question may name without asking for any. */
const OF_GOODS: ReadonlySet<string> = new Set(['find', 'details', 'availability', 'count', 'recommend', 'browse'])

/** How much of a question that names goods the documents must hold, when it does not ask for them. */
const SERVED = { held: 0.55, score: 0.75 }
const OF_SERVICE =
  /^(?:who|how (?:do|can|should|often|long|soon)|when|where|can i|may i|do i|should i|am i|is it (?:ok|okay|safe|possible|allowed)|what (?:happens|do i|should i|if))\b|怎么(?!样)[^找买选]|如何|能.{1,10}吗[?？]?$|可以.{1,10}吗[?？]?$|要不要|怎么办/iu

/** What asks for goods after all. */
const WANTS_GOODS = /有吗|有没有|的吗|哪些|哪款|推荐|想要|想买/u

/** "Can I tumble dry a down jacket" names what is sold and wants none of it. */
function serviceTold(context: SkillContext, shop: ShopView): SkillResult | undefined {
  // A topic that was heard is a field of the goods: the length of "how long is shipping".
  const { topic: _, ...understanding } = context.understanding
  const { text, references, critiques } = understanding
  if (references.length + critiques.length > 0 || !OF_SERVICE.test(text.trim()) || WANTS_GOODS.test(text))
    return undefined
  return clearlyToldByDocuments({ ...context, understanding }, shop, SERVED.held, SERVED.score)
}
