export { packDesk } from './pack-desk.js'
export { withPackFacts } from './pack-facts.js'
export { readPack } from './read-pack.js'
export type * from './types.js'

/** The folder of the packs that come along, one folder each. */
export const shippedPacks = new URL('../shipped/', import.meta.url)
