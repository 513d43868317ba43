import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SPEECH_RATE } from '@elmo-chat/voice'
import { afterAll, expect, it } from 'vitest'
import { folderRecogniser } from './folder-recogniser.js'

const folder = mkdtempSync(join(tmpdir(), 'elmo-model-'))
afterAll(() => rmSync(folder, { recursive: true }))
const silence = { samples: new Float32Array(SPEECH_RATE), rate: SPEECH_RATE }
const words = { kinds: [], colors: [], materials: [], traits: [], audiences: [], sizes: [], names: [] }

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('sherpa-onnx-node')
    return true
  } catch {
    return false
  }
}

it('needs a folder with a model', async () => {
  await expect(folderRecogniser({ folder: join(folder, 'nowhere') })).rejects.toMatchObject({
    code: 'RECOGNISER_NO_MODEL',
  })
})

it('says at each recording what to install, or that the model cannot be used, and lives on', async () => {
  writeFileSync(join(folder, 'tokens.txt'), '<blk> 0\n')
  writeFileSync(join(folder, 'model.onnx'), 'no model')
  const recogniser = await folderRecogniser({ folder })
  const code = isInstalled() ? 'RECOGNISER_FAILED' : 'RECOGNISER_PACKAGE_MISSING'
  for (let time = 0; time < 2; time++)
    await expect(recogniser.recognise(silence, { words, language: 'en' })).rejects.toMatchObject({ code })
  await expect(
    recogniser.recognise(silence, { words, language: 'en' }, AbortSignal.abort(new Error('gone'))),
  ).rejects.toThrow('gone')
})
