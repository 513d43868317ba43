/** What one edit costs; one that fingers make easily costs less, one of the first letter twice as much. */
export const EDIT = 4
const EASY_EDIT = 3

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const VOWELS = 'aeiouy'
const easy = new Uint8Array(26 * 26)
for (const [row, letters] of ROWS.entries()) {
  for (let at = 0; at < letters.length; at++) {
    for (const other of [letters[at + 1], ROWS[row + 1]?.[at], ROWS[row + 1]?.[at - 1]]) {
      if (other) easy[placeOf(letters[at], other)] = easy[placeOf(other, letters[at])] = 1
    }
  }
}
for (const vowel of VOWELS) for (const other of VOWELS) easy[placeOf(vowel, other)] = 1

const LONGEST = 40
const WIDTH = LONGEST + 2
const rows = new Int32Array(3 * WIDTH)

/**
 * What it costs to make one word of the other, with letters more, less or other and neighbours swapped, in parts of EDIT;
 * more than `limit` where it costs more than that. Keys side by side, vowels and doubled letters are mixed up easily.
 *
 * Source   Damerau, "A technique for computer detection and correction of spelling errors", 1964; restricted: no letter is
 *          edited twice.
 * Cost     time O(length · limit); words of at most 40 letters.
 */
export function editCost(typed: string, meant: string, limit: number): number {
  const reach = Math.floor(limit / EASY_EDIT)
  if (typed.length > LONGEST || meant.length > LONGEST || Math.abs(typed.length - meant.length) > reach)
    return limit + 1
  let before = 0
  let above = WIDTH
  let now = 2 * WIDTH
  const far = limit + 1
  rows.fill(far)
  for (let at = 0; at <= Math.min(reach, meant.length); at++) rows[above + at] = at === 0 ? 0 : (at + 1) * EDIT
  let lowestAbove = 0
  for (let row = 1; row <= typed.length; row++) {
    const first = Math.max(1, row - reach)
    const last = Math.min(meant.length, row + reach)
    let lowest = first === 1 && row <= reach ? (row + 1) * EDIT : far
    rows[now + first - 1] = lowest
    for (let column = first; column <= last; column++) {
      const a = typed.charCodeAt(row - 1)
      const b = meant.charCodeAt(column - 1)
      let cost = rows[above + column - 1]
      if (a !== b) cost += substitution(a, b) * (row === 1 || column === 1 ? 2 : 1)
      const extra = rows[above + column] + doubling(typed, row - 1) * (row === 1 ? 2 : 1)
      const missing = rows[now + column - 1] + doubling(meant, column - 1) * (column === 1 ? 2 : 1)
      cost = Math.min(cost, extra, missing)
      if (row > 1 && column > 1 && a === meant.charCodeAt(column - 2) && b === typed.charCodeAt(row - 2)) {
        const isStart = row === 2 || column === 2
        cost = Math.min(cost, rows[before + column - 2] + (isStart ? 2 * EDIT : EASY_EDIT))
      }
      rows[now + column] = cost
      if (cost < lowest) lowest = cost
    }
    if (last < meant.length) rows[now + last + 1] = far
    // Neighbours that changed places are met from two rows above.
    if (lowest > limit && lowestAbove + EASY_EDIT > limit) return far
    lowestAbove = lowest
    const free = before
    before = above
    above = now
    now = free
  }
  return rows[above + meant.length]
}

function substitution(a: number, b: number): number {
  const from = a - 0x61
  const to = b - 0x61
  return from >= 0 && from < 26 && to >= 0 && to < 26 && easy[from * 26 + to] === 1 ? EASY_EDIT : EDIT
}

/** The cost of a letter more or less. */
function doubling(word: string, at: number): number {
  return at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1) ? EASY_EDIT : EDIT
}

function placeOf(a: string, b: string): number {
  return (a.charCodeAt(0) - 0x61) * 26 + b.charCodeAt(0) - 0x61
}
