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

/** Genres, and with `titles` words of the title and the decade, as features of the numbered items. */
export function readFeatures(folder, itemOf, { titles }) {
  const lines = gunzipSync(readFileSync(join(folder, 'ml1m_items.dat.gz')))
    .toString('latin1')
    .trim()
    .split('\n')
  const wordsOf = new Map()
  for (const line of lines) {
    const [number, title, genres] = line.trim().split('\t')
    const place = itemOf.get(Number(number))
    if (place === undefined) continue
    const words = genres.split('|').map((genre) => `genre:${genre}`)
    if (titles) {
      const [, name, year] = title.match(/^(.*) \((\d{4})\)$/) ?? [null, title, '']
      words.push(`decade:${year.slice(0, 3)}`, ...(name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []))
    }
    wordsOf.set(place, [...new Set(words)])
  }
  const numbers = new Map()
  const rows = Array.from({ length: itemOf.size }, (_, place) =>
    (wordsOf.get(place) ?? []).map((word) => {
      if (!numbers.has(word)) numbers.set(word, numbers.size)
      return numbers.get(word)
    }),
  )
  const starts = new Uint32Array(rows.length + 1)
  for (const [place, row] of rows.entries()) starts[place + 1] = starts[place] + row.length
  return {
    features: numbers.size,
    starts,
    feature: Uint32Array.from(rows.flat()),
    value: new Float32Array(starts[rows.length]).fill(1),
  }
}
