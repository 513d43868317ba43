import { useEffect } from 'preact/hooks'
import { api } from './api.js'
import { type CartLine, cart } from './cart.js'
import type { Money } from './money.js'
import { showToast } from './part/toast.js'
import { type Language, useSurroundings } from './surroundings.js'
import { optionNames } from './variants.js'

interface Addition {
  readonly productId: string
  readonly variantId: string | null
  readonly quantity: number
  readonly title: string
  readonly price: Money | null
  /** The list of the chat in which it stood, and its place there. */
  readonly impressionId?: string
  readonly rank?: number
}

/** Puts what the chat hands over into this shop's cart, and says so to the chat by taking the event. */
export function useWidgetCart(): void {
  const { language } = useSurroundings()
  useEffect(() => {
    const take = (event: Event) => {
      const detail = (event as CustomEvent<Addition>).detail
      if (!detail?.productId) return
      event.preventDefault()
      const line: CartLine = { ...detail, options: [], image: null, url: null }
      cart.add(line)
      showToast(line)
      complete(line, language)
    }
    addEventListener('elmo:add-to-cart', take)
    return () => removeEventListener('elmo:add-to-cart', take)
  }, [language])
}

/** Asks the shop for the picture and the options, which the chat does not send. */
async function complete(line: CartLine, language: Language): Promise<void> {
  const product = await api.product(line.productId, language).catch(() => null)
  if (!product) return
  const variants = product.variants ?? []
  const variant = variants.find((each) => each.id === line.variantId)
  cart.complete(line.productId, line.variantId, {
    image: variant?.image ?? product.image,
    url: product.url,
    options: variant ? optionNames(variants).flatMap((name) => variant.options[name] ?? []) : [],
  })
}

/** Opens the chat; with a text, asks it. */
export function askAssistant(text?: string): void {
  dispatchEvent(text ? new CustomEvent('elmo:ask', { detail: { text } }) : new CustomEvent('elmo:open'))
}
