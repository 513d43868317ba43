import { type Bilingual, type Clock, type Steps, seededRandom } from '@elmo-chat/kernel'
import type { ItemFeatures } from '../content/item-features.js'
import { decidePromotion } from '../evaluation/decide-promotion.js'
import { type Evaluation, evaluate } from '../evaluation/evaluate.js'
import { type RowQuestion, splitRows } from '../evaluation/split-rows.js'
import { splitByTime } from '../evaluation/test-case.js'
import { fitMethod, type MethodChoice, openModel } from '../methods.js'
import type { Histories } from '../types.js'

export interface MeasureRequest {
  readonly histories: Histories
  /** What came before is learned from; in milliseconds since 1970. */
  readonly time: number
  /** Whether people are asked for what they took afterwards, or later rows for a part of themselves. */
  readonly question: 'afterwards' | RowQuestion
  readonly maskSeen: boolean
  readonly methods: readonly MethodChoice[]
  /** The one that is live, which is measured first; the others follow in their order. */
  readonly live: MethodChoice
  readonly features: ItemFeatures
  readonly seed: number
  /** So many cases, drawn, are asked; all where there are fewer. */
  readonly mostCases: number
}

export interface MeasuredMethodRow {
  /** Without its measures case by case. */
  readonly evaluation: Omit<Evaluation, 'measures'>
  /** Of learning, and of one list. */
  readonly fitMs: number
  readonly answerMs: number
}

export interface MeasuredMethods {
  readonly cases: number
  readonly trainRows: number
  /** The best first. */
  readonly rows: readonly MeasuredMethodRow[]
  readonly decision: { readonly method: string; readonly promoted: boolean; readonly why: Bilingual }
}

/**
 * Measures methods side by side on what they have not seen, and says whether the best may replace the live one: only where it
 * is better beyond chance.
 *
 * Cost  that of fitting each method, and of a list from each for every case.
 */
export function* measureMethods(
  { histories, time, question, maskSeen, methods, live, features, seed, mostCases }: MeasureRequest,
  { clock, onProgress }: { readonly clock: Clock; readonly onProgress: (fraction: number) => void },
): Steps<MeasuredMethods> {
  const { train, cases } =
    question === 'afterwards' ? splitByTime(histories, time) : splitRows(histories, time, question)
  const asked = drawn(cases, mostCases, seed)
  const rows: MeasuredMethodRow[] = []
  const others = methods.filter(({ kind }) => kind !== live.kind)
  let standing: Evaluation | undefined
  let best: Evaluation | undefined
  for (const [at, method] of [live, ...others].entries()) {
    onProgress(at / (others.length + 1))
    const fitted = yield* timed(fitMethod(train, method), clock)
    const steps = evaluate(method.kind, openModel(fitted.value), train, asked, { maskSeen, seed, features })
    const { value, ms } = yield* timed(steps, clock)
    const { measures: _, ...evaluation } = value
    rows.push({ evaluation, fitMs: fitted.ms, answerMs: asked.length === 0 ? 0 : ms / asked.length })
    standing ??= value
    if (!best || value.all.ndcg.mean > best.all.ndcg.mean) best = value
  }
  const decision = decidePromotion(standing!, best!)
  rows.sort((a, b) => b.evaluation.all.ndcg.mean - a.evaluation.all.ndcg.mean)
  return {
    cases: asked.length,
    trainRows: train.rows,
    rows,
    decision: { method: best!.method, promoted: decision.promoted, why: decision.why },
  }
}

function drawn<T>(all: readonly T[], most: number, seed: number): readonly T[] {
  if (all.length <= most) return all
  const random = seededRandom(seed)
  const places = all.map((one) => ({ one, place: random() })).sort((a, b) => a.place - b.place)
  return places.slice(0, most).map(({ one }) => one)
}

/** The steps' value and the time they took, without what ran between them. */
function* timed<T>(steps: Steps<T>, clock: Clock): Steps<{ value: T; ms: number }> {
  let ms = 0
  for (;;) {
    const from = clock()
    const step = steps.next()
    ms += clock() - from
    if (step.done) return { value: step.value, ms }
    yield
  }
}
