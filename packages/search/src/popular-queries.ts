import { normalize, readAloud } from '@elmo-chat/language'
import { isHan } from './spoken-words.js'

/** A query of the log: how often it was made, and how many products it found last. */
export interface QueryCount {
  readonly query: string
  readonly searches: number
  readonly found: number
}

/** A query that people make, folded, and how it is said where it holds Han characters. */
export interface PopularQuery {
  readonly text: string
  readonly searches: number
  readonly pinyin: string
  readonly initials: string
}

const MOST = 10_000
const LONGEST = 60
const NONE: readonly PopularQuery[] = []

/** The queries that people make, by their first character and by the first letter of their pinyin, the commonest first. */
export class PopularQueries {
  private readonly byFirst = new Map<string, PopularQuery[]>()

  /** `queries` come with the commonest first. */
  constructor(queries: readonly PopularQuery[]) {
    for (const query of queries) {
      this.put(query.text[0], query)
      if (query.initials !== '' && query.initials[0] !== query.text[0]) this.put(query.initials[0], query)
    }
  }

  /** Those that go on from what was typed, in letters or in pinyin, the commonest first. */
  goingOnFrom(typed: string, most: number): PopularQuery[] {
    const found: PopularQuery[] = []
    for (const query of this.byFirst.get(typed[0]) ?? NONE) {
      const { text, pinyin, initials } = query
      if (!text.startsWith(typed) && !pinyin.startsWith(typed) && !initials.startsWith(typed)) continue
      if (found.push(query) === most) break
    }
    return found
  }

  /** Those that meet a test and begin with a character, the commonest first. */
  filtered(first: string, test: (text: string) => boolean, most: number): PopularQuery[] {
    const found: PopularQuery[] = []
    for (const query of this.byFirst.get(first) ?? NONE) if (test(query.text) && found.push(query) === most) break
    return found
  }

  private put(first: string, query: PopularQuery): void {
    const queries = this.byFirst.get(first)
    if (queries) queries.push(query)
    else this.byFirst.set(first, [query])
  }
}

/**
 * Makes the queries of the log ready for suggesting them. Spellings that fold to the same are one; what found nothing, what
 * is longer than 60 characters and what is not among the 10,000 commonest is left out.
 */
export function buildPopularQueries(rows: readonly QueryCount[]): PopularQueries {
  const searches = new Map<string, number>()
  for (const row of rows) {
    const text = normalize(row.query).trim().replace(/\s+/g, ' ')
    if (text === '' || text.length > LONGEST || row.found <= 0 || !(row.searches > 0)) continue
    searches.set(text, (searches.get(text) ?? 0) + row.searches)
  }
  const kept = [...searches].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST)
  const said = readAloud(kept.map(([text]) => (isHan(text) ? text : '')))
  return new PopularQueries(
    kept.map(([text, count], place) => {
      const syllables = said[place].filter((syllable) => /\S/.test(syllable))
      const initials = syllables.map((syllable) => syllable[0]).join('')
      return { text, searches: count, pinyin: syllables.join(''), initials }
    }),
  )
}
