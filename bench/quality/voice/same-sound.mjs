/*
 * Measures  how often Chinese that an engine wrote with another character of the same sound comes out as the shop's word again; and
 *           how often a sentence that was right is changed, which is the price. Without mending: 0 and 0
 * Data      the demo shop's Chinese kinds, materials and names, each with one character exchanged for another of its sound by chance,
 *           in one of five sentences; and every second Chinese sentence of packages/understanding/examples, the other half of which is
 *           what counts as usual. No engine was heard: what real ones write is not known here, other characters may be wrong, too
 * Machine   printed with the figures
 * Run       npm run build && node bench/quality/voice/same-sound.mjs [--show]
 */
import { shopWords } from '@elmo-chat/assistant'
import { demoProducts } from '@elmo-chat/demo'
import { runToEnd, seededRandom } from '@elmo-chat/kernel'
import { lexicon, readingsOf } from '@elmo-chat/language'
import { buildIndex } from '@elmo-chat/search'
import { shippedExamples } from '@elmo-chat/understanding'
import { pairsIn, SameSound } from '@elmo-chat/voice'
import { report } from '../../harness/report.mjs'

const SPOILED = 3_000
const FRAMES = ['我想看看_有没有大号', '_多少钱', '有没有红色的_', '给我推荐一款_', '把_加到购物车']
const HAN = /^\p{Script=Han}{2,}$/u
const shows = process.argv.includes('--show')

const { value: products } = await demoProducts()
const words = shopWords(runToEnd(buildIndex(products, lexicon)), lexicon, 'zh')
const sentences = shippedExamples().flatMap(({ text }) => (/\p{Script=Han}/u.test(text) ? [text] : []))
const usual = pairsIn(sentences.filter((_, at) => at % 2 === 0))
const held = sentences.filter((_, at) => at % 2 === 1)
const sounds = new SameSound(words, usual)

const changed = held.filter((said) => sounds.mend(said) !== said)
if (shows) for (const said of changed) console.log(`CHANGED ${said} → ${sounds.mend(said)}`)

const bySound = new Map()
for (const character of new Set(sentences.join('').match(/\p{Script=Han}/gu))) {
  const [sound] = readingsOf(character)
  bySound.set(sound, [...(bySound.get(sound) ?? []), character])
}
const named = [...new Set([...words.kinds, ...words.materials, ...words.names])].filter((word) => HAN.test(word))
const known = new Set(named)
const random = seededRandom(11)
const one = (among) => among[Math.floor(random() * among.length)]
const counts = { 2: [0, 0, 0], 3: [0, 0, 0], '4 and more': [0, 0, 0] }
while (Object.values(counts).reduce((sum, [all]) => sum + all, 0) < SPOILED) {
  const word = one(named)
  const at = Math.floor(random() * word.length)
  const others = (bySound.get(readingsOf(word[at])[0]) ?? []).filter((character) => character !== word[at])
  if (others.length === 0) continue
  const spoiled = word.slice(0, at) + one(others) + word.slice(at + 1)
  if (known.has(spoiled)) continue
  const frame = one(FRAMES)
  const mended = sounds.mend(frame.replace('_', spoiled))
  const count = counts[word.length < 4 ? word.length : '4 and more']
  count[0]++
  if (mended === frame.replace('_', word)) count[1]++
  else if (mended !== frame.replace('_', spoiled)) count[2]++
  if (shows && mended !== frame.replace('_', word)) console.log(`LEFT ${frame.replace('_', spoiled)} → ${mended}`)
}

const percent = (part, whole) => Math.round((1000 * part) / whole) / 10
report('voice-same-sound', [
  {
    set: 'right sentences',
    sentences: held.length,
    changed: changed.length,
    'changed %': percent(changed.length, held.length),
  },
  ...Object.entries(counts).map(([characters, [all, right, otherwise]]) => ({
    ...{ set: 'one character of the same sound', 'characters of the word': characters, sentences: all },
    ...{ 'mended %': percent(right, all), 'made another word %': percent(otherwise, all) },
  })),
])
