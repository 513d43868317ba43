import type { Language } from '@elmo-chat/kernel'
import type { ChoicesPart } from '@elmo-chat/protocol'
import type { ShopView } from '../shop/shop-view.js'

type Choices = { readonly type: 'data-choices'; readonly data: ChoicesPart }

const OPENINGS = 4

/** The categories of which the shop has most, to tap: what can always be offered. */
export function categoryChoices(shop: ShopView, language: Language, limit = OPENINGS): Choices[] {
  const sold = shop.index.values('category').slice(0, limit)
  const choices = sold.map(({ value, label }) => {
    const name = shop.lexicon.concept('category', value) ? shop.lexicon.label('category', value, language) : label
    return { label: name[0].toUpperCase() + name.slice(1), say: language === 'zh' ? `看看${name}` : name }
  })
  return choices.length > 0 ? [choicesBlock(choices)] : []
}

export function choicesBlock(choices: readonly { label: string; say: string }[]): Choices {
  return { type: 'data-choices', data: { choices: [...choices] } }
}
