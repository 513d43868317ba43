import type { Bilingual } from '@elmo-chat/kernel'
import type { MethodKind } from './methods.js'

/** What a method is called, and what it does in one sentence. */
export interface MethodText {
  readonly name: Bilingual
  readonly does: Bilingual
}

/** For the merchant's console; one for each method. */
export const methodTexts: Readonly<Record<MethodKind, MethodText>> = {
  popularity: {
    name: { en: 'Popular', zh: '热门' },
    does: {
      en: 'Shows everyone what is taken most, recent weeks counting more.',
      zh: '向所有人展示最受欢迎的商品，越近的行为权重越大。',
    },
  },
  trending: {
    name: { en: 'Trending', zh: '趋势上升' },
    does: {
      en: 'Shows what is taken more this week than its own past lets expect.',
      zh: '展示本周热度明显高于自身以往水平的商品。',
    },
  },
  'item-knn': {
    name: { en: 'Similar items', zh: '相似商品' },
    does: {
      en: 'Shows what is taken by the same people as the things this customer took.',
      zh: '展示与该顾客看过、买过的商品受同一批人喜欢的商品。',
    },
  },
  'user-knn': {
    name: { en: 'Similar customers', zh: '相似顾客' },
    does: {
      en: 'Shows what the customers took whose history is most like this one.',
      zh: '展示与该顾客历史最相似的顾客所选的商品。',
    },
  },
  rp3beta: {
    name: { en: 'Short walks', zh: '短途游走' },
    does: {
      en: 'Walks from this customer’s items to people and on to their items, and holds bestsellers back so that rarer finds show.',
      zh: '从该顾客的商品走到其他顾客，再走到他们的商品，并压低畅销品，让小众商品也有机会出现。',
    },
  },
  'gf-cf': {
    name: { en: 'Graph filtering', zh: '图滤波' },
    does: {
      en: 'Joins what near neighbours took with the broad tastes of the whole shop; strong where each customer left little.',
      zh: '结合邻近顾客的选择与全店的整体口味；在每位顾客行为较少时表现突出。',
    },
  },
  ials: {
    name: { en: 'Taste factors', zh: '口味因子' },
    does: {
      en: 'Describes customers and items by a few dozen tastes and matches them; strong where customers left much.',
      zh: '用几十个口味因子描述顾客与商品并进行匹配；在顾客行为丰富时表现突出。',
    },
  },
  ease: {
    name: { en: 'Item weights', zh: '商品权重' },
    does: {
      en: 'Learns for every pair of items how much one speaks for or against the other; for up to a few thousand items.',
      zh: '学习每两件商品之间相互支持或排斥的程度；适用于数千件以内的商品。',
    },
  },
  content: {
    name: { en: 'Tastes from features', zh: '特征口味' },
    does: {
      en: 'Places a new product by its words, category and attributes, so that it is recommended before anyone took it.',
      zh: '根据文字、类目与属性为新品定位，使其在无人购买之前就能被推荐。',
    },
  },
  'bought-together': {
    name: { en: 'Bought together', zh: '搭配购买' },
    does: {
      en: 'Shows what orders hold beside the items in the cart, and what is bought later to go with them.',
      zh: '展示订单中与购物车商品一同购买、或之后为其配套购买的商品。',
    },
  },
  'session-knn': {
    name: { en: 'Similar visits', zh: '相似会话' },
    does: {
      en: 'Shows what the recent visits went on to that share most with this one; every new visit counts at once.',
      zh: '展示与当前会话最相似的近期会话接下来浏览的商品；每次新会话都会立即计入。',
    },
  },
  'sequential-rules': {
    name: { en: 'What follows', zh: '后续规则' },
    does: {
      en: 'Shows what was taken soon after each of the latest items, the nearer the more it counts.',
      zh: '展示在最近商品之后不久被选择的商品，间隔越近权重越大。',
    },
  },
  sasrec: {
    name: { en: 'Learned order', zh: '序列学习' },
    does: {
      en: 'Learns from the order of actions which item comes next; takes minutes to train and much history to pay off.',
      zh: '从行为的先后顺序中学习下一件商品；训练需要数分钟，历史数据充足时才有明显效果。',
    },
  },
  blend: {
    name: { en: 'Blend', zh: '混合' },
    does: {
      en: 'Adds up several methods, each by how much it helped on actions that were kept hidden from it.',
      zh: '把多种方法加权相加，权重取决于各方法在留出行为上的实际贡献。',
    },
  },
}
