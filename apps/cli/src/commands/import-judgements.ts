import type { Problem } from '@elmo-chat/kernel'
import { configuration } from '../configuration.js'
import { ask, withHome } from '../home-access.js'
import { formatProblem } from '../import-report.js'
import { readJudgementFile } from '../judgement-file.js'

const AT_ONCE = 5_000
const AUTHOR = 'command line'

interface Kept {
  readonly accepted: number
  readonly problems: readonly Problem[]
}

/** Reads graded pairs of query and product from a file of JSON Lines; a pair that is there already is graded anew. */
export async function importJudgements(path: string, home: string | undefined): Promise<number> {
  const { value, rows, problems } = await readJudgementFile(path)
  const found = [...problems]
  let accepted = 0
  await withHome(configuration({ home }), {
    running: (server) =>
      inBatches(async (judgements) => {
        const response = await ask(server, '/api/console/search/judgements', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ judgements }),
        })
        return (await response.json()) as Kept
      }),
    alone: async (_store, assistant) => {
      const { steering } = await assistant()
      await inBatches((judgements) => steering.addJudgements(judgements, AUTHOR))
    },
  })
  process.stdout.write(`${accepted} judgements are kept. 已保存 ${accepted} 条评判。\n`)
  for (const problem of found) process.stdout.write(`${formatProblem(problem)}\n`)
  return problems.length > 0 ? 1 : 0

  async function inBatches(keep: (judgements: typeof value) => Promise<Kept>): Promise<void> {
    for (let start = 0; start < value.length; start += AT_ONCE) {
      const kept = await keep(value.slice(start, start + AT_ONCE))
      accepted += kept.accepted
      // What is kept names its places in the batch; people look for them in the file.
      for (const problem of kept.problems) {
        const row = rows[start + (problem.place?.row ?? 0) - 1]
        found.push(row === undefined ? problem : { ...problem, place: { ...problem.place, row } })
      }
    }
  }
}
