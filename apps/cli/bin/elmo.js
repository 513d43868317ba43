#!/usr/bin/env node
// Committed as JavaScript so that npm can link the command before anything is built.
import { existsSync } from 'node:fs'

const entry = new URL('../dist/index.js', import.meta.url)
if (existsSync(entry)) {
  const { main } = await import(entry.href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write('elmo: not built yet. Run `npm run build` (or `npm start`) first.\n')
  process.exitCode = 1
}
