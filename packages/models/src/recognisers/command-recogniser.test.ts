import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordErrors } from '@elmo-chat/metrics'
import { readWav, resample, type ShopWords, SPEECH_RATE, spokenPart } from '@elmo-chat/voice'
import { afterAll, describe, expect, it } from 'vitest'
import { splitCommand } from './command-line.js'
import { type CommandRecogniserOptions, commandRecogniser } from './command-recogniser.js'
import { RecogniserError } from './recogniser-error.js'

const words: ShopWords = {
  kinds: ['hat', 'beanie', 'fedora', 'scarf', 'hoodie'],
  colors: ['blue', 'red', 'black', 'dark green'],
  materials: ['wool', 'straw', 'felt'],
  traits: ['warm', 'waterproof'],
  audiences: ['men', 'women'],
  sizes: ['M', 'L', 'XL'],
  names: ['Alderbay'],
}
const hints = { words, language: 'en' as const }
const silence = { samples: new Float32Array(SPEECH_RATE), rate: SPEECH_RATE }
const folder = mkdtempSync(join(tmpdir(), 'elmo-recogniser-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hear = async (command: string, options: Partial<CommandRecogniserOptions> = {}, signal?: AbortSignal) =>
  (await (await commandRecogniser({ command, ...options })).recognise(silence, hints, signal)).text
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof RecogniserError ? error.code : error),
  )
const node = (script: string) => `"${process.execPath}" -e "${script}" {wav}`
const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('elmo-speech-'))

describe('a command line', () => {
  it('is split at spaces outside quotes, and no shell reads it', async () => {
    expect(splitCommand('  a "b c"  d"e f"g $HOME; ')).toEqual(['a', 'b c', 'de fg', '$HOME;'])
    expect(splitCommand('a "b')).toBeNull()
    expect(await hear(`echo $HOME;`.concat(' `id` {language} {wav}'))).toMatch(/^\$HOME; `id` en \/.*speech\.wav$/)
  })

  it('needs a place for the speech', async () => {
    expect(await codeOf(hear('echo hello'))).toBe('RECOGNISER_COMMAND_UNREADABLE')
    expect(await codeOf(hear('echo "{wav}'))).toBe('RECOGNISER_COMMAND_UNREADABLE')
  })
})

describe('a recogniser behind a command', () => {
  it('gets a WAV file, a grammar and a dictionary, which are gone afterwards', async () => {
    const before = leftBehind()
    expect(await hear('head -c 4 {wav}')).toBe('RIFF')
    expect(await hear('head -n 1 {grammar} {wav}')).toContain('#JSGF V1.0;')
    expect(await hear('grep -h hoodie {dictionary} {wav}')).toContain('hoodie HH UW D IY')
    expect(leftBehind()).toEqual(before)
  })

  it('may say how sure it is, and what else it may have been', async () => {
    const hearing = async (answer: string) => {
      const file = join(folder, 'print.mjs')
      writeFileSync(file, `console.log(${JSON.stringify(answer)})`)
      return (await commandRecogniser({ command: `"${process.execPath}" "${file}" {wav}` })).recognise(silence, hints)
    }
    expect(
      await hearing('{"text":" red  hats","confidence":0.8,"alternatives":["read hats",7,""],"words":[]}'),
    ).toEqual({ text: 'red hats', confidence: 0.8, alternatives: ['read hats'] })
    const unsure = { text: 'red', confidence: null, alternatives: [] }
    expect(await hearing('{"text":"red","confidence":"high"}')).toEqual(unsure)
    for (const broken of ['{"words":"red"}', '{"text":']) {
      expect(await codeOf(hearing(broken))).toBe('RECOGNISER_ANSWER_UNREADABLE')
    }
  })

  it('sees no secrets of the shop', async () => {
    process.env.ELMO_SEAL_KEY = 'secret-7431'
    try {
      expect(await hear(node('console.log(Object.keys(process.env).join())'))).not.toContain('ELMO')
    } finally {
      delete process.env.ELMO_SEAL_KEY
    }
  })

  it('says why it hears nothing', async () => {
    expect(await codeOf(hear('no-such-program-7431 {wav}'))).toBe('RECOGNISER_MISSING')
    expect(await codeOf(hear('false {wav}'))).toBe('RECOGNISER_FAILED')
    expect(await codeOf(hear('sleep 20 {wav}'))).toBe('RECOGNISER_FAILED')
    expect(await codeOf(hear(node('setInterval(Object, 1000)'), { timeoutMs: 300 }))).toBe('RECOGNISER_LATE')
    expect(await codeOf(hear('cat /dev/zero {wav}'))).toBe('RECOGNISER_ANSWER_UNREADABLE')
    expect(await codeOf(hear('cat {wav}', { pronunciations: '/no/such/file' }))).toBe('RECOGNISER_MISSING')
  })

  it('ends with the request that asked', async () => {
    const gone = new Error('gone')
    expect(await codeOf(hear(node('setInterval(Object, 1000)'), {}, AbortSignal.timeout(300)))).toMatchObject({
      name: 'TimeoutError',
    })
    expect(await codeOf(hear('cat {wav}', {}, AbortSignal.abort(gone)))).toBe(gone)
  })

  it('runs only so often at a time', async () => {
    const recogniser = await commandRecogniser({ command: 'head -c 4 {wav}', atOnce: 1 })
    const first = recogniser.recognise(silence, hints)
    expect(await codeOf(recogniser.recognise(silence, hints))).toBe('RECOGNISER_BUSY')
    expect(await first).toMatchObject({ text: 'RIFF' })
    expect(await recogniser.recognise(silence, hints)).toMatchObject({ text: 'RIFF' })
  })
})

const DICTIONARY = '/usr/share/pocketsphinx/model/en-us/cmudict-en-us.dict'
const hasEngines = existsSync(DICTIONARY) && !spawnSync('flite', ['--help']).error
if (!hasEngines) console.warn('Skipped: flite, pocketsphinx and pocketsphinx-en-us are not installed.')

describe.skipIf(!hasEngines)('speech that flite speaks and pocketsphinx hears', () => {
  it('comes back as words, names that the dictionary lacks among them', async () => {
    const command = 'pocketsphinx_continuous -infile {wav} -jsgf {grammar} -dict {dictionary} -logfn /dev/null'
    const recogniser = await commandRecogniser({ command, pronunciations: DICTIONARY })
    const sentences = ['show me blue hats', 'do you have a black hoodie in extra large', 'i want a warm wool scarf']
    let errors = 0
    let count = 0
    for (const sentence of sentences) {
      const file = join(folder, 'said.wav')
      execFileSync('flite', ['-voice', 'slt', '-t', sentence, '-o', file])
      const speech = spokenPart(resample(readWav(readFileSync(file)).value!, SPEECH_RATE))
      const { text: heard } = await recogniser.recognise(speech!, hints)
      const found = wordErrors(sentence.split(' '), heard.split(' '))
      errors += found.errors
      count += found.words
    }
    console.log(`word accuracy ${(100 * (1 - errors / count)).toFixed(1)} % of ${count} words`)
    expect(errors / count).toBeLessThan(0.3)
  })
})
