import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { SparseMatrix, truncatedSvd } from '@elmo-chat/numerics'

const FEWEST = 4
const RANK = 100
const SVD_ROUNDS = 4
const ROUNDS = 6
/** Contexts count as if they were this power of themselves as frequent: rare ones would tell too much. */
const SMOOTHED = 0.75
const MOST_OF_CHARACTERS = 20

/**
 * Groups words by the company they keep in unlabelled texts: two neighbors on each side, and their own first and last
 * character; positive pointwise mutual information, its singular vectors, and spherical k-means for each of `sizes`.
 * Gives the group of a word in each, or undefined.
 */
export function clusterWords(texts, sizes) {
  const frequencies = new Map()
  for (const words of texts) for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1)
  const words = [...frequencies].filter(([, count]) => count >= FEWEST).sort((a, b) => b[1] - a[1])
  const vectors = vectorsOf(texts, words)
  const groups = sizes.map((size) => groupsOf(vectors, words, size))
  const places = new Map(words.map(([word], place) => [word, place]))
  return (word) => {
    const place = places.get(word)
    return place === undefined ? undefined : groups.map((group) => group[place])
  }
}

/** One vector of length 1 a word. */
function vectorsOf(texts, words) {
  const places = new Map(words.map(([word], place) => [word, place]))
  const contexts = new Map()
  const sums = new Float64Array(words.length)
  const add = (word, context, weight) => {
    const place = places.get(word)
    if (place === undefined) return
    const known = contexts.get(context) ?? new Map()
    contexts.set(context, known)
    known.set(place, (known.get(place) ?? 0) + weight)
    sums[place] += weight
  }
  for (const text of texts) {
    const at = (place) => text[place] ?? (place < 0 ? '^' : '$')
    for (const [place, word] of text.entries()) {
      for (const distance of [-2, -1, 1, 2]) add(word, `${distance}${at(place + distance)}`, 1)
    }
  }
  for (const [word, count] of words) {
    const weight = Math.min(MOST_OF_CHARACTERS, count) / 2
    if (!/^\p{Script=Han}{2,}$/u.test(word)) continue
    add(word, `first ${word[0]}`, weight)
    add(word, `last ${word.at(-1)}`, weight)
  }

  const frequencyOf = (known) => [...known.values()].reduce((sum, count) => sum + count, 0) ** SMOOTHED
  let smoothed = 0
  for (const known of contexts.values()) smoothed += frequencyOf(known)
  const matrix = new SparseMatrix()
  matrix.columns = words.length
  for (const known of contexts.values()) {
    const chance = frequencyOf(known) / smoothed
    for (const [place, count] of known) {
      const information = Math.log(count / (sums[place] * chance))
      if (information > 0) matrix.push(place, information)
    }
    matrix.endRow()
  }
  const { right, singularValues } = runToEnd(
    truncatedSvd(matrix, { rank: RANK, random: seededRandom(1), rounds: SVD_ROUNDS }),
  )
  const vectors = right.map((value, at) => value * Math.sqrt(singularValues[at % RANK]))
  for (let place = 0; place < words.length; place++) toLengthOne(vectors.subarray(place * RANK, (place + 1) * RANK))
  return vectors
}

function groupsOf(vectors, words, size) {
  const random = seededRandom(size)
  const vectorOf = (all, place) => all.subarray(place * RANK, (place + 1) * RANK)
  let centers = new Float32Array(size * RANK)
  // Frequent words stand first: they begin groups.
  for (let group = 0; group < size; group++) {
    centers.set(vectorOf(vectors, Math.floor(random() * Math.min(words.length, size * 6))), group * RANK)
  }
  const groups = new Int32Array(words.length)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(size * RANK)
    for (const [place, [, count]] of words.entries()) {
      const vector = vectorOf(vectors, place)
      groups[place] = nearest(vector, centers, size)
      const weight = Math.log(1 + count)
      for (let at = 0; at < RANK; at++) sums[groups[place] * RANK + at] += weight * vector[at]
    }
    for (let group = 0; group < size; group++) toLengthOne(vectorOf(sums, group))
    centers = sums
  }
  return groups
}

function nearest(vector, centers, size) {
  let best = -Infinity
  let group = 0
  for (let other = 0; other < size; other++) {
    let product = 0
    for (let at = 0, from = other * RANK; at < RANK; at++) product += vector[at] * centers[from + at]
    if (product > best) {
      best = product
      group = other
    }
  }
  return group
}

function toLengthOne(vector) {
  let square = 0
  for (const value of vector) square += value * value
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0
  for (let at = 0; at < vector.length; at++) vector[at] *= scale
}
