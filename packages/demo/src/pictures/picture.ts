import { buildProducts } from '../build-products.js'
import type { DemoProduct } from '../demo-product.js'
import { type ColorSlug, colors } from '../words/colors.js'
import { scene } from './scene.js'
import { silhouettes } from './silhouettes/index.js'

let byId:
  | ReadonlyMap<string, { readonly product: DemoProduct; readonly variation: number; readonly backdrop: number }>
  | undefined

function find(productId: string) {
  if (!byId) {
    const counts = new Map<string, number>()
    byId = new Map(
      buildProducts().map((product, index) => {
        const variation = counts.get(product.kind.id) ?? 0
        counts.set(product.kind.id, variation + 1)
        // A stride that shares no factor with the number of backdrops, so that neighbors differ.
        return [product.id, { product, variation, backdrop: index * 5 }]
      }),
    )
  }
  return byId.get(productId)
}

/**
 * The picture of a product in one of its colors as SVG text, 4 wide to 5 high.
 *
 * @param color the slug that stands in the feed's picture address; the first color when it is none of the product's.
 * @returns null for a product that the demo shop does not have.
 */
export function demoPicture(productId: string, color: string): string | null {
  const found = find(productId)
  if (!found) return null
  const { product, variation, backdrop } = found
  const own: ColorSlug = product.colors.find((each) => each === color) ?? product.colors[0]!
  const silhouette = silhouettes[product.kind.silhouette]!
  const fabric = {
    color: colors[own].hex,
    pattern: product.pattern,
    material: product.material,
    isCrosswise: silhouette.isCrosswise ?? false,
  }
  return scene({
    fabric,
    variation,
    backdrop,
    draw: (drawing) => silhouette.draw(drawing, product),
    stands: silhouette.stands,
  })
}
