/*
 * Measures  word accuracy (1 − word errors / words said) of speech that the Debian voice flite speaks and pocketsphinx hears, with
 *           the grammar that is made of the catalogue and with pocketsphinx's own general language model, which is the baseline;
 *           sentences heard without a fault; those that come to the same reading (intent and constraints) as the written
 *           sentence; and how many phones of words from the CMU dictionary come out right by our spelling rules
 * Data      sentences.txt, over the demo shop; some of their phrases also stand in the grammar, which flatters it, by two voices;
 *           synthetic speech without noise: people in a room are harder
 * Machine   any; needs flite, pocketsphinx and pocketsphinx-en-us from Debian
 * Run       npm run build && node bench/quality/voice/voice.mjs
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shopWords } from '@elmo-chat/assistant'
import { demoProducts } from '@elmo-chat/demo'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { wordErrors } from '@elmo-chat/metrics'
import { commandRecogniser } from '@elmo-chat/models'
import { buildIndex } from '@elmo-chat/search'
import { atStart, buildVocabulary, shippedIntentModel, understand } from '@elmo-chat/understanding'
import { letterSounds, readPronunciations, readWav, resample, SPEECH_RATE, spokenPart, written } from '@elmo-chat/voice'
import { quantile, report } from '../../harness/report.mjs'

const MODEL = '/usr/share/pocketsphinx/model/en-us'
const DICTIONARY = `${MODEL}/cmudict-en-us.dict`
const VOICES = ['slt', 'rms']
const missing = [
  ...['flite', 'pocketsphinx_continuous'].filter((program) => spawnSync(program, ['--help']).error),
  ...(existsSync(DICTIONARY) ? [] : [DICTIONARY]),
]

if (missing.length > 0) console.log(`Skipped: ${missing.join(', ')} not installed.`)
else await evaluate()

async function evaluate() {
  const { value: products } = await demoProducts()
  const index = runToEnd(buildIndex(products, lexicon))
  const vocabulary = runToEnd(buildVocabulary(products, lexicon))
  const opening = atStart('en', 'CNY')
  const intents = shippedIntentModel()
  const words = shopWords(index, lexicon, 'en')
  const quiet = '-logfn /dev/null'
  const systems = {
    'grammar of the catalogue': `pocketsphinx_continuous -infile {wav} -jsgf {grammar} -dict {dictionary} ${quiet}`,
    'baseline: general language model': `pocketsphinx_continuous -infile {wav} ${quiet}`,
  }
  const sentences = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const folder = mkdtempSync(join(tmpdir(), 'elmo-voice-'))
  const rows = []
  for (const [system, command] of Object.entries(systems)) {
    const recogniser = await commandRecogniser({ command, pronunciations: DICTIONARY })
    for (const voice of VOICES) {
      const totals = { errors: 0, words: 0, whole: 0, read: 0 }
      const times = []
      for (const sentence of sentences) {
        const file = join(folder, 'said.wav')
        execFileSync('flite', ['-voice', voice, '-t', sentence, '-o', file])
        const speech = spokenPart(resample(readWav(readFileSync(file)).value, SPEECH_RATE))
        const start = performance.now()
        const { text: heard } = await recogniser.recognise(speech, { language: 'en', words })
        times.push(performance.now() - start)
        const { errors, words: count } = wordErrors(sentence.split(' '), heard.split(' ').filter(Boolean))
        totals.errors += errors
        totals.words += count
        if (errors === 0) totals.whole++
        if (readingOf(heard) === readingOf(sentence)) totals.read++
        if (process.argv.includes('--verbose') && errors > 0) console.log(`${sentence}\n  ${heard}`)
      }
      const share = (part, all) => Number(((100 * part) / all).toFixed(1))
      rows.push({
        system,
        voice,
        sentences: sentences.length,
        words: totals.words,
        'word accuracy %': share(totals.words - totals.errors, totals.words),
        'sentences without fault %': share(totals.whole, sentences.length),
        'same reading %': share(totals.read, sentences.length),
        'p50 ms': Math.round(quantile(times, 0.5)),
      })
    }
  }
  rmSync(folder, { recursive: true })
  rows.push(spellingRow())
  report('voice', rows)

  function readingOf(text) {
    const { intents: found, constraints } = understand(written(text, 'en'), opening, vocabulary, intents)
    const wishes = constraints.map(({ field, op, value }) => `${field} ${op} ${value}`).sort()
    return JSON.stringify([found[0]?.intent, wishes])
  }
}

/** Every 97th word that is long enough to be a name, against the nearest of its pronunciations. */
function spellingRow() {
  let errors = 0
  let phones = 0
  let whole = 0
  const known = [...readPronunciations(readFileSync(DICTIONARY, 'utf8'))].filter(([word]) => /^[a-z]{4,}$/.test(word))
  const sample = known.filter((_, at) => at % 97 === 0)
  for (const [word, ways] of sample) {
    const counts = ways.map((way) => wordErrors(way.split(' '), letterSounds(word)))
    const best = counts.reduce((a, b) => (b.errors < a.errors ? b : a))
    errors += best.errors
    phones += best.words
    if (best.errors === 0) whole++
  }
  return {
    system: 'spelling rules, words of the CMU dictionary',
    words: sample.length,
    'phone accuracy %': Number(((100 * (phones - errors)) / phones).toFixed(1)),
    'words without fault %': Number(((100 * whole) / sample.length).toFixed(1)),
  }
}
