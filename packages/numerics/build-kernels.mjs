// Compiles src/kernels/kernels.wat into src/kernels/module.ts: node packages/numerics/build-kernels.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openWabt from 'wabt'

const place = (name) => fileURLToPath(new URL(`src/kernels/${name}`, import.meta.url))

const wabt = await openWabt()
const parsed = wabt.parseWat('kernels.wat', readFileSync(place('kernels.wat'), 'utf8'), { simd: true })
parsed.validate({ simd: true })
const base64 = Buffer.from(parsed.toBinary({}).buffer).toString('base64')
const lines = base64.match(/.{1,110}/g).map((line) => `  '${line}'`)
writeFileSync(
  place('module.ts'),
  `/** kernels.wat, compiled by build-kernels.mjs; a test compiles it again and compares. */\nexport const kernelsBase64 =\n${lines.join(' +\n')}\n`,
)
