import { setTimeout as pause } from 'node:timers/promises'
import type { Bilingual, Result } from '@elmo-chat/kernel'
import type { RecommendOverview } from '@elmo-chat/protocol'
import type { RunningServer } from '@elmo-chat/server'
import { ask, askFor } from './home-access.js'
import { progressLine } from './progress-line.js'

const EVERY_MS = 500

/** Lets the running server measure its recommenders, and tells how far it is. */
export async function measureRunning(
  server: RunningServer,
): Promise<Result<RecommendOverview, { readonly code: string; readonly message: Bilingual }>> {
  let overview = await askFor<RecommendOverview>(server, '/api/console/recommend/measure')
  const line = progressLine(process.stderr)
  while (overview.ok && overview.value.job) {
    const { placement, method, done, total } = overview.value.job
    line.show(`${placement} ${done}/${total} ${method}`)
    await pause(EVERY_MS)
    overview = { ok: true, value: (await (await ask(server, '/api/console/recommend')).json()) as RecommendOverview }
  }
  line.end()
  return overview
}
