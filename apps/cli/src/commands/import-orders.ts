import type { OrdersImported } from '@elmo-chat/protocol'
import { importText } from '../import-text.js'

/** Reads orders from a file; those that are known are brought up to date. */
export function importOrders(
  path: string,
  { home, currency }: { readonly home: string | undefined; readonly currency: string | undefined },
): Promise<number> {
  return importText<OrdersImported>(path, home, {
    address: `/api/orders${currency ? `?${new URLSearchParams({ currency })}` : ''}`,
    alone: (assistant, text) => assistant.orders.import(text, currency),
    told: ({ added, changed, unchanged }) =>
      `Orders: ${added} new, ${changed} changed, ${unchanged} the same. 订单：新增 ${added}，更新 ${changed}，未变 ${unchanged}。\n`,
  })
}
