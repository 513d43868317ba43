import type { Product } from '@elmo-chat/catalog'
import { type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { meeting } from '../shop/meets.js'
import { subjectOf } from '../shop/pointed-at.js'
import type { ShopView } from '../shop/shop-view.js'
import { listProducts, SHOWN } from '../show/product-list.js'
import { createSpeech } from '../show/speech.js'
import { noSubject } from '../show/which-one.js'
import { sharedReasons } from '../show/why.js'

/** How many neighbours are looked at before the wishes said now are applied. */
const LOOKED_AT = 40

/** Shows products of the same kind as one, with the wishes said now ("like the first one, but in black"). */
export function similarSkill(shop: ShopView): Skill {
  return {
    name: 'similar',
    description: { en: 'Shows products like one of them.', zh: '展示与某款相似的商品。' },
    run(context) {
      const product = subjectOf(context, shop)
      if (!product) return noSubject(context, shop)
      const { brief, turn } = context.state
      // "Something like it, but cheaper".
      const bounds = brief.constraints.filter(
        (constraint) => constraint.setBy === 'assistant' && constraint.turn === turn,
      )
      const wishes = [...context.understanding.constraints, ...bounds]
      const near = shop.index.similar(product.id, LOOKED_AT)
      const hits = near.filter((hit) => meeting(hit.product, wishes, shop.lexicon).length > 0)
      return answer(hits, product, context, shop)
    },
  }
}

function answer(
  hits: ReturnType<ShopView['index']['similar']>,
  product: Product,
  context: SkillContext,
  shop: ShopView,
): SkillResult {
  const { language } = context
  const words = says[language]
  const title = createSpeech(shop, language).title(product)
  const why = (other: Product) => sharedReasons(product, other, language, shop)
  const shown = hits.slice(0, SHOWN)
  const { constraints } = context.understanding
  const list = listProducts({ hits: shown, total: shown.length, constraints, why }, context, shop)
  return shown.length > 0
    ? { outcome: 'found', sentences: [words.like(title)], ...list }
    : { outcome: 'none', sentences: [words.none(title)], blocks: list.blocks }
}

type Says = Record<'like' | 'none', (title: Sentence['pieces'][number]) => Sentence>

const says: Readonly<Record<Language, Says>> = {
  en: {
    like: (title) => sentence`These are close to ${title} in kind, attributes and price.`,
    none: (title) => sentence`I found none close enough to ${title}.`,
  },
  zh: {
    like: (title) => sentence`这些与 ${title} 在品类、特点和价格上相近。`,
    none: (title) => sentence`没有找到与 ${title} 足够相近的商品。`,
  },
}
