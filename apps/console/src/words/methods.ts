import { currentLanguage } from './index.js'

type Term = readonly [en: string, zh: string]

interface Method {
  /** The field's own name. */
  readonly name: Term
  /** What it does, in a sentence for someone who has never heard of it. */
  readonly tells: Term
}

/* The ways to make a list of products. An unknown one is newer than this console: its key is shown, and no sentence. */
const methods: Record<string, Method> = {
  popularity: {
    name: ['Popularity', '热度'],
    tells: [
      'What is wanted most, of late more than long ago. The same for everyone.',
      '最受欢迎的商品，近期的行为权重更高；人人相同。',
    ],
  },
  trending: {
    name: ['Trending', '趋势'],
    tells: ['What is wanted more of late than its own past lets expect.', '近期热度明显高于自身以往水平的商品。'],
  },
  'item-knn': {
    name: ['ItemKNN', '商品近邻 ItemKNN'],
    tells: [
      'Looks for products that the same people turned to as those in the history.',
      '找出与历史商品常被同一批人关注的商品。',
    ],
  },
  'user-knn': {
    name: ['UserKNN', '用户近邻 UserKNN'],
    tells: [
      'Looks for people with the same past, and takes what they turned to.',
      '找出经历相近的人，取他们关注过的商品。',
    ],
  },
  rp3beta: {
    name: ['RP3beta', '随机游走 RP3beta'],
    tells: [
      'Walks from a product to its people and on to their other products; holds popular ends back.',
      '从商品走到关注它的人，再走到他们的其他商品，并压低过热的终点。',
    ],
  },
  'gf-cf': {
    name: ['GF-CF', '图滤波 GF-CF'],
    tells: [
      'Sees people and products as one web, and keeps its broad lines without the noise.',
      '把人和商品看作一张网，保留大的脉络，滤去噪声。',
    ],
  },
  ease: {
    name: ['EASE', '线性模型 EASE'],
    tells: [
      'Learns for all pairs of products at once how much one speaks for the other.',
      '一次性学出所有商品两两之间谁在多大程度上支持谁。',
    ],
  },
  ials: {
    name: ['iALS', '矩阵分解 iALS'],
    tells: ['Finds hidden tastes that explain who turned to what.', '找出能解释“谁关注了什么”的隐含口味。'],
  },
  content: {
    name: ['Content', '内容相似'],
    tells: [
      'Compares what products are: kind, color, material, words. Knows new products too.',
      '比较商品本身：品类、颜色、材质、文字；新品也适用。',
    ],
  },
  'session-knn': {
    name: ['Session kNN', '会话近邻'],
    tells: [
      'Looks for visits that went like this one, and takes what they held besides.',
      '找出与本次访问相似的访问，取其中的其他商品。',
    ],
  },
  'sequential-rules': {
    name: ['Sequential rules', '顺序规则'],
    tells: ['Counts what is turned to soon after what.', '统计看过某件之后不久又看了什么。'],
  },
  sasrec: {
    name: ['SASRec', '自注意力 SASRec'],
    tells: [
      'A small neural network that reads a history in its order and weighs what matters for the next step.',
      '小型神经网络：按先后顺序读取历史，权衡哪些与下一步有关。',
    ],
  },
  'bought-together': {
    name: ['Bought together', '一起购买'],
    tells: [
      'Counts what stands in the same orders; a case goes with a phone more than a phone with a case.',
      '统计同一订单中的商品，并区分方向：买手机会配壳，买壳未必配手机。',
    ],
  },
  blend: {
    name: ['Blend', '融合'],
    tells: [
      'Adds up several methods, weighed by how well each does on what it has not seen.',
      '把几种方法加在一起，按各自在未见数据上的表现分配权重。',
    ],
  },
}

const inLanguage = (term: Term) => term[currentLanguage() === 'zh' ? 1 : 0]

export const methodName = (method: string): string =>
  Object.hasOwn(methods, method) ? inLanguage(methods[method].name) : method

/** What a method does, in a sentence; null for one that is not known here. */
export const methodTells = (method: string): string | null =>
  Object.hasOwn(methods, method) ? inLanguage(methods[method].tells) : null
