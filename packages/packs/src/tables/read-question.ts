import type { Dictionary, Meaning } from '../dictionary.js'
import type { Pack, PackMemory } from '../types.js'
import { type Asked, placeOf, type RowFilter } from './choose-rows.js'

/** What is asked of a pack's tables. */
export type Question =
  | {
      readonly kind: 'fields'
      readonly table: string
      readonly ids: readonly string[]
      readonly fields: readonly string[]
    }
  | {
      readonly kind: 'compare'
      readonly table: string
      readonly ids: readonly string[]
      readonly fields: readonly string[]
    }
  | { readonly kind: 'list' | 'count'; readonly table: string; readonly asked: Asked }
  | {
      readonly kind: 'extreme'
      readonly table: string
      readonly asked: Asked
      readonly field: string
      readonly order: 'most' | 'least'
      /** Of what was just shown alone; null for the whole table. */
      readonly among: readonly string[] | null
    }

const ASKS =
  /\b(?:what|which|where|any|some|show|list|have|has|offer|find|see|looking|recommend|suggest|tell me|know of|is there|are there|teach)\b|\b(?:want|need|would like|i'd like)\b(?! to (?!eat|stay|see|visit|go|have|find|learn|study|take|book|try))|[有哪找]|什么|推荐|介绍|看看|想[吃住去看要学玩]|附近|列/u
const COUNT = /\bhow many\b|多少(?:个|家|处|款|门)|几(?:个|家|处|款|门)|有多少/u
const COMPARE = /\bcompare\b|\bvs\.?\b|\bversus\b|\bdifference\b|比较|对比|相比|哪个更|哪家更|哪门更/u
const NEAR = /\bnear(?:by)?\b|\bclose to\b|\baround\b|附近|周边|旁边/u
const POINTS = /\b(?:it|its|there|that one|this one)\b|它|那里|那儿|这里|这个|这家|那家|那个/u
/** Asks for one of what was just shown. */
const OF_THESE = /哪(?:个|家|门|款|种|间|条)|其中|里面|\bwhich\b|\bof (?:these|those|them)\b/u
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/\bfirst\b|第一(?:个|家|款)/u, 0],
  [/\bsecond\b|第二(?:个|家|款)/u, 1],
  [/\bthird\b|第三(?:个|家|款)/u, 2],
]
const AT_MOST =
  /(?:under|below|at most|less than|up to|within|不超过|低于|最多)\s*[¥$€]?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*(?:元|块|分|小时)?(?:以下|以内|之内)/u
const AT_LEAST =
  /(?:over|above|at least|more than|不低于|高于|至少|超过)\s*[¥$€]?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*(?:元|块|分|小时)?(?:以上|起)/u

/** Reads a question in the light of what was shown before; undefined where it asks nothing of the tables. `text` is normalized. */
export function readQuestion(
  text: string,
  pack: Pack,
  dictionary: Dictionary,
  memory: PackMemory | undefined,
): Question | undefined {
  const meanings = dictionary.find(text).flatMap((mention) => mention.meanings)
  const named = rowsNamed(meanings)
  const table = tableOf(meanings, named, text, memory)
  const known = table === undefined ? undefined : pack.tables.get(table)
  if (table === undefined || !known) return undefined
  const fields = unique(
    of(meanings, 'field')
      .filter((meaning) => meaning.table === table)
      .map(({ field }) => field),
  )
  const rows = named.filter((meaning) => meaning.table === table).map(({ id }) => id)
  const pointed = pointedAt(text, memory, table)

  if (COMPARE.test(text)) {
    const ids = rows.length > 1 ? rows : unique([...(memory?.table === table ? memory.shown.slice(0, 2) : []), ...rows])
    if (ids.length > 1)
      return {
        kind: 'compare',
        table,
        ids: ids.slice(0, 3),
        fields: unique([...fields, ...extremesOf(meanings, table)]),
      }
  }
  const near = nearOf(text, pack, named, memory)
  const asked: Asked = { filters: filtersOf(text, meanings, table, fields, pack), ...(near ? { near } : {}) }
  const namesTable = of(meanings, 'table').some((meaning) => meaning.table === table)
  const extreme = meanings.find(
    (meaning) => (meaning.kind === 'most' || meaning.kind === 'least') && meaning.table === table,
  )
  if (extreme && 'field' in extreme && rows.length === 0) {
    // "The best kettle" is no question on sights.
    const isMeant = namesTable || fields.length > 0 || memory?.table === table || isBare(text)
    if (!isMeant) return undefined
    const isOfShown = OF_THESE.test(text) && !namesTable && asked.filters.length === 0
    // "Which one is the cheapest" is a question on what was shown, by whomever.
    if (isOfShown && memory?.table !== table) return undefined
    return {
      kind: 'extreme',
      table,
      asked,
      field: extreme.field,
      order: extreme.kind as 'most' | 'least',
      among: isOfShown && memory && memory.shown.length > 1 ? memory.shown : null,
    }
  }
  if (COUNT.test(text) && namesTable) return { kind: 'count', table, asked }
  if (near && namesTable) return { kind: 'list', table, asked }
  if (rows.length > 0) return { kind: 'fields', table, ids: unique(rows), fields }
  const isFiltered = asked.filters.length > 0
  if (pointed !== undefined && !isFiltered && (fields.length > 0 || !namesTable))
    return { kind: 'fields', table, ids: [pointed], fields }
  return (namesTable || isFiltered) && asksForThings(text) ? { kind: 'list', table, asked } : undefined
}

