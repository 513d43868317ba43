import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findRunning } from '@elmo-chat/server'
import { configuration } from '../configuration.js'
import { withHome } from '../home-access.js'
import { tryHearing } from '../try-hearing.js'

/** Checks what a shop needs here, and says what it found. */
export async function doctor(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { home: { type: 'string' } } })
  const config = configuration({ home: values.home })
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say(`Node        ${process.versions.node}`)
  say(`Home        ${config.home}${existsSync(config.home) ? '' : ' (not made yet)'}`)
  say(`Database    ${config.databaseUrl ? 'PostgreSQL' : 'embedded'}`)
  say(
    `Model       ${config.modelUrl ? `${config.modelName} at ${new URL(config.modelUrl).host} words replies` : 'none; replies are worded without one'}`,
  )
  say(`Hearing     ${await tryHearing(config)}`)
  const server = findRunning(config.home)
  say(`Server      ${server ? `running at ${server.url}, process ${server.pid}` : 'not running'}`)
  if (!existsSync(config.home) && !config.databaseUrl) return 0
  await withHome(config, {
    running: async ({ url }) => {
      const response = await fetch(`${url}/readyz`)
      say(`Ready       ${response.ok ? 'yes' : 'not yet'}`)
    },
    alone: async (store) => {
      const sources = await store.catalog.sources()
      say(`Catalogue   ${sources.map(({ name, products }) => `${name}: ${products} products`).join(', ') || 'empty'}`)
    },
  })
  return 0
}
