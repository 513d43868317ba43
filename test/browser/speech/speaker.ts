import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writeWav } from '@elmo-chat/voice'

const hasEngines =
  existsSync('/usr/share/pocketsphinx/model/en-us') &&
  !['flite', 'pocketsphinx_continuous'].some((program) => spawnSync(program, ['--help']).error)
const toneEar = fileURLToPath(new URL('tone-ear.mjs', import.meta.url))

/** Hears what `writeSpeech` writes: a real engine where Debian's are installed, else a script of ours that knows its tone. */
export const recogniserCommand = hasEngines
  ? 'pocketsphinx_continuous -infile {wav} -logfn /dev/null'
  : `"${process.execPath}" "${toneEar}" {wav}`

/** A recording of somebody who asks for dresses: by a voice from Debian, else a tone that swells like words. */
export function writeSpeech(file: string): void {
  if (hasEngines) {
    execFileSync('flite', ['-voice', 'slt', '-t', 'show me red dresses', '-o', file])
    return
  }
  const rate = 48_000
  const samples = Float32Array.from({ length: 2 * rate }, (_, at) => {
    const seconds = at / rate
    return 0.5 * Math.abs(Math.sin(2 * Math.PI * seconds)) * Math.sin(2 * Math.PI * 220 * seconds)
  })
  writeFileSync(file, writeWav({ samples, rate }))
}
