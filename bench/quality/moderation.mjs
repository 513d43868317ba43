/*
 * Measures  how much of harmful text is held back (recall), and how much of what is held is harmful (precision), by language;
 *           beside a list of bad words, as whole words in English and anywhere in Chinese, which is what shops use today.
 *           Harmless texts are chosen hard: knives, insect killers, complaints, Scunthorpe. And how often a real review is
 *           held, of which nearly none is harmful
 * Data      bench/quality/moderation: every second line of what one hand wrote, set aside before anything was taught; the
 *           other lines are packages/moderation/examples. Reviews: ELMO_BENCH_DATA (womens-clothing-reviews)
 * Machine   printed with the figures
 * Run       npx tsc -b packages/moderation && node bench/quality/moderation.mjs [--show]   (tells what goes wrong in the
 *           taught half, cross-validated)
 */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { runToEnd } from '../../packages/kernel/dist/index.js'
import {
  HARM_KINDS,
  moderator,
  readable,
  ruleHarm,
  shippedHarmExamples,
  shippedHarmModel,
  trainHarmModel,
} from '../../packages/moderation/dist/index.js'
import { report } from '../harness/report.mjs'

const WORDS = {
  en: new Set(
    'idiot idiots moron morons stupid dumb fool fools imbecile loser losers pathetic trash garbage scum bastard assholes fuck fucking bitch ass damn hell retarded kill shoot stab burn poison bomb gun knife die hang attack thieves terrorists criminals subhuman inferior nude naked sex sexy porn boobs tits dick whore slut rape hot'.split(
      ' ',
    ),
  ),
  zh: '白痴 傻 蠢 笨 废物 混蛋 垃圾 猪 滚 贱 死 妈的 操 sb 脑残 弱智 智障 骗子 小偷 脏 杀 砍 炸 毒 自杀 枪 刀 裸 约炮 骚 婊 色情 成人 强奸 性感 胸 黑人 女人'.split(
    ' ',
  ),
}
const byWords = (text, language) =>
  language === 'en'
    ? (text.toLowerCase().match(/[a-z']+/gu) ?? []).some((word) => WORDS.en.has(word))
    : WORDS.zh.some((word) => text.includes(word))

const lines = (language, kind) =>
  readFileSync(new URL(`moderation/${language}/${kind ?? 'harmless'}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
const held = ['en', 'zh'].flatMap((language) =>
  [...HARM_KINDS, null].flatMap((kind) => lines(language, kind).map((text) => ({ language, kind, text }))),
)

const moderate = moderator(shippedHarmModel())
const METHODS = {
  'bad words': ({ text, language }) => byWords(text, language),
  'rules alone': ({ text }) => ruleHarm(readable(text).text) !== undefined,
  'rules and model': ({ text }) => moderate(text) !== undefined,
}

const percent = (part, whole) => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10)
const rows = []
for (const [method, holds] of Object.entries(METHODS))
  for (const language of ['en', 'zh']) {
    const of = held.filter((one) => one.language === language)
    const caught = of.filter(holds)
    const harmful = of.filter(({ kind }) => kind !== null)
    const right = caught.filter(({ kind }) => kind !== null)
    rows.push({
      ...{ method, language, harmful: harmful.length, harmless: of.length - harmful.length },
      ...{ held: caught.length, precision: percent(right.length, caught.length) },
      recall: percent(right.length, harmful.length),
    })
  }

const trained = new Map()
if (process.argv.includes('--show')) {
  const all = shippedHarmExamples()
  const kinds = new Set(['en', 'zh'].flatMap((language) => taughtLines(language)))
  const taught = all.filter(({ text, kind }) => kind !== null || kinds.has(text))
  const said = all.filter((one) => !taught.includes(one))
  const parts = [0, 1, 2, 3]
  for (const sure of [0.5, 0.7, 0.8, 0.9, 0.95]) console.error(sure, JSON.stringify(crossed(taught, said, parts, sure)))
  crossed(taught, said, parts, Number(process.env.SURE ?? 0.5), (one, harm) =>
    console.error(harm ? `HELD   ${one.text} (${harm.kind}, ${harm.because})` : `PASSED ${one.text} (${one.kind})`),
  )
}

const taughtLines = (language) =>
  readFileSync(new URL(`../../packages/moderation/examples/${language}/harmless.txt`, import.meta.url), 'utf8').split(
    '\n',
  )

function crossed(taught, said, parts, sure, tell = () => {}) {
  let [right, wrong, missed] = [0, 0, 0]
  for (const part of parts) {
    const model = models(taught, said, part)
    const judge = moderator(model, [], sure)
    for (const one of taught.filter((_, at) => at % parts.length === part)) {
      const harm = judge(one.text)
      if (harm && one.kind !== null) right++
      if (harm && one.kind === null) wrong++
      if (!harm && one.kind !== null) missed++
      if ((harm !== undefined) !== (one.kind !== null)) tell(one, harm)
    }
  }
  return { precision: percent(right, right + wrong), recall: percent(right, right + missed) }
}

function models(taught, said, part) {
  if (!trained.has(part))
    trained.set(part, runToEnd(trainHarmModel([...taught.filter((_, at) => at % 4 !== part), ...said])))
  return trained.get(part)
}

const data = process.env.ELMO_BENCH_DATA
const file = data && `${data}/womens-clothing-reviews/Womens Clothing E-Commerce Reviews.csv.gz`
if (file && existsSync(file)) {
  const texts = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1, 5001)
  const start = performance.now()
  const harms = texts.flatMap((text) => {
    const harm = moderate(text)
    return harm ? [{ text, harm }] : []
  })
  const us = ((performance.now() - start) * 1000) / texts.length
  const words = texts.filter((text) => byWords(text, 'en')).length
  rows.push({ method: 'bad words', language: 'en', reviews: texts.length, held: words })
  rows.push({
    method: 'rules and model',
    language: 'en',
    reviews: texts.length,
    held: harms.length,
    µs: Math.round(us),
  })
  if (process.argv.includes('--show'))
    for (const { harm } of harms.slice(0, 40))
      console.error(`REVIEW ${harm.kind} ${harm.because}: ${harm.found.slice(0, 160)}`)
} else console.error('reviews are skipped: ELMO_BENCH_DATA is not set')
const texts = held.map(({ text }) => text)
const start = performance.now()
for (let round = 0; round < 50; round++) for (const text of texts) moderate(text)
rows.push({
  method: 'rules and model',
  sentences: texts.length,
  'µs a sentence': Math.round(((performance.now() - start) * 1000) / 50 / texts.length),
})
report('moderation', rows)
