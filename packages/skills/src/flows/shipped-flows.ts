import { defineFlow, type FlowBook, type FlowDefinition, type FlowLibrary, flowBook, reword } from '@elmo-chat/dialogue'
import type { Bilingual } from '@elmo-chat/kernel'
import { addressFlow } from './address.js'
import { appointmentFlow } from './appointment.js'
import { cancelFlow } from './cancel.js'
import { complaintFlow } from './complaint.js'
import { exchangeFlow } from './exchange.js'
import { identityFlow } from './identity.js'
import { invoiceFlow } from './invoice.js'
import { orderStatusFlow } from './order-status.js'
import { priceProtectionFlow } from './price-protection.js'
import { refundStatusFlow } from './refund-status.js'
import { returnFlow } from './return.js'
import { warrantyFlow } from './warranty.js'

/** The flows that ship, as data. */
export const shippedFlows: readonly FlowDefinition[] = [
  identityFlow,
  orderStatusFlow,
  refundStatusFlow,
  cancelFlow,
  returnFlow,
  exchangeFlow,
  addressFlow,
  invoiceFlow,
  warrantyFlow,
  priceProtectionFlow,
  complaintFlow,
  appointmentFlow,
]

/** Whether a flow is only run within others. */
export const isInnerFlow = ({ flows }: FlowBook, name: string): boolean =>
  [...flows.values()].some(({ states }) =>
    Object.values(states).some((state) => state.kind === 'call' && state.flow === name),
  )

/** The flows without those that the merchant switched off. */
export const flowsOn = (book: FlowBook, off: readonly string[]): FlowBook =>
  flowBook([...book.flows.values()].filter(({ name }) => !off.includes(name) || isInnerFlow(book, name)))

/** The flows that ship, with further ones of a pack, ready to run; `words` are the shop's own, by flow and place. */
export const createFlows = (
  library: FlowLibrary,
  further: readonly FlowDefinition[] = [],
  words: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {},
): FlowBook =>
  flowBook(
    [...shippedFlows, ...further].map((definition) => defineFlow(reword(definition, words[definition.name]), library)),
  )
