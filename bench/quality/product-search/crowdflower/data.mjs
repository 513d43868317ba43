import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The judged rows by query; grades from 0 to 3, where the file has 1 to 4. */
export function readJudged(file) {
  const byQuery = new Map()
  for (const row of readRows(gunzipSync(readFileSync(file)).toString('utf8'))) {
    byQuery.set(row.query, [...(byQuery.get(row.query) ?? []), row])
  }
  return byQuery
}

function readRows(csv) {
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
