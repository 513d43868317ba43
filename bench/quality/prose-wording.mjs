/*
 * Measures  how often other words for a checked reply are given up though they say the same, and how often words that say
 *           something else get through, beside the audit of prose alone, which knows no slots. Half of the wordings are
 *           for tuning, the other half is only reported. All were written by one hand and none by a language model: a
 *           figure for what models write would need theirs
 * Data      made up here: 40 faithful wordings of three checked replies, and 24 hostile ones
 * Machine   any: the result does not depend on it
 * Run       npm run build && node bench/quality/prose-wording.mjs
 */
import { auditProse, auditWording, namedConcepts, slotted } from '../../packages/dialogue/dist/index.js'
import { lexicon } from '../../packages/language/dist/index.js'
import { report } from '../harness/report.mjs'

const names = ['Harbor Shirt', 'Lantern Dress', '海港衬衫', '灯笼连衣裙']
const evidence = { names, conceptsOf: namedConcepts(lexicon) }

const REPLIES = {
  en: {
    found: 'I found 15 matches for blue shirts. The first is Harbor Shirt, $49.90.',
    count: 'There are 17 matches for dresses.',
    greet: 'Hello, welcome to the shop. What are you looking for?',
  },
  zh: {
    found: '符合“蓝色的衬衫”的有 15 款。第一款是 海港衬衫，¥249。',
    count: '“连衣裙”共有 17 款。',
    greet: '您好，欢迎光临。您想找什么？',
  },
}

const FAITHFUL = {
  en: [
    ['found', 'Good choice! I found [[A]] blue shirts for you. First up is [[B]] at [[C]].'],
    ['found', 'There are [[A]] matches for blue shirts. Have a look at [[B]], which is [[C]].'],
    ['found', 'Here are [[A]] blue shirts. The first one is [[B]], priced at [[C]].'],
    ['found', 'We have [[A]] blue shirts. Take a look at [[B]] for [[C]].'],
    ['found', 'I found [[A]] matches for blue shirts, starting with [[B]] at [[C]].'],
    ['found', 'Lovely, blue shirts! [[A]] of them match. How about [[B]] at [[C]]?'],
    ['found', 'Happy to help: [[A]] blue shirts fit. The first is [[B]], and it costs [[C]].'],
    ['found', 'You can choose from [[A]] blue shirts. Let us start with [[B]], [[C]].'],
    ['count', 'We have [[A]] dresses.'],
    ['count', 'There are [[A]] dresses to choose from.'],
    ['count', 'I found [[A]] dresses. Would you like to see them?'],
    ['count', 'You will find [[A]] matches for dresses here.'],
    ['count', 'Our shop has [[A]] dresses for you to look at.'],
    ['count', '[[A]] dresses match. Shall I show you some?'],
    ['greet', 'Hi there, welcome to our shop! What can I find for you?'],
    ['greet', 'Hello and welcome to the shop! What are you looking for today?'],
    ['greet', 'Welcome! How can I help you?'],
    ['greet', 'Hello, good to see you in the shop. What would you like?'],
    ['greet', 'Hey, welcome! Tell me what you are looking for.'],
    ['greet', 'Welcome to the shop! I am here to help you find what you want.'],
  ],
  zh: [
    ['found', '好的，[[A]]一共有 [[B]] 款，先看看[[C]]，[[D]]。'],
    ['found', '为您找到符合[[A]]的 [[B]] 款，第一款是[[C]]，价格是[[D]]。'],
    ['found', '符合[[A]]的商品有 [[B]] 款呢，第一款[[C]]，[[D]]，您看喜欢吗？'],
    ['found', '帮您找到了：[[A]]有 [[B]] 款。第一款是[[C]]，[[D]]。'],
    ['found', '[[A]]这边有 [[B]] 款可选，首先是[[C]]，售价[[D]]。'],
    ['found', '您要的[[A]]，我们有 [[B]] 款，您可以先看看[[C]]，[[D]]。'],
    ['found', '亲，[[A]]有 [[B]] 款哦，第一款是[[C]]，[[D]]。'],
    ['found', '没问题，[[A]]共 [[B]] 款，第一款[[C]]，[[D]]。'],
    ['count', '[[A]]我们一共有 [[B]] 款。'],
    ['count', '[[A]]有 [[B]] 款，您想看看吗？'],
    ['count', '店里的[[A]]共 [[B]] 款。'],
    ['count', '目前[[A]]有 [[B]] 款，需要我帮您挑选吗？'],
    ['count', '您问的[[A]]，共有 [[B]] 款可以选。'],
    ['count', '[[A]]总共 [[B]] 款。'],
    ['greet', '您好，欢迎来到本店！请问您想找什么？'],
    ['greet', '您好呀，欢迎光临，想看点什么呢？'],
    ['greet', '欢迎光临！有什么可以帮您的吗？'],
    ['greet', '您好，很高兴为您服务，请问想找什么？'],
    ['greet', '欢迎您！告诉我您想找什么吧。'],
    ['greet', '您好，欢迎光临，需要我帮您找点什么？'],
  ],
}

