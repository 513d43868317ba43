import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { exported } from '@elmo-chat/assistant'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { ask, withHome } from '../home-access.js'

/** Writes everything of one kind to standard output, a JSON value a line. */
export async function exportData(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { home: { type: 'string' }, format: { type: 'string' } },
  })
  const [kind] = positionals
  const what = kind === 'fine-tuning' ? `fine-tuning-${values.format ?? 'sft'}` : kind
  if (!what || !exported.some((known) => known === what)) throw new CommandError(`say what: ${exported.join(', ')}`, 2)
  const write = async (chunk: string | Uint8Array) => {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
  }
  await withHome(configuration({ home: values.home }), {
    running: async (server) => {
      for await (const chunk of (await ask(server, `/api/export/${what}`)).body ?? []) await write(chunk)
    },
    alone: async (_store, assistant) => {
      for await (const line of (await assistant()).exportLines(what) ?? []) await write(`${line}\n`)
    },
  })
  return 0
}
