import { stem, tokenize } from '@elmo-chat/language'
import { selectRows } from '@elmo-chat/ranking'

const GRADES = [0, 1, 2, 3]
const names = ['known-mean', 'known-like', ...GRADES.map((grade) => `known-nearest-${grade}`)]

/** How alike the titles of each query are: the share of words in common, rare ones counted the most. */
export function likenesses(byQuery) {
  const titles = [...byQuery].map(([query, rows]) => [query, rows.map(({ title }) => wordsOf(title))])
  const holding = new Map()
  for (const word of titles.flatMap(([, own]) => own.flatMap((words) => [...words]))) {
    holding.set(word, (holding.get(word) ?? 0) + 1)
  }
  const total = titles.reduce((sum, [, own]) => sum + own.length, 0)
  const weigh = (words) => words.reduce((sum, word) => sum + Math.log(total / holding.get(word)), 0)
  return new Map(
    titles.map(([query, own]) => {
      const weights = own.map((words) => weigh([...words]))
      const alike = own.map((words, a) =>
        own.map((others, b) => {
          const common = weigh([...words].filter((word) => others.has(word)))
          return common / (weights[a] + weights[b] - common || 1)
        }),
      )
      return [query, alike]
    }),
  )
}

const wordsOf = (title) => new Set(tokenize(title).map(({ norm }) => stem(norm)))

/**
 * The rows of a query with features of what is judged already: the mean grade of the other known rows, the mean by
 * likeness of title, and how like the nearest of each grade is. A known row never sees its own grade.
 */
export function withKnown(query, alike, rows, known) {
  const likeness = alike.get(query.query)
  const table = selectRows(query.table, rows)
  const width = table.names.length + names.length
  const values = new Float32Array(rows.length * width)
  for (const [at, row] of rows.entries()) {
    values.set(table.values.subarray(at * table.names.length, (at + 1) * table.names.length), at * width)
    const others = known.filter((other) => other !== row).map((other) => [likeness[row][other], query.grades[other]])
    const sums = others.reduce(
      ([weight, grades], [like, grade]) => [weight + like ** 3, grades + like ** 3 * grade],
      [0, 0],
    )
    const mean = others.length === 0 ? Number.NaN : others.reduce((sum, [, grade]) => sum + grade, 0) / others.length
    const nearest = GRADES.map((grade) =>
      Math.max(0, ...others.filter((one) => one[1] === grade).map(([like]) => like)),
    )
    values.set([mean, sums[0] > 0 ? sums[1] / sums[0] : mean, ...nearest], at * width + table.names.length)
  }
  return {
    query: query.query,
    products: rows.map((row) => query.products[row]),
    table: { names: [...table.names, ...names], values, rows: rows.length },
    grades: rows.map((row) => query.grades[row]),
  }
}
