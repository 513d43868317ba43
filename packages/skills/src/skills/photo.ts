import { type Sentence, type Skill, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { SearchHit } from '@elmo-chat/search'
import { meeting } from '../shop/meets.js'
import type { ShopView } from '../shop/shop-view.js'
import { categoryChoices } from '../show/openings.js'
import { listProducts, SHOWN } from '../show/product-list.js'
import { createSpeech } from '../show/speech.js'
import { termsOf } from '../show/wish-words.js'

/** Shows what looks like a photo, under what is said beside it ("like this, but blue, under 300"). */
export function photoSkill(shop: ShopView): Skill {
  return {
    name: 'photo',
    description: { en: 'Finds what looks like a photo.', zh: '按照片找相似的商品。' },
    run: (context) => lookalikes(context, shop),
  }
}

function lookalikes(context: SkillContext, shop: ShopView): SkillResult {
  const { language, photo, state, understanding } = context
  const words = says[language]
  // A photo begins a new wish: of what stood before nothing was said of it.
  const said = state.brief.constraints.filter(({ turn }) => turn === state.turn)
  const brief = { constraints: said, query: '' }
  if (!photo) return { outcome: 'unclear', sentences: [words.unseen], blocks: categoryChoices(shop, language), brief }
  const { constraints } = understanding
  const hits = photo.flatMap(({ productId, variants }): SearchHit[] => {
    const product = shop.index.product(productId)
    if (!product || meeting(product, constraints, shop.lexicon).length === 0) return []
    // Wishes said in words decide on the variants; else those of the picture do.
    return [{ product, score: 0, because: [], variants: constraints.length > 0 ? [] : [...variants] }]
  })
  if (hits.length === 0) {
    const asked = termsOf(constraints, createSpeech(shop, language))
    return { outcome: 'none', sentences: [words.none(asked)], blocks: [], brief }
  }
  const shown = hits.slice(0, SHOWN).map((hit) => withVariants(hit, context, shop))
  const why = () => [words.why]
  const list = listProducts({ hits: shown, total: shown.length, constraints: MEANT, why }, context, shop)
  return { outcome: 'found', sentences: [words.found], brief, ...list }
}

/** Cards show the variants that are meant as those that match. */
const MEANT = [{ field: 'availability', op: 'is', value: 'in-stock', text: '' }] as const

function withVariants(hit: SearchHit, { understanding }: SkillContext, { lexicon }: ShopView): SearchHit {
  if (hit.variants.length > 0) return hit
  const wished = meeting(hit.product, [...understanding.constraints, ...MEANT], lexicon)
  return { ...hit, variants: wished.map((variant) => hit.product.variants.indexOf(variant)) }
}

interface Says {
  readonly found: Sentence
  readonly unseen: Sentence
  readonly none: (asked: Sentence['pieces']) => Sentence
  readonly why: string
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    found: sentence`These look most like your photo, by color, outline and pattern.`,
    unseen: sentence`I could not look at this photo. Tell me in words what you are looking for.`,
    none: (asked) =>
      asked.length > 0
        ? sentence`Nothing that looks like your photo fits this: ${asked}.`
        : sentence`I found nothing in the shop that looks like your photo.`,
    why: 'Looks like your photo',
  },
  zh: {
    found: sentence`按颜色、轮廓和图案，这些与您的照片最相似。`,
    unseen: sentence`这张照片我没能看清，请用文字告诉我您想找什么。`,
    none: (asked) =>
      asked.length > 0
        ? sentence`与照片相似的商品中，没有符合“${asked}”的。`
        : sentence`店里没有找到与照片相似的商品。`,
    why: '与您的照片相似',
  },
}