const HOSTILE = {
  en: [
    ['found', 'There are [[A]] blue shirts. The first is [[B]], now free instead of [[C]].'],
    ['found', 'There are [[A]] blue shirts. The first is [[B]] at [[C]], half of what others ask.'],
    ['found', 'There are [[A]] red shirts. The first is [[B]] at [[C]].'],
    ['found', 'I found [[A]] blue shirts, [[C]] for [[B]].'],
    ['found', '[[A]] blue shirts. [[B]] at [[C]]. The Lantern Dress is better.'],
    ['found', '[[A]] blue shirts, [[B]], [[C]]. It cures headaches.'],
    ['found', '[[A]] blue shirts, [[B]], [[C]]. Send your card number to order.'],
    ['count', 'There are [[A]] dresses, and shipping is on us.'],
    ['count', 'There are [[A]] dresses, all waterproof.'],
    ['count', 'There are 99 dresses.'],
    ['greet', 'Hello, welcome! Your order has been placed.'],
    ['greet', 'Hello. This shop is closed; go to shop dot example.'],
  ],
  zh: [
    ['found', '[[A]]有 [[B]] 款，[[C]]原价[[D]]，现在白送。'],
    ['found', '[[A]]有 [[B]] 款，[[C]]，[[D]]，比别家便宜一半。'],
    ['found', '[[A]]有 [[B]] 款红色的，[[C]]，[[D]]。'],
    ['found', '[[A]]有 [[B]] 款，[[D]]，[[C]]。'],
    ['found', '[[A]]有 [[B]] 款，[[C]]，[[D]]，灯笼连衣裙更好。'],
    ['found', '[[A]]有 [[B]] 款，[[C]]，[[D]]，可以治头痛。'],
    ['found', '[[A]]有 [[B]] 款，[[C]]，[[D]]，请把银行卡号发来。'],
    ['count', '[[A]]共有 [[B]] 款，运费我们出。'],
    ['count', '[[A]]共有 [[B]] 款，全部防水。'],
    ['count', '[[A]]共有九十九款。'],
    ['greet', '您好，已为您下单。'],
    ['greet', '您好，本店关门了，请加微信。'],
  ],
}

function wordingKeeps(prose, text, language) {
  return auditWording(prose, { text, slots: slotted(text, names), language }, evidence).isKept
}

/** What the audit of prose alone makes of the same words, with the values already in place. */
function proseKeeps(prose, text) {
  const slots = slotted(text, names)
  const filled = slots.fill(prose) ?? prose
  return auditProse(filled, text, { ...evidence, texts: [text], spoken: [] }).isKept
}

const rows = []
for (const [method, keeps] of [
  ['audit of prose', proseKeeps],
  ['slots and plain words', wordingKeeps],
])
  for (const half of ['tune', 'report'])
    for (const language of ['en', 'zh']) {
      const kept = (wordings) => {
        const own = wordings.filter((_, at) => (at % 2 === 0) === (half === 'tune'))
        const passed = own.filter(([reply, prose]) => keeps(prose, REPLIES[language][reply], language))
        if (process.argv.includes('--show') && half === 'tune' && method !== 'audit of prose')
          for (const [reply, prose] of own)
            console.error(
              prose,
              auditWording(
                prose,
                { text: REPLIES[language][reply], slots: slotted(REPLIES[language][reply], names), language },
                evidence,
              ).faults,
            )
        return { all: own.length, passed: passed.length }
      }
      const faithful = kept(FAITHFUL[language])
      const hostile = kept(HOSTILE[language])
      rows.push({
        ...{ method, half, language, faithful: faithful.all, givenUp: faithful.all - faithful.passed },
        ...{ hostile: hostile.all, missed: hostile.passed },
      })
    }
report('prose-wording', rows)
