import { readFile } from 'node:fs/promises'
import type { OrdersImported } from '@elmo-chat/protocol'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { ask, withHome } from '../home-access.js'
import { formatProblem } from '../import-report.js'

/** Reads orders from a file; those that are known are brought up to date. */
export async function importOrders(
  path: string,
  { home, currency }: { readonly home: string | undefined; readonly currency: string | undefined },
): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(`there is no file ${path}`)
  })
  const done = await withHome<OrdersImported>(configuration({ home }), {
    running: async (server) => {
      const query = currency ? `?${new URLSearchParams({ currency })}` : ''
      const response = await ask(server, `/api/orders${query}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: text,
      })
      return (await response.json()) as OrdersImported
    },
    alone: async (_store, assistant) => (await assistant()).orders.import(text, currency),
  })
  const { added, changed, unchanged, problems } = done
  process.stdout.write(
    `Orders: ${added} new, ${changed} changed, ${unchanged} the same. 订单：新增 ${added}，更新 ${changed}，未变 ${unchanged}。\n`,
  )
  for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`)
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
