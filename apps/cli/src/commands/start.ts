import { parseArgs } from 'node:util'
import { startServer } from '@elmo-chat/server'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { install } from './pack.js'

/** Serves the shop until it is told to stop; then puts everything away. */
export async function start(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      home: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      empty: { type: 'boolean' },
      pack: { type: 'string', multiple: true },
    },
  })
  const config = configuration({
    home: values.home,
    host: values.host,
    empty: values.empty,
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
  })
  for (const name of values.pack ?? []) install(name, config.home)
  const shop = await startServer(config).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new CommandError(
        `port ${config.port} is taken; choose another with --port. 端口已被占用，请用 --port 另选。`,
      )
    if (error.code === 'EACCES')
      throw new CommandError(`port ${config.port} may not be opened here; choose one above 1023 with --port.`)
    throw error
  })
  process.stdout.write(`Elmo Chat is ready: ${shop.url}\n`)
  process.stdout.write(`  Shop      ${shop.url}/\n  Console   ${shop.url}/console/\n`)
  if (shop.claimUrl) process.stdout.write(`  First log-in (once, within 24 hours): ${shop.claimUrl}\n`)
  process.stdout.write('  Stop with Ctrl-C.\n')
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  process.stdout.write('Stopping …\n')
  await shop.close()
  return 0
}
