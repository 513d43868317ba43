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
  prefix: 'variants',
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
  prefix: ['completed to', '补全'],
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

/* The engine's own numbers first, then those of the rankers. */
const features: Record<string, Term> = {
  title: ['words in the title', '标题中的词'],
  brand: ['words in the brand', '品牌中的词'],
  category: ['words in the categories', '类目中的词'],
  attributes: ['words in the attributes', '属性中的词'],
  description: ['words in the description', '描述中的词'],
  phrase: ['words side by side', '词语相邻'],
  meaning: ['values that are named', '提到的属性值'],
  coverage: ['share of the search that is met', '满足搜索的比例'],
  'title-coverage': ['share of the search in the title', '标题满足搜索的比例'],
  'title-equal': ['title is exactly this', '标题完全一致'],
  'title-start': ['title begins with this', '标题以此开头'],
  'title-position': ['early in the title', '在标题中靠前'],
  'title-share': ['title speaks of little else', '标题中别的内容少'],
  'by-meaning': ['met by a named value', '按属性值满足'],
  'by-synonym': ['met by a synonym', '按同义词满足'],
  'by-correction': ['met after a correction', '纠错后满足'],
  'query-words': ['words in the search', '搜索词的个数'],
  numbers: ['numbers agree', '数字相符'],
  base: ['where every product begins', '所有商品的起点'],
  words: ['how well the words fit', '词匹配得分'],
  'words-share': ['how well the words fit, beside the best', '词匹配得分，与最好的相比'],
  similarity: ['close in meaning', '意思接近'],
  'category-agreement': ['category fits', '品类相符'],
  'attribute-agreement': ['attributes fit', '属性相符'],
  'brand-named': ['of the brand that is named', '是提到的品牌'],
  popularity: ['popularity', '热度'],
  freshness: ['newness', '新品'],
  availability: ['in stock', '有货'],
  'price-fit': ['price fits', '价格合适'],
  'click-rate': ['clicked for this search', '此搜索下的点击'],
  'title-cover': ['words that the title holds', '标题包含的词'],
  'title-focus': ['title speaks of little else', '标题中别的内容少'],
  'head-word': ['title names the thing itself', '标题说的就是它'],
  'longest-run': ['longest run of the words', '最长的连续命中'],
  'first-place': ['early in the title', '在标题中靠前'],
  letters: ['letters in common, slips forgiven', '字母相近（容忍拼写误差）'],
  company: ['like the other candidates', '与其他候选相似'],
  'best-company': ['like the best candidates', '与最好的候选相似'],
  'meaning-company': ['close in meaning to the other candidates', '与其他候选语义接近'],
  'title-length': ['length of the title', '标题长度'],
  'query-length': ['length of the search', '搜索词长度'],
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

/** A feature in words; an unknown one is newer than this console, and shown as it is. */
export const featureName = (feature: string): string => said(features, feature) ?? feature

/** A concept `category/dress` shows its own name; `shrit→shirt` keeps its arrow, with room around it. */
const partsOf = (what: string) =>
  what
    .split('→')
    .map((part) => part.replace(/^[a-z-]+\//u, ''))
    .join(' → ')
