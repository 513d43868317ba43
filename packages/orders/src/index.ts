export { apply, applyToCustomer, settle } from './apply.js'
export { clauseText } from './clause-text.js'
export { defaultPolicy } from './default-policy.js'
export {
  contactDigest,
  isContactOf,
  lockedUntil,
  readIdentity,
  type SignedIdentity,
  signIdentity,
} from './identity.js'
export { type Amounts, isShopsFault, mayDo, type Refusal, type Verdict } from './may-do.js'
export { balanceOf, refundsOf } from './payments.js'
export { checkPolicy, nextPolicy } from './policy.js'
export { changedParts, policyChange, type RuleChange } from './policy-change.js'
export { isDeliverable, readAddress } from './read-address.js'
export { ORDER_LIMIT, readOrders } from './read-orders.js'
export type { ReadOrder } from './reading/order-of.js'
export { ORDER_PROBLEMS, type OrderProblemCode } from './reading/order-problems.js'
export { redelivered } from './redelivered.js'
export { clausesOf, countsFrom, type PolicyClause, termsOf, windowOf } from './terms.js'
export type * from './types.js'
export { type RuleVerdict, reasonRules, whatMay } from './what-may.js'
