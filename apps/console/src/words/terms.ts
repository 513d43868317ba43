import { currentLanguage } from './index.js'
import { intents } from './intents.js'

type Term = readonly [en: string, zh: string]

/* What the assistant's own terms are called here. An unknown one is shown as it is: it is the shop's own, or newer. */

const fields: Record<string, Term> = {
  words: ['words', '词语'],
  category: ['category', '品类'],
  brand: ['brand', '品牌'],
  price: ['price', '价格'],
  color: ['color', '颜色'],
  size: ['size', '尺码'],
  material: ['material', '材质'],
  pattern: ['pattern', '图案'],
  style: ['style', '风格'],
  fit: ['fit', '版型'],
  occasion: ['occasion', '场合'],
  season: ['season', '季节'],
  audience: ['audience', '适用人群'],
  feature: ['feature', '特点'],
  availability: ['availability', '是否有货'],
  available: ['availability', '是否有货'],
  stock: ['stock', '库存'],
  count: ['count', '数量'],
  title: ['title', '标题'],
  description: ['description', '描述'],
  categories: ['categories', '类目'],
  attributes: ['attributes', '属性'],
  reviews: ['reviews', '评价'],
  url: ['link', '链接'],
  image: ['picture', '图片'],
  compareAt: ['compare-at price', '原价'],
  rating: ['rating', '评分'],
  passage: ['passage', '原文'],
  contact: ['contact', '联系方式'],
  newness: ['newness', '上新时间'],
  relevance: ['relevance', '相关度'],
}

const acts: Record<string, Term> = {
  find: ['find', '找商品'],
  count: ['count', '数一数'],
  compare: ['compare', '对比'],
  details: ['details', '问细节'],
  opinions: ['opinions', '问评价'],
  availability: ['availability', '问有没有货'],
  more: ['more', '看更多'],
  why: ['why', '问为什么'],
  'add-to-cart': ['add to cart', '加入购物车'],
  recommend: ['recommend', '求推荐'],
  browse: ['browse', '随便看看'],
  'start-over': ['start over', '重新开始'],
  greet: ['greet', '打招呼'],
  thank: ['thank', '道谢'],
  goodbye: ['goodbye', '道别'],
  capabilities: ['capabilities', '问能做什么'],
  human: ['human', '转人工'],
  policy: ['policy', '问政策'],
  order: ['order', '问订单'],
  complain: ['complain', '抱怨'],
  affirm: ['affirm', '同意'],
  deny: ['deny', '拒绝'],
  'off-topic': ['off topic', '无关话题'],
  unclear: ['unclear', '不明确'],
  empty: ['empty', '空消息'],
  similar: ['similar', '找相似'],
  'go-with': ['go with', '找搭配'],
  outfit: ['outfit', '成套搭配'],
  photo: ['photo', '按照片找'],
  superlative: ['superlative', '找最值'],
}

const emotions: Record<string, Term> = {
  neutral: ['neutral', '平静'],
  happy: ['happy', '高兴'],
  disappointed: ['disappointed', '失望'],
  angry: ['angry', '生气'],
  anxious: ['anxious', '着急'],
}

const becauses: Record<string, string> = {
  'there is nothing to read in the message': '消息里没有可读的内容',
  'the words are urgent enough for a person': '措辞紧急，需要人工',
  'several turns in a row were not understood': '连续几轮没有听懂',
  'a person was offered and accepted': '顾客接受了转人工',
  'the size or color that was asked for is told': '顾客补上了所问的尺码或颜色',
  'more of the kind of one product is wanted': '想要与某件商品类似的',
  'something is wanted that goes with a product on the table': '想要与所示商品搭配的',
  'a photo was sent': '发来了照片',
  'the rules left the words unclear, and a language model placed them': '规则没有听懂，由语言模型归类',
  'a whole outfit is wanted': '想要一整套搭配',
  'the outfit is wanted otherwise': '想要另一种搭配',
  'another value of a field is wanted, and none stands: the product tells which it has':
    '想换一个值而当前没有设定：由商品说明有哪些',
  'the extreme of an order is asked for': '问的是排序的最值',
  'something is wanted but nothing was named yet': '想要商品，但还没说要什么',
}

const named = (terms: Record<string, Term>) => (name: string) =>
  terms[name]?.[currentLanguage() === 'zh' ? 1 : 0] ?? name

export const fieldName = named(fields)
/** An intent or a skill. */
export const actName = named({ ...intents, ...acts })
/** An intent of the model, as it is corrected. */
export const intentName = named(intents)
export const emotionName = named(emotions)

/** Why a skill was chosen, as the policy says it. */
export function becauseInWords(because: string): string {
  if (currentLanguage() === 'en') return because
  const intent = /^the intent is (.+)$/u.exec(because)?.[1]
  return intent ? `意图是“${actName(intent)}”` : (becauses[because] ?? because)
}
