import { parseArgs } from 'node:util'
import type { Judgement, Measured, RankerComparison, RankerList } from '@elmo-chat/protocol'
import { CommandError } from '../command-error.js'
import { configuration } from '../configuration.js'
import { formatBoards } from '../format-boards.js'
import { ask, askFor, withHome } from '../home-access.js'
import { formatProblem } from '../import-report.js'
import { readJudgementFile } from '../judgement-file.js'
import { measureRunning } from '../measure-running.js'

const ON = 'judgements'
const AUTHOR = 'command line'

/**
 * `search`: measures a ranker (the live one, or the one named) beside the words alone, on judgements of a file or of the shop.
 * `recommend`: measures all methods of all lists on what people did.
 */
export async function evaluate(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { home: { type: 'string' }, judgements: { type: 'string' }, ranker: { type: 'string' } },
  })
  const [what] = positionals
  if (positionals.length !== 1 || (what !== 'search' && what !== 'recommend'))
    throw new CommandError('say what: search or recommend', 2)
  return what === 'search' ? evaluateSearch(values) : evaluateRecommend(values.home)
}

async function evaluateRecommend(home: string | undefined): Promise<number> {
  const measured = await withHome(configuration({ home }), {
    running: measureRunning,
    alone: async (_store, assistant) => {
      const opened = await assistant()
      await opened.readEvents()
      return opened.recommender.measure(AUTHOR)
    },
  })
  if (!measured.ok) throw new CommandError(`${measured.error.message.en}\n${measured.error.message.zh}`)
  process.stdout.write(formatBoards(measured.value))
  return 0
}

interface SearchOptions {
  readonly home?: string | undefined
  readonly judgements?: string | undefined
  readonly ranker?: string | undefined
}

async function evaluateSearch(values: SearchOptions): Promise<number> {
  const { ranker } = values
  const judgements = values.judgements === undefined ? undefined : await readFrom(values.judgements)
  const outcome = await withHome(configuration({ home: values.home }), {
    running: async (server) => {
      if (judgements)
        return askFor<RankerComparison>(server, '/api/console/search/rankers/evaluate', { judgements, ranker })
      const { live } = (await (await ask(server, '/api/console/search/rankers')).json()) as RankerList
      return askFor<RankerComparison>(server, '/api/console/search/rankers/compare', {
        a: 'words',
        b: ranker ?? live,
        on: ON,
      })
    },
    alone: async (store, assistant) => {
      const { steering } = await assistant()
      if (judgements) return steering.evaluate(judgements, ranker)
      return steering.compare({ a: 'words', b: ranker ?? (await store.rankers.list()).live, on: ON })
    },
  })
  if (!outcome.ok) throw new CommandError(`${outcome.error.message.en}\n${outcome.error.message.zh}`)
  process.stdout.write(formatComparison(outcome.value))
  return 0
}

async function readFrom(path: string): Promise<Judgement[]> {
  const { value, problems } = await readJudgementFile(path)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  return value
}

/** A line a ranker, then how they differ: means with their 95 % intervals. */
function formatComparison({ a, b, difference, wins, ties, losses }: RankerComparison): string {
  const width = Math.max(a.name.length, b.name.length, 'difference'.length)
  const line = (name: string, { ndcg10, mrr10 }: Pick<Measured, 'ndcg10' | 'mrr10'>) =>
    `${name.padEnd(width)}  ${interval(ndcg10).padEnd(24)}  ${interval(mrr10)}\n`
  return [
    `${a.measured.queries} queries with judgements. 有评判的搜索词 ${a.measured.queries} 个。\n`,
    `${''.padEnd(width)}  ${'nDCG@10 [95 %]'.padEnd(24)}  MRR@10 [95 %]\n`,
    line(a.name, a.measured),
    ...(b.id === a.id ? [] : [line(b.name, b.measured)]),
    ...(b.id === a.id
      ? ['The words alone are live; there is nothing beside them. 当前仅按文字排序。\n']
      : [
          `${'difference'.padEnd(width)}  ${interval(difference)}\n`,
          `better on ${wins}, the same on ${ties}, worse on ${losses}. 更好 ${wins}，相同 ${ties}，更差 ${losses}。\n`,
        ]),
  ].join('')
}

const interval = ({ mean, low, high }: { mean: number; low: number; high: number }) =>
  `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`
