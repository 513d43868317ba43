import type { DemoProduct } from '../../demo-product.js'
import type { Drawing } from '../drawing.js'
import type { Standing } from '../scene.js'

/** How one kind of thing is drawn. */
export interface Silhouette {
  readonly draw: (drawing: Drawing, product: DemoProduct) => void
  /** For what stands on the table instead of lying on it. */
  readonly stands?: Standing
  /** Stripes run across the body. */
  readonly isCrosswise?: boolean
}
