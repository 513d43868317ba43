import { bottomSilhouettes } from './bottoms.js'
import { dressSilhouettes } from './dresses.js'
import type { Silhouette } from './silhouette.js'
import { topSilhouettes } from './tops.js'

export type { Silhouette } from './silhouette.js'

/** Every drawing by the name that kinds refer to. */
export const silhouettes: Readonly<Record<string, Silhouette>> = {
  ...topSilhouettes,
  ...bottomSilhouettes,
  ...dressSilhouettes,
}
