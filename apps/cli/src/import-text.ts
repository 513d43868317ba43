import { readFile } from 'node:fs/promises'
import type { Assistant } from '@elmo-chat/assistant'
import type { Problem } from '@elmo-chat/kernel'
import { CommandError } from './command-error.js'
import { configuration } from './configuration.js'
import { ask, withHome } from './home-access.js'
import { formatProblem } from './import-report.js'

/**
 * Brings the text of a file in: sent to the running server at `address` where there is one, else read `alone`. Tells what came
 * of it, then each problem; gives the exit status.
 */
export async function importText<Done extends { readonly problems: readonly Problem[] }>(
  path: string,
  home: string | undefined,
  {
    address,
    alone,
    told,
  }: {
    readonly address: string
    readonly alone: (assistant: Assistant, text: string) => Promise<Done>
    readonly told: (done: Done) => string
  },
): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(`there is no file ${path}`)
  })
  const done = await withHome<Done>(configuration({ home }), {
    running: async (server) => {
      const response = await ask(server, address, {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: text,
      })
      return (await response.json()) as Done
    },
    alone: async (_store, assistant) => alone(await assistant(), text),
  })
  process.stdout.write(told(done))
  for (const problem of done.problems) process.stdout.write(`${formatProblem(problem)}\n`)
  return done.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
