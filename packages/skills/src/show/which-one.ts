import { type Sentence, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { pointedAt } from '../shop/pointed-at.js'
import type { ShopView } from '../shop/shop-view.js'
import { categoryChoices } from './openings.js'
import { surelyToldByDocuments } from './told-by-documents.js'

/** When a question is about a product but none is on the table, or the rank that was named is not. */
export function noSubject(context: SkillContext, shop: ShopView): SkillResult {
  const { language } = context
  const { isBeyond } = pointedAt(context, shop)
  const told = isBeyond ? undefined : surelyToldByDocuments(context, shop)
  if (told) return told
  const words = says[language]
  return {
    outcome: 'unclear',
    sentences: [isBeyond ? words.beyond : words.which],
    blocks: isBeyond ? [] : categoryChoices(shop, language),
  }
}

const says: Readonly<Record<Language, { which: Sentence; beyond: Sentence }>> = {
  en: {
    which: sentence`Which product do you mean? Name it, or tell me what you are looking for.`,
    beyond: sentence`I did not show that many. Which of the ones above do you mean?`,
  },
  zh: {
    which: sentence`您指的是哪一款？请告诉我商品名称，或者您想找什么。`,
    beyond: sentence`刚才没有展示那么多款。您指的是上面的哪一款？`,
  },
}
