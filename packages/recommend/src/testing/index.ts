export { type Conformance, conformance } from './conformance.js'
export { type Action, checkerboard, historiesOf, historyOf, rowOf } from './histories-of.js'
