import type { QueryRow } from '@elmo-chat/protocol'
import { Bar } from '../../../parts/bar.js'
import { NextStep, type Step } from '../next-step.js'
import { QueryLink } from '../query-link.js'

const SHOWN = 8

/** The first few of a list: the search, how much as a bar and in numbers, and what to do about it. */
export function QueryRows({
  rows,
  step,
  tone,
  amount,
  say,
  aside,
}: {
  rows: readonly QueryRow[]
  step: Step
  tone?: 'accent'
  amount: (row: QueryRow) => number
  say: (row: QueryRow) => string
  aside: (row: QueryRow) => string
}) {
  const most = Math.max(...rows.map(amount), 1)
  return (
    <ul className="query-rows" data-tone={tone}>
      {rows.slice(0, SHOWN).map((row) => (
        <li key={row.query}>
          <QueryLink query={row.query} />
          <Bar share={amount(row) / most} />
          <span className="number">{say(row)}</span>
          <small className="number">{aside(row)}</small>
          <NextStep step={step} query={row.query} />
        </li>
      ))}
    </ul>
  )
}
