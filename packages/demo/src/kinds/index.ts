import { kidsKinds } from './kids.js'
import type { Kind } from './kind.js'
import { electronicsKinds, homeKinds, outdoorKinds, tablewareKinds } from './living.js'
import { menKinds } from './men.js'
import { accessoryKinds, bagKinds, shoeKinds } from './wearables.js'
import { womenKinds } from './women.js'

export type { Department, Kind } from './kind.js'

/** Every kind that the demo shop sells, in the order of its departments. */
export const kinds: readonly Kind[] = [
  ...womenKinds,
  ...menKinds,
  ...kidsKinds,
  ...shoeKinds,
  ...bagKinds,
  ...accessoryKinds,
  ...homeKinds,
  ...tablewareKinds,
  ...outdoorKinds,
  ...electronicsKinds,
]
