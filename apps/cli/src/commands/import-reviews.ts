import { readFile } from 'node:fs/promises'
import type { ReviewsImported } from '@elmo-chat/protocol'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { ask, withHome } from '../home-access.js'
import { formatProblem } from '../import-report.js'

/** Reads reviews from a file; they replace those that the source delivered before. */
export async function importReviews(
  path: string,
  { home, source }: { readonly home: string | undefined; readonly source: string },
): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(`there is no file ${path}`)
  })
  const { accepted, unknown, problems } = await withHome<ReviewsImported>(configuration({ home }), {
    running: async (server) => {
      const response = await ask(server, `/api/reviews?${new URLSearchParams({ source })}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: text,
      })
      return (await response.json()) as ReviewsImported
    },
    alone: async (_store, assistant) => (await assistant()).importReviews(text, source),
  })
  process.stdout.write(`Reviews: ${accepted} kept. 评价：已保存 ${accepted} 条。\n`)
  if (unknown > 0)
    process.stdout.write(
      `${unknown} of them are of products that are not in the catalogue now. 其中 ${unknown} 条对应的商品不在当前商品库中。\n`,
    )
  for (const problem of problems) process.stdout.write(`${formatProblem(problem)}\n`)
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
