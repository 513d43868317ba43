/*
 * Measures  microseconds to understand one utterance, and the time and memory of building the vocabulary it needs.
 * Data      100,000 made-up products, half English and half Chinese, by the generator of the search bench; the
 *           utterances below, in three states of a conversation. ELMO_BENCH_PRODUCTS sets another number of products.
 * Machine   printed with the figures.
 * Run       npx tsc -b packages/understanding && node --expose-gc bench/speed/understanding/understand.mjs
 */
import { runToEnd } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'
import { atStart, buildVocabulary, understand } from '@elmo-chat/understanding'
import { report } from '../../harness/report.mjs'
import { makeProducts } from '../search/products.mjs'

const UTTERANCES = [
  '我想买一件蓝色的T恤，L码，两百以内',
  '便宜一点的',
  '换成黑色',
  '第二个有M码吗',
  '为什么推荐这个',
  '不要黑色和白色，要红色的连衣裙',
  '至少16GB内存的笔记本，5000元以内',
  '有没有适合送妈妈的羊毛围巾',
  'Show me waterproof jackets under $80',
  'not black',
  'the cheapest one in medium',
  'compare the first two',
  'how many do you have in green?',
  'I am looking for a soft cotton hoodie for men in blue or gray, size L, below 60 dollars',
  'can I return it if it does not fit?',
  "what's the weather like today",
]
const ROUNDS = 300

const count = Number(process.env.ELMO_BENCH_PRODUCTS ?? 100_000)
const products = makeProducts(count)
const heapMb = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

lexicon.mentions('warm')
const before = heapMb()
let start = performance.now()
let cpu = process.cpuUsage()
const cpuMs = () => {
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / 1000
}
const vocabulary = runToEnd(buildVocabulary(products, lexicon))
const builtMs = performance.now() - start
const builtCpuMs = cpuMs()
const memoryMb = globalThis.gc ? Math.round(heapMb() - before) : null

const shown = products.slice(0, 3).map(({ id }) => id)
const opening = atStart('en', 'CNY')
const contexts = [opening, { ...opening, shown }, { ...opening, shown, selected: shown[0] }]
const micros = []
for (let round = -20; round < ROUNDS; round++) {
  if (round === 0) cpu = process.cpuUsage()
  for (const context of contexts) {
    for (const text of UTTERANCES) {
      start = performance.now()
      understand(text, context, vocabulary)
      if (round >= 0) micros.push((performance.now() - start) * 1000)
    }
  }
}
const meanCpu = Math.round((cpuMs() * 1000) / micros.length)
micros.sort((a, b) => a - b)
const at = (share) => Math.round(micros[Math.floor(share * (micros.length - 1))])
const longest = '我想买一件黑色的外套，not too expensive, under 200 please。'.repeat(1_000)
understand(longest, opening, vocabulary)
start = performance.now()
for (let round = 0; round < 10; round++) understand(longest, opening, vocabulary)
report('understand', [
  {
    what: `vocabulary of ${count} products`,
    ms: Math.round(builtMs),
    'processor ms': Math.round(builtCpuMs),
    MB: memoryMb,
  },
  {
    what: `understand, ${micros.length} calls`,
    'p50 µs': at(0.5),
    'p95 µs': at(0.95),
    'p99 µs': at(0.99),
    'mean processor µs': meanCpu,
  },
  { what: `an input of ${longest.length} characters`, ms: Number(((performance.now() - start) / 10).toFixed(1)) },
])
