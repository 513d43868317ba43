import type { Skill } from '@elmo-chat/dialogue'
import type { ShopView } from '../shop/shop-view.js'
import { notTold } from '../show/not-told.js'
import { toldByDocuments } from '../show/told-by-documents.js'

/** Answers from the shop's own documents, in their words and with their place; else says that they do not tell. */
export function policySkill(shop: ShopView): Skill {
  return {
    name: 'policy',
    description: { en: 'Answers from the shop documents.', zh: '根据店铺文档回答。' },
    run: (context) => toldByDocuments(context, shop) ?? notTold(context, shop),
  }
}
