// Fails when the widget has outgrown what a shop's page should carry. `node size.mjs [folder]`
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const budgets = { 'widget.js': 2 * 1024, 'widget-panel.js': 40 * 1024, 'widget-recorder.js': 1024 }
const folder = process.argv[2] ?? join(import.meta.dirname, 'dist')

for (const [name, budget] of Object.entries(budgets)) {
  const bytes = gzipSync(readFileSync(join(folder, name)), { level: 9 }).length
  console.log(`${name}: ${bytes} of ${budget} bytes compressed`)
  if (bytes > budget) {
    console.error(`${name} is over its budget by ${bytes - budget} bytes; take something out.`)
    process.exitCode = 1
  }
}
