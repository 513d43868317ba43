import type { Language } from '@elmo-chat/kernel'
import type { ChoicesPart, FacetValue } from '@elmo-chat/protocol'
import type { ShopView } from '../shop/shop-view.js'
import { plural } from './plural.js'

type Choices = { readonly type: 'data-choices'; readonly data: ChoicesPart }

const OPENINGS = 4
const CONSIDERED = 40

/** The categories of which the shop has most, to tap: what can always be offered. */
export function categoryChoices(shop: ShopView, language: Language, limit = OPENINGS): Choices[] {
  const choices = unlike(shop.index.values('category'), shop)
    .slice(0, limit)
    .map(({ value, label }) => {
      const one = shop.lexicon.concept('category', value) ? shop.lexicon.label('category', value, language) : label
      const name = language === 'en' ? plural(one) : one
      return { label: name[0].toUpperCase() + name.slice(1), say: language === 'zh' ? `看看${name}` : name }
    })
  return choices.length > 0 ? [choicesBlock(choices)] : []
}

/** Leaves out categories that contain one before them, or are contained in one. */
function unlike(values: readonly FacetValue[], { lexicon }: ShopView): readonly FacetValue[] {
  const within = (value: string, wider: string) => lexicon.widen('category', value).includes(wider)
  return values
    .slice(0, CONSIDERED)
    .filter(({ value }, place) =>
      values.slice(0, place).every((before) => !within(value, before.value) && !within(before.value, value)),
    )
}

export function choicesBlock(choices: readonly { label: string; say: string }[]): Choices {
  return { type: 'data-choices', data: { choices: [...choices] } }
}
