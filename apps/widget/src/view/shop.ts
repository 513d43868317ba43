import type { ProductItem, Thumb } from '@elmo-chat/protocol'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../contract.js'
import type { Told } from '../conversation/tell.js'
import type { Words } from '../words.js'

/** What every block may know and do. */
export interface Shop {
  readonly words: Words
  readonly language: Language
  readonly base: string
  readonly host: HTMLElement
  readonly cartLinkTemplate: string
  /** Says something in the shopper's name. */
  readonly say: (text: string) => void
  /** The page behind is what the shopper wants to see: closes where the panel covers it. */
  readonly makeRoom: () => void
  /** Tells the shop what the shopper did. */
  readonly tell: (told: Told) => void
  /** Puts a thumb under a reply, or takes it back. */
  readonly rateReply: (messageId: string, thumb: Thumb | null) => void
  /** Stops reading aloud. */
  readonly hush: () => void
  /** A product that this conversation has shown, by its id or a variant's. */
  readonly product: (id: string) => ProductItem | undefined
}

export const ShopContext = createContext<Shop | null>(null)

export function useShop(): Shop {
  const shop = useContext(ShopContext)
  if (!shop) throw new Error('WIDGET_NO_SHOP: a block was drawn outside of the panel. Wrap it in ShopContext.')
  return shop
}
