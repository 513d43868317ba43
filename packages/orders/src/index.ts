export { type ApplyRefusal, applyAction } from './apply-action.js'
export { contactKeys, orderNumberKey } from './contact-keys.js'
export { defaultPolicy } from './default-policy.js'
export {
  mayCancel,
  mayChangeAddress,
  mayClaim,
  mayExchange,
  mayReturn,
  type Permission,
} from './permissions.js'
export { type ReadOrder, readOrders } from './read-orders.js'
export { balanceOf, totalOf } from './totals.js'
export {
  type Address,
  CLAUSES,
  type ClauseId,
  ORDER_STATUSES,
  type Order,
  type OrderAction,
  type OrderLine,
  type OrderStatus,
  type Payment,
  type PolicyBook,
  type Proof,
  type RequestKind,
  type ServiceRequest,
  type ServiceView,
  type Shipment,
  type Swap,
} from './types.js'
