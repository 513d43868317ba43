export { type IconName, icons } from './icons.js'
export { type ReadableAccent, readableAccent } from './readable-accent.js'