/** Rows by their names; by one word of it where the table or one of its fields is named, too: "the Python course". */
function rowsNamed(meanings: readonly Meaning[]): readonly Of<'row'>[] {
  const whole = of(meanings, 'row')
  if (whole.length > 0) return whole
  const asked = new Set(meanings.flatMap(({ kind, table }) => (kind === 'table' || kind === 'field' ? [table] : [])))
  return of(meanings, 'part').flatMap(({ table, id }) =>
    asked.has(table) ? [{ kind: 'row' as const, table, id }] : [],
  )
}

/** So short that nothing but things is named. */
const BARE = { letters: 8, words: 3 }

/**
 * Whether things are asked for. "I missed yesterday's class" and "a refund for the course" name the table, too, and want
 * something else.
 */
function asksForThings(text: string): boolean {
  return ASKS.test(text) || isBare(text)
}

function isBare(text: string): boolean {
  const letters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[a-z0-9'’]+/g)?.length ?? 0
  return letters <= BARE.letters && words <= BARE.words
}

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>

const of = <K extends Meaning['kind']>(meanings: readonly Meaning[], kind: K): Of<K>[] =>
  meanings.filter((meaning): meaning is Of<K> => meaning.kind === kind)

/** The table that is named itself, else that of a row, else of what else is said; what was talked about goes first. */
function tableOf(
  meanings: readonly Meaning[],
  named: readonly Of<'row'>[],
  text: string,
  memory: PackMemory | undefined,
): string | undefined {
  const noun = of(meanings, 'table')[0]?.table
  if (noun !== undefined && (NEAR.test(text) || named.length === 0)) return noun
  if (named[0]) return named[0].table
  const others = meanings.map(({ table }) => table)
  if (memory && others.includes(memory.table)) return memory.table
  if (others.length > 0) return others[0]
  return memory && (POINTS.test(text) || RANKS.some(([pattern]) => pattern.test(text))) && memory.field !== null
    ? memory.table
    : undefined
}

function pointedAt(text: string, memory: PackMemory | undefined, table: string): string | undefined {
  if (!memory || memory.table !== table) return undefined
  const ranked = RANKS.find(([pattern]) => pattern.test(text))
  if (ranked) return memory.shown[ranked[1]]
  return memory.selected ?? (memory.shown.length === 1 ? memory.shown[0] : undefined)
}

function nearOf(text: string, pack: Pack, named: readonly Of<'row'>[], memory: PackMemory | undefined): Asked['near'] {
  if (!NEAR.test(text)) return undefined
  const anchor = named[0] ?? (memory?.selected ? { table: memory.table, id: memory.selected } : undefined)
  const table = anchor && pack.tables.get(anchor.table)
  const row = anchor && table?.byId.get(anchor.id)
  const at = table && row && placeOf(row, table)
  return anchor && at ? { of: `${anchor.table}/${anchor.id}`, at } : undefined
}

function filtersOf(
  text: string,
  meanings: readonly Meaning[],
  table: string,
  fields: readonly string[],
  pack: Pack,
): RowFilter[] {
  const filters: RowFilter[] = of(meanings, 'value')
    .filter((meaning) => meaning.table === table)
    .map(({ field, value }) => ({ field, has: value }))
  const numeric = Object.entries(pack.tables.get(table)?.fields ?? {}).filter(([, { kind }]) => kind === 'number')
  // A bound without a field is one of the first number, which a pack's author puts first for that.
  const field = fields.find((name) => numeric.some(([other]) => other === name)) ?? numeric[0]?.[0]
  if (field === undefined) return filters
  const most = numberIn(AT_MOST.exec(text))
  const least = numberIn(AT_LEAST.exec(text))
  if (most !== undefined) filters.push({ field, max: most })
  if (least !== undefined) filters.push({ field, min: least })
  return filters
}

const numberIn = (match: RegExpExecArray | null): number | undefined => {
  const written = match?.[1] ?? match?.[2]
  return written === undefined ? undefined : Number(written)
}

const extremesOf = (meanings: readonly Meaning[], table: string): string[] =>
  meanings.flatMap((meaning) =>
    (meaning.kind === 'most' || meaning.kind === 'least') && meaning.table === table ? [meaning.field] : [],
  )

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
