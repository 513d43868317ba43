/*
 * Measures  word error rate (word errors / words said) of speech that the Debian voice flite speaks and pocketsphinx hears, with
 *           the grammar that is made of the catalogue, with pocketsphinx's own general language model, which is the baseline, and
 *           with both, of which the likelier is taken;
 *           sentences heard without a fault; those that come to the same reading (intent and constraints) as the written sentence,
 *           and those that the assistant answers with the same skill and the same first products as the written sentence; and how
 *           many phones of words from the CMU dictionary come out right by our spelling rules
 * Data      sentences of our own, over the demo shop, by two voices. fresh-sentences.txt was written without consulting the
 *           grammar, which has not been changed for it since. Every second sentence of both is held: how alike both must sound was
 *           chosen on the others. Phrases of sentences.txt also stand in the grammar, which flatters it.
 *           Synthetic speech without noise: people in a room are harder
 * Machine   any; needs flite, pocketsphinx and pocketsphinx-en-us from Debian. English only: neither has Chinese there
 * Run       npm run build && node bench/quality/voice/voice.mjs
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shopTalk, shopWords } from '@elmo-chat/assistant'
import { demoProducts } from '@elmo-chat/demo'
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { wordErrors } from '@elmo-chat/metrics'
import { commandRecogniser, twoRecognisers } from '@elmo-chat/models'
import { buildIndex } from '@elmo-chat/search'
import { atStart, buildVocabulary, shippedIntentModel, understand } from '@elmo-chat/understanding'
import { letterSounds, readPronunciations, readWav, resample, SPEECH_RATE, spokenPart, written } from '@elmo-chat/voice'
import { quantile, report } from '../../harness/report.mjs'
import { startServer } from '../../harness/server.mjs'

const MODEL = '/usr/share/pocketsphinx/model/en-us'
const DICTIONARY = `${MODEL}/cmudict-en-us.dict`
const VOICES = ['slt', 'rms']
/** An answer is the same where so many of its first products are. */
const ANSWERED_BY = 3
let conversations = 0
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
  const pronunciations = DICTIONARY
  const bound = await commandRecogniser({
    command: `pocketsphinx_continuous -infile {wav} -jsgf {grammar} -dict {dictionary} ${quiet}`,
    pronunciations,
  })
  const free = await commandRecogniser({ command: `pocketsphinx_continuous -infile {wav} ${quiet}` })
  const systems = {
    'grammar of the catalogue': bound,
    'baseline: general language model': free,
    'both, the likelier': twoRecognisers({
      ...{ free, bound, talk: shopTalk() },
      pronunciations: readFileSync(pronunciations, 'utf8'),
    }),
  }
  const folder = mkdtempSync(join(tmpdir(), 'elmo-voice-'))
  const shop = await startServer({ home: join(folder, 'home') })
  const rows = []
  for (const set of ['fresh-sentences', 'sentences']) {
    const sentences = readFileSync(new URL(`${set}.txt`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
    const typed = new Map()
    for (const sentence of sentences) typed.set(sentence, await answerTo(sentence))
    for (const [system, recogniser] of Object.entries(systems))
      for (const voice of VOICES)
        for (const [odd, half] of ['chosen on', 'held'].entries()) {
          const those = sentences.filter((_, at) => at % 2 === odd)
          rows.push(await measure({ set, half, sentences: those, typed, system, recogniser, voice }))
        }
  }
  await shop.stop()
  rmSync(folder, { recursive: true })
  rows.push(spellingRow())
  report('voice', rows)

  async function measure({ set, half, sentences, typed, system, recogniser, voice }) {
    const totals = { errors: 0, words: 0, whole: 0, read: 0, answered: 0 }
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
      if ((await answerTo(heard)) === typed.get(sentence)) totals.answered++
      if (process.argv.includes('--verbose') && errors > 0) console.log(`${sentence}\n  ${heard}`)
    }
    const share = (part, all) => Number(((100 * part) / all).toFixed(1))
    return {
      set,
      half,
      system,
      voice,
      sentences: sentences.length,
      words: totals.words,
      'word error rate %': share(totals.errors, totals.words),
      'sentences without fault %': share(totals.whole, sentences.length),
      'same reading %': share(totals.read, sentences.length),
      'same answer %': share(totals.answered, sentences.length),
      'p50 ms': Math.round(quantile(times, 0.5)),
    }
  }

  /** By which skill a new conversation is answered, and with which products; nothing where nothing was heard. */
  async function answerTo(text) {
    if (text === '') return ''
    const id = `voice-${conversations++}`
    const response = await fetch(`${shop.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id,
        language: 'en',
        messages: [{ role: 'user', parts: [{ type: 'text', text: written(text, 'en') }] }],
      }),
    })
    await response.text()
    const record = await fetch(`${shop.url}/api/console/conversations/${id}`, {
      headers: { authorization: `Bearer ${shop.token}` },
    })
    const [turn] = (await record.json()).turns
    const shown = turn.reply.flatMap((block) =>
      block.type === 'data-products' ? block.data.items.map((item) => item.id) : [],
    )
    return JSON.stringify([turn.trace.decision.skill, shown.slice(0, ANSWERED_BY)])
  }

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
