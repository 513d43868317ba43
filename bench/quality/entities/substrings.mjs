const LONGEST = 6
/** Substrings that stand in unlabelled text less often say nothing. */
const FEWEST = 3
const MOST_NEIGHBORS = 300

/** The runs of Han, of Latin letters and of digits in a text, as half-width lower case. */
export const runsOf = (text) =>
  [...text]
    .map(lower)
    .join('')
    .match(/\p{Script=Han}+|[a-z]+|\d+/gu) ?? []

export const lower = (character) => character.normalize('NFKC').toLowerCase()

export const isHan = (text) => /^\p{Script=Han}/u.test(text)

/**
 * Where each run of up to six Han characters stands in queries and titles: how often, beside how many different
 * neighbors (Zhao and Kit 2008: accessor variety), and in queries how often at the start and at the end, where brands and
 * products stand.
 */
export function countSubstrings(queries, titles) {
  const texts = [
    ...queries.map((runs) => ({ runs, isQuery: true })),
    ...titles.map((runs) => ({ runs, isQuery: false })),
  ]
  const counts = new Map()
  for (const { runs } of texts) {
    forEachSubstring(runs, (text) => counts.set(text, (counts.get(text) ?? 0) + 1))
  }
  const found = new Map()
  for (const [text, count] of counts) {
    if (count < FEWEST) continue
    found.set(text, { count, inQueries: 0, atStart: 0, atEnd: 0, left: new Set(), right: new Set() })
  }
  // A border of the text is another neighbor each time.
  let border = 0
  for (const { runs, isQuery } of texts) {
    forEachSubstring(runs, (text, before, after, isFirst, isLast) => {
      const known = found.get(text)
      if (!known) return
      if (known.left.size < MOST_NEIGHBORS) known.left.add(before ?? border++)
      if (known.right.size < MOST_NEIGHBORS) known.right.add(after ?? border++)
      if (!isQuery) return
      known.inQueries++
      if (isFirst) known.atStart++
      if (isLast) known.atEnd++
    })
  }
  for (const known of found.values()) {
    known.variety = Math.min(known.left.size, known.right.size)
    known.left = undefined
    known.right = undefined
  }
  return found
}

function forEachSubstring(runs, visit) {
  for (const [nth, run] of runs.entries()) {
    if (!isHan(run)) continue
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 1; end <= Math.min(run.length, start + LONGEST); end++) {
        const isFirst = nth === 0 && start === 0
        const isLast = nth === runs.length - 1 && end === run.length
        visit(run.slice(start, end), run[start - 1], run[end], isFirst, isLast)
      }
    }
  }
}
