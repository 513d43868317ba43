export { buildIndex } from './build-index.js'
export type * from './types.js'
