/** Histories of lists of items, all of weight 1 and at one time. */
export function historiesOfRows(rows, items) {
  const starts = new Uint32Array(rows.length + 1)
  for (let row = 0; row < rows.length; row++) starts[row + 1] = starts[row] + (rows[row]?.length ?? 0)
  const size = starts[rows.length]
  return {
    rows: rows.length,
    items,
    starts,
    item: Uint32Array.from(rows.flat()),
    weight: new Float32Array(size).fill(1),
    at: new Float64Array(size),
  }
}
