import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The judged rows, with grades from 0 to 3 where the file has 1 to 4; null, told, where the data is not here. */
export function readRows() {
  const file = join(process.env.ELMO_BENCH_DATA ?? '', 'crowdflower-search-relevance', 'train.csv.gz')
  if (process.env.ELMO_BENCH_DATA && existsSync(file)) {
    return rowsOf(gunzipSync(readFileSync(file)).toString('utf8'))
  }
  console.log('Skipped: ELMO_BENCH_DATA is unset or holds no crowdflower-search-relevance.')
  return null
}

/** The judged rows by query. */
export function byQuery(rows) {
  const queries = new Map()
  for (const row of rows) queries.set(row.query, [...(queries.get(row.query) ?? []), row])
  return queries
}

function rowsOf(csv) {
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/g)]
  const rows = [[]]
  for (const [, quoted, bare, end] of cells) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows
    .slice(1)
    .filter((row) => row.length === 6)
    .map(([id, query, title, description, grade]) => ({ id, query, title, description, grade: Number(grade) - 1 }))
}
