import { currentLanguage } from './index.js'
import { fieldName } from './terms.js'

type Term = readonly [en: string, zh: string]

/*
 * A part of a score is named by a key: `word:linen@title` is the word "linen" in the title, `typo:shrit→shirt` a word
 * that was read as another, `feature:stock` a feature of the ranker. Said here in words; an unknown key stays as it is.
 */

/** What kind of evidence a part is. Its color in the bars follows it. */
export type ReasonKind = 'words' | 'concepts' | 'variants' | 'fit' | 'meaning' | 'features'

export const reasonKinds: readonly ReasonKind[] = ['words', 'concepts', 'variants', 'fit', 'meaning', 'features']

const kindOf: Record<string, ReasonKind> = {
  word: 'words',
  prefix: 'words',
  concept: 'concepts',
  category: 'concepts',
  attribute: 'concepts',
  synonym: 'variants',
  typo: 'variants',
  split: 'variants',
  joined: 'variants',
  pinyin: 'variants',
  translation: 'variants',
  phrase: 'fit',
  coverage: 'fit',
  exact: 'fit',
  meaning: 'meaning',
}

const plain: Record<string, Term> = {
  word: ['word', '词'],
  prefix: ['beginning', '词首'],
  concept: ['concept', '概念'],
  category: ['category', '品类'],
  attribute: ['attribute', '属性'],
  synonym: ['same meaning', '同义'],
  typo: ['read as', '纠错'],
  split: ['split into', '拆分为'],
  joined: ['joined into', '合并为'],
  pinyin: ['pinyin', '拼音'],
  translation: ['translation', '翻译'],
  phrase: ['words side by side', '词语相邻'],
  coverage: ['more of the words found', '命中更多的词'],
  exact: ['title is exactly this', '标题完全一致'],
  stock: ['in stock', '有货'],
  meaning: ['close in meaning', '意思接近'],
  base: ['where every product begins', '所有商品的起点'],
}

const features: Record<string, Term> = {
  bm25: ['words in all texts', '全文词匹配'],
  words: ['score by words', '词匹配得分'],
  'word-score': ['score by words', '词匹配得分'],
  title: ['words in the title', '标题中的词'],
  brand: ['words in the brand', '品牌中的词'],
  categories: ['words in the categories', '类目中的词'],
  category: ['category fits', '品类相符'],
  attributes: ['words in the attributes', '属性中的词'],
  attribute: ['attributes fit', '属性相符'],
  description: ['words in the description', '描述中的词'],
  reviews: ['words in the reviews', '评价中的词'],
  phrase: ['words side by side', '词语相邻'],
  coverage: ['share of the words found', '命中词的比例'],
  exact: ['title is exactly this', '标题完全一致'],
  'exact-title': ['title is exactly this', '标题完全一致'],
  concepts: ['concepts that match', '匹配的概念'],
  'concept-matches': ['concepts that match', '匹配的概念'],
  meaning: ['close in meaning', '意思接近'],
  similarity: ['close in meaning', '意思接近'],
  popularity: ['popularity', '热度'],
  freshness: ['newness', '新品'],
  newness: ['newness', '新品'],
  stock: ['in stock', '有货'],
  available: ['in stock', '有货'],
  availability: ['in stock', '有货'],
  price: ['price', '价格'],
  'price-fit': ['price fits', '价格合适'],
  clicks: ['clicked for this search', '此搜索下的点击'],
  'click-rate': ['clicked for this search', '此搜索下的点击'],
  'query-clicks': ['clicked for this search', '此搜索下的点击'],
  rating: ['rating', '评分'],
  discount: ['discount', '折扣'],
  'title-length': ['length of the title', '标题长度'],
  'query-length': ['length of the search', '搜索词长度'],
  rank: ['rank by words', '按词的名次'],
}

const said = (terms: Record<string, Term>, name: string): string | undefined =>
  Object.hasOwn(terms, name) ? terms[name][currentLanguage() === 'zh' ? 1 : 0] : undefined

interface Reason {
  readonly kind: string
  readonly what: string
  readonly field: string
}

function readReason(reason: string): Reason {
  const at = reason.indexOf(':')
  if (at < 0) return { kind: reason, what: '', field: '' }
  const rest = reason.slice(at + 1)
  const mark = rest.lastIndexOf('@')
  return {
    kind: reason.slice(0, at),
    what: mark < 0 ? rest : rest.slice(0, mark),
    field: mark < 0 ? '' : rest.slice(mark + 1),
  }
}

export function reasonKind(reason: string): ReasonKind {
  const { kind } = readReason(reason)
  return Object.hasOwn(kindOf, kind) ? kindOf[kind] : 'features'
}

/** A part of a score in words: `word “linen” in the title`. */
export function reasonName(reason: string): string {
  const { kind, what, field } = readReason(reason)
  if (kind === 'feature') return featureName(what)
  const name = said(plain, kind)
  if (name === undefined) return reason
  const isChinese = currentLanguage() === 'zh'
  const quoted = what && (isChinese ? `“${partsOf(what)}”` : ` “${partsOf(what)}”`)
  const where = field && (isChinese ? `（${fieldName(field)}）` : ` in the ${fieldName(field)}`)
  return `${name}${quoted}${where}`
}

/** A feature of the ranker in words; one with a field, `bm25:title`, is that field's. */
export function featureName(feature: string): string {
  const whole = said(features, feature)
  if (whole !== undefined) return whole
  const [, kind, field] = /^([a-z0-9-]+)[:@.](.+)$/u.exec(feature) ?? []
  const isChinese = currentLanguage() === 'zh'
  if (kind === 'bm25') return isChinese ? `${fieldName(field)}中的词` : `words in the ${fieldName(field)}`
  const name = kind && said(features, kind)
  if (!name) return feature
  return isChinese ? `${name}（${fieldName(field)}）` : `${name}, ${fieldName(field)}`
}

/** A concept `category/dress` shows its own name; `shrit→shirt` keeps its arrow, with room around it. */
const partsOf = (what: string) =>
  what
    .split('→')
    .map((part) => part.replace(/^[a-z-]+\//u, ''))
    .join(' → ')
