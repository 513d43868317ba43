/** Rows of numbers with a name for each column; NaN where a number is not known. */
export interface FeatureTable {
  readonly names: readonly string[]
  /** Row after row, `names.length` numbers each. */
  readonly values: Float32Array
  readonly rows: number
}

/** Where each wanted column stands in the table; -1 for one that it lacks. */
export function columnsOf(table: FeatureTable, wanted: readonly string[]): Int32Array {
  return Int32Array.from(wanted, (name) => table.names.indexOf(name))
}

/** The number in that row and column; NaN for a column that is not there. */
export function valueAt({ names, values }: FeatureTable, row: number, column: number): number {
  return column < 0 ? Number.NaN : values[row * names.length + column]
}

/**
 * The table with rows of several.
 *
 * Fails   throws where the names differ.
 */
export function stackTables(tables: readonly FeatureTable[]): FeatureTable {
  const names = tables[0]?.names ?? []
  const values = new Float32Array(tables.reduce((sum, table) => sum + table.values.length, 0))
  let place = 0
  for (const table of tables) {
    if (table.names !== names && table.names.join() !== names.join())
      throw new TypeError(`Tables of one training have one set of features: ${table.names.join()}`)
    values.set(table.values, place)
    place += table.values.length
  }
  return { names, values, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
}
