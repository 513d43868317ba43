import { foldQuery } from '@elmo-chat/events'
import type { Language } from '@elmo-chat/kernel'
import type { Judgement } from '@elmo-chat/protocol'
import type { Store } from '@elmo-chat/storage'

/** A query with grades of products, from people's judgement or from what was clicked. */
export interface JudgedProducts {
  readonly query: string
  readonly language: Language
  readonly grades: ReadonlyMap<string, number>
}

const CLICKED_DAYS = 90
const PAGE = 500
/** Lists that are read at most; of queries those with the most are kept. */
const LISTS = 50_000
const QUERIES = 2_000

const gradeOf = { click: 1, cart: 2, order: 3 } as const

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

/** What was shown and what followed, of the last three months, as grades: 1 clicked, 2 put into the cart, 3 ordered. */
export async function readClicked(store: Store, now: number): Promise<JudgedProducts[]> {
  const from = new Date(now - CLICKED_DAYS * 86_400_000).toISOString().slice(0, 10)
  const found = new Map<string, JudgedProducts & { grades: Map<string, number>; lists: number }>()
  let read = 0
  for (let after: string | undefined; read < LISTS; ) {
    const page = await store.searches.impressions({ from, after, limit: PAGE })
    read += page.items.length
    for (const { query, language, products, outcomes } of page.items) {
      const known = found.get(query) ?? { query, language, grades: new Map<string, number>(), lists: 0 }
      known.lists++
      for (const id of products) if (!known.grades.has(id)) known.grades.set(id, 0)
      for (const { kind, productId } of outcomes)
        known.grades.set(productId, Math.max(known.grades.get(productId) ?? 0, gradeOf[kind]))
      found.set(query, known)
    }
    if (page.after === null) break
    after = page.after
  }
  return [...found.values()]
    .filter(({ grades }) => [...grades.values()].some((grade) => grade > 0))
    .sort((a, b) => b.lists - a.lists)
    .slice(0, QUERIES)
}

const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')
