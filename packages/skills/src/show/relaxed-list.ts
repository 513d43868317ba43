import type { Language } from '@elmo-chat/kernel'
import type { Relaxation } from '@elmo-chat/protocol'
import { relax } from '../shop/relax.js'
import type { ShopView } from '../shop/shop-view.js'
import type { RelaxedWish, Wish } from '../shop/wish.js'
import { noted } from './relaxed.js'
import { createSpeech } from './speech.js'

/** What meets a wish that nothing meets, when the least is given up, with that in words; undefined when nothing does. */
export function relaxedList(
  wish: Wish,
  shop: ShopView,
  language: Language,
): (RelaxedWish & { readonly relaxed: Relaxation[] }) | undefined {
  const found = relax(wish, shop)
  if (!found) return undefined
  const speech = createSpeech(shop, language)
  return { ...found, relaxed: found.gaveUp.map((one) => noted(one, wish, speech, shop)) }
}
