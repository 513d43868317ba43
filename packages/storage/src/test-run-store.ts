import type { RelevanceTests, TestResult, TestRun } from '@elmo-chat/protocol'
import { json } from './clean-text.js'
import type { StoreContext } from './store-context.js'

export interface TestRunStore {
  /** Keeps a run of the relevance tests; of the older ones the last 100 stay. */
  add(run: { because: TestRun['because']; results: readonly TestResult[] }): Promise<TestRun>
  last(): Promise<TestRun | null>
  /** The latest first, without their results. */
  list(limit?: number): Promise<RelevanceTests['runs']>
}

const KEPT = 100

export function testRunStore({ database, now, newId }: StoreContext): TestRunStore {
  return {
    async add({ because, results }) {
      const passed = results.filter((result) => result.passed).length
      const run: TestRun = {
        id: newId(),
        at: now(),
        because,
        passed,
        failed: results.length - passed,
        results: [...results],
      }
      await database.query(
        `insert into elmo.relevance_run (id, at, because, passed, failed, results)
         values ($1, $2, $3, $4, $5, $6::json)`,
        [run.id, run.at, because, run.passed, run.failed, json(results)],
      )
      await database.query(
        `delete from elmo.relevance_run where number <= (
           select number from elmo.relevance_run order by number desc offset ${KEPT} limit 1)`,
      )
      return run
    },
    async last() {
      const [row] = await database.query<Omit<TestRun, 'results'> & { results: string }>(
        `select id, at, because, passed, failed, results from elmo.relevance_run order by number desc limit 1`,
      )
      return row ? { ...row, results: JSON.parse(row.results) as TestResult[] } : null
    },
    list(limit = 20) {
      return database.query<RelevanceTests['runs'][number]>(
        'select id, at, because, passed, failed from elmo.relevance_run order by number desc limit $1',
        [limit],
      )
    },
  }
}
