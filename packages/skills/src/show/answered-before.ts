import type { Skill } from '@elmo-chat/dialogue'
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
  return {
    ...skill,
    run(context) {
      const { text } = context.understanding
      const passages = isQuestion(text) ? askedBefore(text, context.language, shop) : []
      if (passages.length > 0) return saidByPassages(passages, context, shop)
      const told = LEFT_OVER.has(skill.name) ? clearlyToldByDocuments(context, shop) : undefined
      return told ?? skill.run(context)
    },
  }
}
