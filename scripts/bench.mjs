// `npm run bench`: builds and runs every bench, or those whose path contains an argument: `npm run bench -- search`.
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { build, checkNode, install, root, run } from './prepare.mjs'

checkNode()
install()
build()

const wanted = process.argv.slice(2)
const benches = ['speed', 'quality'].flatMap((kind) =>
  readdirSync(join(root, 'bench', kind), { recursive: true })
    .map((path) => join('bench', kind, path))
    // A bench opens with what it measures; the modules beside it do not.
    .filter((path) => path.endsWith('.mjs') && !path.includes(`${sep}harness${sep}`)),
)
for (const bench of benches.sort()) {
  if (!/^\/[/*]\s*\*?\s*Measures\b/m.test(readFileSync(join(root, bench), 'utf8').slice(0, 400))) continue
  if (wanted.length > 0 && !wanted.some((part) => bench.includes(part))) continue
  console.log(`\n== ${bench}`)
  run(process.execPath, [bench])
}
