import { parseArgs } from 'node:util'
import type { TrainedModel } from '@elmo-chat/assistant'
import type { Bilingual, Result } from '@elmo-chat/kernel'
import type { RankerRecord, RecommendOverview } from '@elmo-chat/protocol'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { askFor, withHome } from '../home-access.js'
import { measureRunning } from '../measure-running.js'

const AUTHOR = 'command line'
const models = ['ranker', 'intents', 'encoder', 'recommenders'] as const

type Model = (typeof models)[number]
type Outcome<T> = Result<T, { readonly code: string; readonly message: Bilingual }>

/** How each model is trained, by the running server or here. */
interface Training {
  readonly ranker: () => Promise<Outcome<RankerRecord>>
  readonly intents: () => Promise<Outcome<TrainedModel>>
  readonly encoder: () => Promise<Outcome<TrainedModel>>
  readonly recommenders: () => Promise<Outcome<RecommendOverview>>
}

/**
 * Trains models on what this shop knows, and says of each whether it is live now, or why not. Where none is named, all: the
 * head on a model for meaning only where one is configured.
 */
export async function train(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { home: { type: 'string' } } })
  const odd = positionals.find((name) => !models.some((model) => model === name))
  if (odd !== undefined)
    throw new CommandError(`there is no model "${odd}"; say ranker, intents, encoder or recommenders`, 2)
  const config = configuration({ home: values.home })
  const hasEncoder = config.embedderUrl !== undefined || config.embedderFolder !== undefined
  const usual = models.filter((model) => model !== 'encoder' || hasEncoder)
  const wanted = positionals.length > 0 ? (positionals as Model[]) : usual
  return withHome(config, {
    running: (server) =>
      trainAll(wanted, {
        ranker: () => askFor(server, '/api/console/search/rankers/train'),
        intents: () => askFor(server, '/api/console/corrections/train'),
        encoder: () => askFor(server, '/api/console/search/encoder/train'),
        recommenders: () => measureRunning(server),
      }),
    alone: async (_store, assistant) => {
      const opened = await assistant(wanted.includes('encoder'))
      const { steering } = opened
      await opened.readEvents()
      return trainAll(wanted, {
        ranker: () => steering.trainRanker(AUTHOR),
        intents: () => steering.trainIntents(AUTHOR),
        encoder: async () => {
          await opened.encodeCatalogue()
          return steering.trainEncoder(AUTHOR)
        },
        recommenders: () => opened.recommender.measure(AUTHOR),
      })
    },
  })
}

/** The exit status: 0 when each was trained, be it promoted or refused; 1 when one could not be. */
async function trainAll(wanted: readonly Model[], training: Training): Promise<number> {
  let status = 0
  for (const model of wanted) {
    if (model === 'ranker') {
      const trained = await training.ranker()
      if (trained.ok) say('ranker', trained.value.state === 'live', trained.value.decision)
      else status = refuse('ranker', trained.error.message)
    } else if (model === 'recommenders') {
      const measured = await training.recommenders()
      if (measured.ok) sayBoards(measured.value)
      else status = refuse('recommenders', measured.error.message)
    } else {
      const trained = await training[model]()
      if (trained.ok) say(model, trained.value.promoted, trained.value.decision)
      else status = refuse(model, trained.error.message)
    }
  }
  return status
}

/** For each list: which method won, and whether it is live now. */
function sayBoards({ placements }: RecommendOverview): void {
  for (const { leaderboard, choices } of placements) {
    if (!leaderboard) continue
    const { placement, decision } = leaderboard
    say(`recommenders ${placement} ${decision.method}`, choices[0].method === decision.method, decision.why)
  }
}

function say(model: string, isLive: boolean, why: Bilingual | null): void {
  process.stdout.write(`${model}: ${isLive ? 'promoted, live now. 已启用。' : 'refused. 未启用。'}\n`)
  if (why) process.stdout.write(`  ${why.en}\n  ${why.zh}\n`)
}

function refuse(model: Model, why: Bilingual): number {
  process.stdout.write(`${model}: not trained. 未训练。\n  ${why.en}\n  ${why.zh}\n`)
  return 1
}
