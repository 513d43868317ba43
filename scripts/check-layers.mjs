// A package imports only what it declares and what stands above it in the root tsconfig.json; TypeScript's
// references alone do not enforce either. Prints each breach with its place and exits with 1.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const json = (path) => JSON.parse(readFileSync(path, 'utf8'))
const rooms = json('tsconfig.json').references.map((reference) => reference.path)
const nameOf = new Map(rooms.map((room) => [room, json(join(room, 'package.json')).name]))
const orderOf = new Map([...nameOf.values()].map((name, order) => [name, order]))
const faces = new Set(['apps/widget', 'apps/console', 'apps/storefront'])
const breaches = []

const files = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    : []

for (const room of rooms) {
  const own = json(join(room, 'package.json'))
  const declared = { ...own.dependencies, ...own.devDependencies, ...own.peerDependencies, ...own.optionalDependencies }
  for (const file of files(join(room, 'src'))) {
    const source = readFileSync(file, 'utf8')
    const isTest = /\.test\.tsx?$/.test(file)
    for (const match of source.matchAll(/^\s*(?:import|export)\b(?:[^'";=]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm)) {
      const [statement, specifier] = match
      if (specifier.startsWith('.') || specifier.startsWith('node:') || specifier.startsWith('virtual:')) continue
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
      const place = `${file}: imports ${specifier}`
      if (!declared[name] && !isTest) breaches.push(`${place}, which ${room}/package.json does not declare`)
      if (!name.startsWith('@elmo-chat/') || isTest) continue
      if (specifier !== name && !specifier.endsWith('.css'))
        breaches.push(`${place}: reach a package only by its public entry`)
      if (orderOf.get(name) >= orderOf.get(own.name)) breaches.push(`${place}, which does not stand above ${own.name}`)
      if (faces.has(room) && name === '@elmo-chat/protocol' && !/^\s*(import|export) type\b/.test(statement))
        breaches.push(`${place}: a face takes types only from the protocol`)
    }
  }
}

for (const breach of breaches) console.error(breach)
console.log(`layers: ${rooms.length} packages, ${breaches.length} breaches`)
process.exitCode = breaches.length ? 1 : 0
