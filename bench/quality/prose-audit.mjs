/*
 * Measures  how often the audit of free prose raises a false alarm on faithful paraphrases, and how often it misses a
 *           corrupted one, beside a baseline that looks at numbers in digits only. Half of the wordings are for tuning, the
 *           other half is only reported. Both were written by one hand, together with the audit, and no language model
 *           wrote any: a figure for what models write would need theirs
 * Data      made up here: 28 faithful and 28 corrupted wordings, each over eight products. A wording that is flagged is
 *           mostly flagged for all eight, so that rates move in steps of eight, and one percent is finer than this set can tell
 * Machine   any: the result does not depend on it
 * Run       npm run build && node bench/quality/prose-audit.mjs
 */
import { namedConcepts, proseAuditor } from '../../packages/dialogue/dist/index.js'
import { lexicon } from '../../packages/language/dist/index.js'
import { report } from '../harness/report.mjs'

const conceptsOf = namedConcepts(lexicon)

const PRODUCTS = [
  ['Harbor Shirt', '海港衬衫', 49.9, 249, 3, 'blue', '蓝色'],
  ['Lantern Dress', '灯笼连衣裙', 89, 599, 12, 'red', '红色'],
  ['Pebble Sneakers', '卵石运动鞋', 120, 820, 2, 'white', '白色'],
  ['Alder Coat', '桤木大衣', 199.5, 1399, 5, 'grey', '灰色'],
  ['Marsh Scarf', '沼泽围巾', 25, 168, 40, 'green', '绿色'],
  ['Quarry Backpack', '采石双肩包', 75, 488, 7, 'black', '黑色'],
  ['Orchard Sweater', '果园毛衣', 64, 420, 9, 'yellow', '黄色'],
  ['Tide Trousers', '潮汐长裤', 58.8, 368, 6, 'brown', '棕色'],
].map(([en, zh, usd, cny, left, color, hue]) => ({ en, zh, usd, cny, left, color, hue }))

const en = (p) => `The ${p.en} costs $${p.usd}. ${p.left} left in ${p.color}. You can return it within 30 days.`
const zh = (p) => `${p.zh}的价格是 ¥${p.cny}。${p.hue}还剩 ${p.left} 件。30 天内可以退货。`

const CLEAN = {
  en: [
    (p) => `The ${p.en} is $${p.usd}, and we have ${p.left} left.`,
    (p) => `You can get it in ${p.color} for ${p.usd} dollars.`,
    () => 'If it is not for you, send it back: thirty days to return it.',
    (p) => `Good choice. The ${p.color} one is still available.`,
    (p) => `There are ${p.left} of the ${p.en} in stock.`,
    (p) => `It is priced at $${p.usd}.`,
    (p) => `At $${p.usd}, the ${p.en} comes in ${p.color}.`,
    () => 'You have 30 days to return it if you change your mind.',
    () => 'Want to see one more like this?',
    (p) => `The ${p.color} ${p.en} is here, ${p.left} left.`,
    () => 'Returns are possible for 30 days.',
    (p) => `Yes, in ${p.color}. Shall I show you the details?`,
    (p) => `That one is $${p.usd}; tell me your size and I will check it.`,
    () => 'A refund is possible when you return it within 30 days.',
  ],
  zh: [
    (p) => `${p.zh}卖${p.cny}元，还剩${p.left}件。`,
    (p) => `${p.hue}有货，价格是¥${p.cny}。`,
    () => '不合适的话，三十天内可以退货。',
    (p) => `您看的这件${p.hue}还有${p.left}件。`,
    () => '要不要再看看别的款式？',
    (p) => `${p.zh}现在是${p.cny}块。`,
    (p) => `这款是${p.hue}的，库存${p.left}件。`,
    () => '收到后30天之内都能退货。',
    (p) => `价格${p.cny}元，要看一下详情吗？`,
    (p) => `有的，${p.hue}目前有现货。`,
    (p) => `${p.zh}，${p.hue}，${p.cny}元。`,
    () => '买了以后不喜欢，30天内退货就行。',
    (p) => `告诉我尺码，我帮您查一下${p.zh}。`,
    (p) => `这件${p.zh}只剩${p.left}件了。`,
  ],
}

const other = (p) => PRODUCTS[(PRODUCTS.indexOf(p) + 3) % PRODUCTS.length]
const FALSE = {
  en: [
    ['price', (p) => `The ${p.en} is $${p.usd - 5}.`],
    ['price', (p) => `It costs eleven dollars, in ${p.color}.`],
    ['discount', () => 'It is 20% off this week.'],
    ['discount', () => 'There is a coupon for you.'],
    ['stock', (p) => `We have ${p.left + 1} left.`],
    ['stock', (p) => `The ${p.color} one is sold out.`],
    ['color', (p) => `It also comes in ${other(p).color}.`],
    ['color', () => 'You can have it in purple, too.'],
    ['policy', () => 'Shipping is free.'],
    ['policy', () => 'It has a two-year warranty.'],
    ['policy', () => 'You can return it within ninety days.'],
    ['policy', () => 'It will be with you tomorrow.'],
    ['product', (p) => `The ${other(p).en} is a better buy.`],
    ['product', () => 'We also carry the Northwind Parka.'],
  ],
  zh: [
    ['price', (p) => `${p.zh}只要${p.cny - 20}元。`],
    ['price', () => '这件才十一块钱。'],
    ['discount', () => '本周打八折。'],
    ['discount', () => '给您一张优惠券。'],
    ['stock', (p) => `还剩${p.left + 1}件。`],
    ['stock', (p) => `${p.hue}已经卖完了。`],
    ['color', (p) => `${other(p).hue}也有。`],
    ['color', () => '紫色的也可以选。'],
    ['policy', () => '全场包邮。'],
    ['policy', () => '保修两年。'],
    ['policy', () => '九十天内都能退货。'],
    ['policy', () => '明天就能到您手上。'],
    ['product', (p) => `${other(p).zh}更划算。`],
    ['product', () => '我们还有北风派克服。'],
  ],
}

const digitsOnly = (text) => (said) =>
  (said.match(/\d+(?:\.\d+)?/g) ?? []).filter((number) => !text.match(/\d+(?:\.\d+)?/g).includes(number))
const names = PRODUCTS.flatMap((p) => [p.en, p.zh])

const rows = []
for (const [method, auditorOf] of [
  ['numbers in digits', (text) => digitsOnly(text)],
  ['audit', (text) => proseAuditor({ texts: [text], spoken: [], names, conceptsOf })],
])
  for (const half of ['tune', 'report'])
    for (const [language, basis] of [
      ['en', en],
      ['zh', zh],
    ]) {
      const of = (wordings) => wordings.filter((_, at) => (at % 2 === 0) === (half === 'tune'))
      const flagged = (wording) => PRODUCTS.filter((p) => auditorOf(basis(p))(wording(p)).length > 0).length
      const alarms = of(CLEAN[language]).map(flagged)
      const caught = of(FALSE[language].map(([, wording]) => wording)).map(flagged)
      const sum = (counts) => counts.reduce((total, count) => total + count, 0)
      const clean = alarms.length * PRODUCTS.length
      const corrupted = caught.length * PRODUCTS.length
      rows.push({ method, half, language, clean, falseAlarms: sum(alarms), corrupted, missed: corrupted - sum(caught) })
    }
report('prose-audit', rows)
