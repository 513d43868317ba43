import { useShopName } from './use-shop-name.js'

/** The browser tab's title: the page, then the shop. */
export function PageTitle({ text }: { text: string }) {
  return <title>{`${text} · ${useShopName()}`}</title>
}
