import { foldQuery } from '@elmo-chat/events'
import { gradeClicks, learnFromClicks } from '@elmo-chat/feedback'
import { type Language, runInSlices } from '@elmo-chat/kernel'
import type { Judgement } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'
import { type Sharing, SLICE_MS } from '../shop.js'
import { readClickLog } from './click-log.js'

/** A query with grades of products, from people's judgement or from what was clicked. */
export interface JudgedProducts {
  readonly query: string
  readonly language: Language
  readonly grades: ReadonlyMap<string, number>
}

const CLICKED_DAYS = 90
const PAGE = 500
/** Of queries with clicks those with the most are taken. */
const QUERIES = 2_000

/** Judgements by query, as queries fold. */
export function byQuery(judgements: readonly Judgement[]): JudgedProducts[] {
  const found = new Map<string, { query: string; grades: Map<string, number> }>()
  for (const { query, productId, grade } of judgements) {
    const folded = foldQuery(query)
    const known = found.get(folded) ?? { query, grades: new Map() }
    known.grades.set(productId, grade)
    found.set(folded, known)
  }
  return [...found.values()].map((judged) => ({ ...judged, language: languageOf(judged.query) }))
}

export async function readJudgements(store: Store): Promise<Judgement[]> {
  const all: Judgement[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await store.judgements.list({ cursor, limit: PAGE })
    all.push(...page.items)
    cursor = page.cursor
    if (cursor === undefined) return all
  }
}

/** What was clicked, put into the cart and ordered in the last three months, as grades, without what rank alone does. */
export async function readClicked(store: Store, now: number, sharing: Sharing): Promise<JudgedProducts[]> {
  const log = await readClickLog(store, now - CLICKED_DAYS * 86_400_000)
  const knowledge = await runInSlices(learnFromClicks(log), { ...sharing, sliceMs: SLICE_MS })
  return gradeClicks(knowledge)
    .slice(0, QUERIES)
    .map(({ query, products }) => ({
      query,
      language: languageOf(query),
      grades: new Map(products.map(({ productId, grade }) => [productId, grade])),
    }))
}

const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
