import type { Product } from '@elmo-chat/catalog'
import type { Language } from '@elmo-chat/kernel'
import { type ShopView, sharedReasons } from '@elmo-chat/skills'
import { type AlikeProduct, alikeProducts } from './alike-products.js'
import { onceAsked } from './once-asked.js'
import type { Pick } from './pick.js'
import type { RecommendState } from './recommend-state.js'

interface Made {
  readonly view: ShopView
  readonly in: Partial<Record<Language, readonly Pick[]>>
}

const kept = new WeakMap<readonly AlikeProduct[], Made>()

/** Alike by what the catalogue says and by who turned to both, in one order: the same for everyone, with the same reasons. */
export function similarPicks(state: RecommendState, anchor: Product, language: Language): readonly Pick[] {
  const { view } = state
  const alike = alikeProducts(state, anchor)
  let made = kept.get(alike)
  if (made?.view !== view) {
    made = { view, in: {} }
    kept.set(alike, made)
  }
  made.in[language] ??= alike.map(({ product, byPeople }): Pick => {
    // Told of those alone that a list ends with: most of what is alike is proposed in vain.
    const why = onceAsked(() => {
      const shared = sharedReasons(anchor, product, language, view)
      return [...shared, ...(byPeople ? [alsoLookedAt[language]] : [])].slice(0, 3)
    })
    return {
      product,
      get why() {
        return why()
      },
    }
  })
  return made.in[language]
}

const alsoLookedAt = { en: 'Others looked at both', zh: '看过它的人也看了这款' } as const
