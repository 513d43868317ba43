import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { historiesOfRows } from './histories.mjs'

const ITEMS = 40_981

/** The LightGCN split of Gowalla: histories to learn from, and what each row took beside. */
export function readGowalla(folder) {
  const linesOf = (name) =>
    gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' ').map(Number))
  const rows = []
  for (const [user, ...items] of linesOf('train.reconstructed.txt.gz')) rows[user] = items
  const test = []
  for (const [user, ...items] of linesOf('test.txt.gz')) test[user] = items
  return { train: historiesOfRows(rows, ITEMS), test }
}
