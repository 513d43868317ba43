// Compiles src/kernels/*.wat into src/kernels/module.ts: node packages/numerics/build-kernels.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import openWabt from 'wabt'

const place = (name) => fileURLToPath(new URL(`src/kernels/${name}`, import.meta.url))

/** The modules, by the names that module.ts gives them. */
export async function compileKernels() {
  const wabt = await openWabt()
  const compile = (name, text, features) => {
    const parsed = wabt.parseWat(name, text, features)
    parsed.validate(features)
    return Buffer.from(parsed.toBinary({}).buffer).toString('base64')
  }
  const rows = readFileSync(place('kernels.wat'), 'utf8')
  const panels = readFileSync(place('panels.wat'), 'utf8')
  return {
    kernelsBase64: compile('kernels.wat', rows, { simd: true }),
    panelsBase64: compile('panels.wat', panels, { simd: true }),
    relaxedPanelsBase64: compile('panels.wat', fused(panels), { simd: true, relaxed_simd: true }),
  }
}

/** The text with multiplication and addition in one instruction, which rounds once or twice, as the machine likes. */
function fused(text) {
  return text.replaceAll(
    /\(f32x4\.add \(f32x4\.mul (\(local\.get \$\w+\)) (\(local\.get \$\w+\))\)/g,
    '(f32x4.relaxed_madd $1 $2',
  )
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const modules = Object.entries(await compileKernels()).map(([name, base64]) => {
    const lines = base64.match(/.{1,110}/g).map((line) => `  '${line}'`)
    return `export const ${name} =\n${lines.join(' +\n')}\n`
  })
  writeFileSync(
    place('module.ts'),
    `/** What build-kernels.mjs makes of the .wat files beside this one; a test compiles them again and compares. */\n\n${modules.join('\n')}`,
  )
}
