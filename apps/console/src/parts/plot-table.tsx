import { formatCount } from './format.js'

export interface PlotColumn<Row> {
  readonly name: string
  readonly of: (row: Row) => number
}

/** A plot's numbers: a row for each of its bars. */
export function PlotTable<Row>(props: {
  /** What the rows are: days, weeks. */
  readonly head: string
  readonly rows: readonly Row[]
  /** When a row's time begins, ISO 8601; no two are alike. */
  readonly at: (row: Row) => string
  readonly format: (at: string) => string
  readonly columns: readonly PlotColumn<Row>[]
}) {
  const { head, rows, at, format, columns } = props
  return (
    <div className="scroll table-frame">
      <table className="table small">
        <thead>
          <tr>
            <th>{head}</th>
            {columns.map(({ name }) => (
              <th key={name} className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={at(row)}>
              <td className="plot-time">{format(at(row))}</td>
              {columns.map(({ name, of }) => (
                <td key={name} className="number">
                  {formatCount(of(row))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
