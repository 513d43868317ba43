import { setTimeout as pause, setImmediate as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Bilingual, Result } from '@elmo-chat/kernel'
import { type RunningServer, type SimulationOutcome, type SimulationRequest, simulateShoppers } from '@elmo-chat/server'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { ask, withHome } from '../home-access.js'
import { progressLine } from '../progress-line.js'

type Outcome = Result<SimulationOutcome, { readonly code: string; readonly message: Bilingual }>

const EVERY_MS = 300

/** Lets made-up shoppers loose in the shop: its event log gets a past of so many days. */
export async function simulate(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      home: { type: 'string' },
      days: { type: 'string', default: '540' },
      shoppers: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      force: { type: 'boolean', default: false },
    },
  })
  const request: SimulationRequest = {
    days: wholeNumber('days', values.days),
    shoppers: wholeNumber('shoppers', values.shoppers),
    seed: wholeNumber('seed', values.seed),
    force: values.force,
  }
  const line = progressLine(process.stderr)
  const show = (fraction: number) => line.show(`${Math.round(fraction * 100)} %`)
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort(new Error('stopped by Ctrl-C; what was written stays')))
  const outcome = await withHome<Outcome>(configuration({ home: values.home }), {
    running: (server) => simulateRunning(server, request, show),
    alone: async (store, assistant) =>
      simulateShoppers(await assistant(), store, request, {
        clock: Date.now,
        rest: () => rest(),
        onProgress: show,
        signal: stopping.signal,
      }),
  })
  line.end()
  if (!outcome.ok) throw new CommandError(`${outcome.error.message.en}\n${outcome.error.message.zh}`)
  const { events, duplicates } = outcome.value
  process.stdout.write(
    `${events.toLocaleString('en')} events of ${request.shoppers.toLocaleString('en')} shoppers over ${request.days} days` +
      `${duplicates > 0 ? `, ${duplicates.toLocaleString('en')} known already` : ''}. 已写入 ${events.toLocaleString('en')} 个事件。\n`,
  )
  return 0
}

async function simulateRunning(
  server: RunningServer,
  request: SimulationRequest,
  show: (fraction: number) => void,
): Promise<Outcome> {
  const path = '/api/console/recommend/simulation'
  const headers = { 'content-type': 'application/json' }
  await ask(server, path, { method: 'POST', headers, body: JSON.stringify(request) })
  for (;;) {
    const { fraction, outcome } = (await (await ask(server, path)).json()) as {
      fraction: number | null
      outcome: Outcome | null
    }
    if (outcome) return outcome
    if (fraction === null) throw new CommandError('the simulation failed; the server log says why')
    show(fraction)
    await pause(EVERY_MS)
  }
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw new CommandError(`--${name} is a whole number`, 2)
  return value
}
