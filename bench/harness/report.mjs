import { execSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../results/', import.meta.url))

export const machine = () =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

/** The value below which that share of the numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/**
 * Prints the rows as a table and keeps them in bench/results/NAME.json with the machine, the commit, the day and how busy
 * the machine was. With `isReplaced`, rows of the last run stay unless it says that they were measured again.
 */
export function report(name, rows, isReplaced = () => true) {
  console.log(`\n${name} · ${machine()}`)
  console.table(rows)
  mkdirSync(folder, { recursive: true })
  const file = `${folder}${name}.json`
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).rows : []
  const kept = before.filter((row) => !isReplaced(row))
  const about = {
    name,
    machine: machine(),
    load: Number(loadavg()[0].toFixed(1)),
    commit: execSync('git rev-parse --short HEAD').toString().trim(),
    day: new Date().toISOString().slice(0, 10),
  }
  writeFileSync(file, `${JSON.stringify({ ...about, rows: [...kept, ...rows] }, null, 1)}\n`)
}
