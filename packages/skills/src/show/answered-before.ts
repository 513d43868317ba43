import type { Skill, SkillContext, SkillResult } from '@elmo-chat/dialogue'
import { isQuestion } from '@elmo-chat/knowledge'
import { askedBefore } from '../shop/asked-before.js'
import type { ShopView } from '../shop/shop-view.js'
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
        ? clearlyToldByDocuments(context, shop)
        : isOfGoods
          ? serviceTold(context, shop)
          : undefined
      return told ?? skill.run(context)
    },
  }
}

/** Skills of goods, which a question may name without asking for any. */
const OF_GOODS: ReadonlySet<string> = new Set(['find', 'details', 'availability', 'count', 'recommend', 'browse'])

/** How much of a question that names goods the documents must hold, when it does not ask for them. */
const SERVED = { held: 0.6, score: 0.9 }
const OF_SERVICE =
  /^(?:who|how (?:do|can|should|often|long|soon)|when|where|can i|may i|do i|should i|am i|is it (?:ok|okay|safe|possible|allowed)|what (?:happens|do i|should i|if))\b|怎么(?!样)[^找买选]|如何|能.{1,10}吗[?？]?$|可以.{1,10}吗[?？]?$|要不要|怎么办/iu

/** "Can I tumble dry a down jacket" names what is sold and wants none of it. */
function serviceTold(context: SkillContext, shop: ShopView): SkillResult | undefined {
  const { text, references, critiques } = context.understanding
  if (references.length + critiques.length > 0 || !OF_SERVICE.test(text.trim())) return undefined
  return clearlyToldByDocuments(context, shop, SERVED.held, SERVED.score)
}
