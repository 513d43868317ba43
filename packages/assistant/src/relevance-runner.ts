import { runInSlices } from '@elmo-chat/kernel'
import type { TestRun } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'
import type { SearchDesk } from './search/search-desk.js'
import { type Sharing, SLICE_MS } from './shop.js'

/** Changes that come within this time are tested together, in milliseconds. */
const PAUSE_MS = 1_500

/** Runs the relevance tests: when asked, and in the background soon after something changed that they depend on. */
export class RelevanceRunner {
  private timer: NodeJS.Timeout | undefined
  private waiting: TestRun['because'] | null = null
  private running: Promise<unknown> = Promise.resolve()
  private background: Promise<void> = Promise.resolve()
  private readonly store: Store
  private readonly desk: SearchDesk
  private readonly sharing: Sharing & { readonly onError: (error: unknown) => void }

  constructor(store: Store, desk: SearchDesk, sharing: Sharing & { readonly onError: (error: unknown) => void }) {
    this.store = store
    this.desk = desk
    this.sharing = sharing
  }

  /** One run after the other, each with the tests as they stand when it begins. */
  run(because: TestRun['because']): Promise<TestRun> {
    const run = this.running
      .catch(() => {})
      .then(async () => {
        const tests = await this.store.tests.list()
        await this.desk.prepare(tests.map(({ query }) => query))
        const results = await runInSlices(this.desk.runTests(tests), { ...this.sharing, sliceMs: SLICE_MS })
        return this.store.testRuns.add({ because, results })
      })
    this.running = run
    return run
  }

  /** Tests soon, if there is anything to test; what was due before is covered by it. */
  due(because: Exclude<TestRun['because'], 'asked'>): void {
    clearTimeout(this.timer)
    this.waiting = because
    this.timer = setTimeout(() => this.begin(), PAUSE_MS)
    this.timer.unref()
  }

  /** Resolves once what was due or under way has ended. */
  async close(): Promise<void> {
    clearTimeout(this.timer)
    this.begin()
    await this.background
    await this.running.catch(() => {})
  }

  private begin(): void {
    const because = this.waiting
    this.waiting = null
    if (because) this.background = this.background.then(() => this.runIfAny(because)).catch(this.sharing.onError)
  }

  private async runIfAny(because: TestRun['because']): Promise<void> {
    const [tests, last] = await Promise.all([this.store.tests.list(), this.store.testRuns.last()])
    // After the last test was removed one empty run says that nothing fails any more.
    if (tests.length > 0 || (last && last.failed > 0)) await this.run(because)
  }
}
