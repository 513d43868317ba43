import { parseArgs } from 'node:util'
import type { KeyRecord } from '@elmo-chat/protocol'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { ask, withHome } from '../home-access.js'

/** Makes, lists and revokes keys. A new key is printed once, alone on the last line; so is the secret for identities. */
export async function keys(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { home: { type: 'string' }, name: { type: 'string' } },
  })
  const [action, argument] = positionals
  const config = configuration({ home: values.home })
  if (action === 'create' && (argument === 'server' || argument === 'widget')) {
    const wanted = { kind: argument, name: values.name ?? `${argument} key` } as const
    const { key } = await withHome(config, {
      running: async (server) =>
        (await (await ask(server, '/api/console/keys', { method: 'POST', body: JSON.stringify(wanted) })).json()) as {
          key: string
        },
      alone: (store) => store.keys.create(wanted),
    })
    process.stdout.write(`Keep this ${argument} key: it is not shown again.\n${key}\n`)
    return 0
  }
  if (action === 'list') {
    const list = await withHome<readonly KeyRecord[]>(config, {
      running: async (server) =>
        ((await (await ask(server, '/api/console/keys')).json()) as { keys: KeyRecord[] }).keys,
      alone: (store) => store.keys.list(),
    })
    for (const { id, kind, name, createdAt, lastUsedAt } of list)
      process.stdout.write(`${id}  ${kind.padEnd(6)}  ${name}  made ${createdAt}  used ${lastUsedAt ?? 'never'}\n`)
    return 0
  }
  if (action === 'identity') {
    const secret = await withHome(config, {
      running: async (server) =>
        ((await (await ask(server, '/api/console/identity-secret')).json()) as { secret: string }).secret,
      alone: (store) => store.secrets.identity(),
    })
    process.stdout.write(`Your shop's server signs with it who is logged in. Keep it there.\n${secret}\n`)
    return 0
  }
  if (action === 'revoke' && argument) {
    await withHome<unknown>(config, {
      running: (server) => ask(server, `/api/console/keys/${encodeURIComponent(argument)}`, { method: 'DELETE' }),
      alone: async (store) => {
        if (!(await store.keys.revoke(argument))) throw new CommandError(`there is no key ${argument}`)
      },
    })
    return 0
  }
  throw new CommandError('say create server, create widget, list, identity, or revoke ID', 2)
}
