import { accessorySilhouettes } from './accessories.js'
import { bagSilhouettes } from './bags.js'
import { bottomSilhouettes } from './bottoms.js'
import { deviceSilhouettes } from './devices.js'
import { dressSilhouettes } from './dresses.js'
import { hatSilhouettes } from './hats.js'
import { homeSilhouettes } from './home.js'
import { outdoorSilhouettes } from './outdoor.js'
import { shoeSilhouettes } from './shoes.js'
import type { Silhouette } from './silhouette.js'
import { tablewareSilhouettes } from './tableware.js'
import { topSilhouettes } from './tops.js'

export type { Silhouette } from './silhouette.js'

/** Every drawing by the name that kinds refer to. */
export const silhouettes: Readonly<Record<string, Silhouette>> = {
  ...topSilhouettes,
  ...bottomSilhouettes,
  ...dressSilhouettes,
  ...shoeSilhouettes,
  ...bagSilhouettes,
  ...accessorySilhouettes,
  ...hatSilhouettes,
  ...homeSilhouettes,
  ...tablewareSilhouettes,
  ...outdoorSilhouettes,
  ...deviceSilhouettes,
}
