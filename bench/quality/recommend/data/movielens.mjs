import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The ratings of the five folds of MovieLens 1M: each a list of { user, item, stars }, with the numbers of the files. */
export function readFolds(folder) {
  return [1, 2, 3, 4, 5].map((fold) =>
    gunzipSync(readFileSync(join(folder, `test_1m${fold}.dat.gz`)))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const [user, item, stars] = line.split(',').map(Number)
        return { user, item, stars }
      }),
  )
}

/** New numbers from 0 for users and items, in the order of the old ones. */
export function numbered(folds) {
  const placesOf = (key) => {
    const all = [...new Set(folds.flat().map((one) => one[key]))].sort((a, b) => a - b)
    return new Map(all.map((number, place) => [number, place]))
  }
  const [users, items] = [placesOf('user'), placesOf('item')]
  const renumbered = folds.map((fold) =>
    fold.map(({ user, item, stars }) => ({ user: users.get(user), item: items.get(item), stars })),
  )
  return { folds: renumbered, users: users.size, items: items.size, itemOf: items }
}
