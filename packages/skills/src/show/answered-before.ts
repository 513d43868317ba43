import type { Skill } from '@elmo-chat/dialogue'
import { askedBefore } from '../shop/asked-before.js'
import type { ShopView } from '../shop/shop-view.js'
import { isQuestion, saidByPassages, surelyToldByDocuments } from './told-by-documents.js'

/** Skills that a question may be taken for though the shop has written the answer to just this one. */
const OVERRULED: ReadonlySet<string> = new Set(
  'find details availability count recommend browse policy capabilities unclear order similar superlative'.split(' '),
)

/** The same skill, unless a document has the customer's question as its heading; what is unclear is looked for in all. */
export function answeredBefore(skill: Skill, shop: ShopView): Skill {
  if (!OVERRULED.has(skill.name)) return skill
  return {
    ...skill,
    run(context) {
      const { text } = context.understanding
      const passages = isQuestion(text) ? askedBefore(text, context.language, shop) : []
      if (passages.length > 0) return saidByPassages(passages, context, shop)
      const told = skill.name === 'unclear' ? surelyToldByDocuments(context, shop) : undefined
      return told ?? skill.run(context)
    },
  }
}
