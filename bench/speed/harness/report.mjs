import { execSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

export const machine = () =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

/** The value below which that share of the numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** Prints the rows as a table and keeps them in bench/results. */
export function report(name, rows) {
  console.log(`\n${name} · ${machine()}`)
  console.table(rows)
  const commit = execSync('git rev-parse --short HEAD').toString().trim()
  const day = new Date().toISOString().slice(0, 10)
  const folder = fileURLToPath(new URL('../../results/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    `${folder}${day}-${commit}-${name}.json`,
    `${JSON.stringify({ name, machine: machine(), commit, day, rows }, null, 1)}\n`,
  )
}
