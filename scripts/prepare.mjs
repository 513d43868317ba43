// What `npm start` and `npm test` need first: the packages installed, everything built. Both are skipped when current.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'node_modules', '.cache', 'elmo-build.json')
const NEEDED = [20, 19]

/** Runs a command in the project's root, with its output shown; ends this process when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (error) console.error(`${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    console.error(`Elmo Chat needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
}

export function install() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing packages …')
  run('npm', ['ci', '--no-audit', '--no-fund'])
}

function newestSource() {
  let newest = 0
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (
        entry.name === 'node_modules' ||
        entry.name === 'dist' ||
        entry.name === '.types' ||
        entry.name.endsWith('.tsbuildinfo')
      )
        continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else newest = Math.max(newest, statSync(path).mtimeMs)
    }
  }
  visit(join(root, 'packages'))
  visit(join(root, 'apps'))
  return newest
}

/** Builds unless the last build is newer than every source. */
export function build({ force = false } = {}) {
  const newest = newestSource()
  if (!force && existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).newest === newest) return
  console.log('Building …')
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b'])
  run(process.execPath, [join(root, 'packages', 'storage', 'make-template.mjs')])
  for (const face of ['widget', 'storefront', 'console']) run('npm', ['run', '--silent', 'build', '-w', `apps/${face}`])
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true })
  writeFileSync(stamp, JSON.stringify({ newest }))
}
