export { createSkills } from './create-skills.js'
export { flowLibrary } from './flows/flow-library.js'
export { actionOf, type EffectWorld } from './flows/order-effects.js'
export { bareNumber, orderNumbersIn, type SaidNumber } from './flows/order-number.js'
export { ordersView } from './flows/order-view.js'
export { clauseTitle, ruleWords } from './flows/order-words.js'
export type {
  OrdersView,
  ServiceAccess,
  ServiceClause,
  ServiceDeed,
  ServiceLine,
  ServiceMethod,
  ServiceOrder,
  ServiceRefund,
  ServiceRefusal,
} from './flows/service.js'
export { serviceDeeds } from './flows/service.js'
export { serviceFacts } from './flows/service-facts.js'
export { createFlows, flowsOn, isInnerFlow, shippedFlows } from './flows/shipped-flows.js'
export { type ToldClause, toldClauses } from './flows/told-clauses.js'
export { createFacts } from './shop/facts.js'
export { constraintLabel, fieldLabel, valueLabel } from './shop/labels.js'
export { meeting, meets, meetsTest } from './shop/meets.js'
export type { MadeOutfit, OutfitMaker, OutfitPiece, OutfitWishes } from './shop/outfit-maker.js'
export type {
  DeskNow,
  DeskView,
  OpinionsView,
  Recommendations,
  ShopSettings,
  ShopView,
  VisitorPick,
  VisitorPicks,
} from './shop/shop-view.js'
export { cardOf } from './show/card.js'
export { type OutfitShown, outfitPart } from './show/outfit-part.js'
export { relaxedList } from './show/relaxed-list.js'
export { sharedReasons } from './show/why.js'
