import type { Product } from '@elmo-chat/catalog'
import { type Fact, fact, list, type Sentence, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { Opinions, Polarity, Quote } from '@elmo-chat/opinion'
import type { Block } from '@elmo-chat/protocol'
import type { ShopView } from '../shop/shop-view.js'
import type { Speech } from './speech.js'

type CitationsBlock = Extract<Block, { type: 'data-citations' }>

/** Counts and quotes of one product's reviews, each bound to them. */
export interface OpinionSpeech {
  count(field: string): Fact
  aspect(id: string): Fact
  point(id: string): Fact
  /** The average of the ratings, with one decimal. */
  rating(): Fact
  /** Verbatim. In the customer's language where one is. */
  quote(quotes: readonly Quote[]): { readonly said: Fact; readonly from: Quote } | undefined
}

export function opinionSpeech(product: Product, { facts, language }: Speech): OpinionSpeech {
  const must = (subject: string, field: string, show: (value: unknown) => string = String): Fact => {
    const found = facts.lookup(subject, field)
    if (!found) throw new Error(`SKILLS_NO_FACT: there is no ${field} of ${subject}; ask for what reviews say`)
    return fact(show(found.value), subject, field, found)
  }
  return {
    count: (field) => must(product.id, `reviews:${field}`),
    aspect: (id) => must('opinion', `aspect:${language}:${id}`),
    point: (id) => must('opinion', `point:${language}:${id}`),
    rating: () => must(product.id, 'reviews:rating', (value) => Number(value).toFixed(1)),
    quote(quotes) {
      const from = quotes.find((quote) => quote.language === language) ?? quotes[0]
      return from && { said: must(`review:${from.reviewId}`, `text:${from.start}:${from.end}`), from }
    },
  }
}

/** One of each side, verbatim; `from` are the reviews that are quoted. */
export function quotedSides(
  quotes: Readonly<Partial<Record<Polarity, readonly Quote[]>>>,
  speech: OpinionSpeech,
  language: Language,
): { readonly said: readonly Sentence[]; readonly from: readonly Quote[] } {
  const good = speech.quote(quotes.good ?? [])
  const others = (quotes.bad ?? []).filter(({ reviewId }) => reviewId !== good?.from.reviewId)
  const bad = speech.quote(others.length > 0 ? others : (quotes.bad ?? []))
  const words = opinionWords[language]
  return {
    said: [...(good ? [words.content(good.said)] : []), ...(bad ? [words.unhappy(bad.said)] : [])],
    from: [good, bad].flatMap((quote) => quote?.from ?? []),
  }
}

/** The reviews that were quoted, whole, each with its stars and day. */
export function citedReviews(
  quotes: readonly Quote[],
  product: Product,
  { opinions }: ShopView,
  language: Language,
): CitationsBlock[] {
  const passages = [...new Set(quotes.map(({ reviewId }) => reviewId))].flatMap((id) => {
    const review = opinions?.review(id)
    if (!review) return []
    const day = review.at.slice(0, 10)
    const title = language === 'zh' ? `评价 · ${review.rating} 星 · ${day}` : `Review · ${review.rating} of 5 · ${day}`
    return [{ documentId: id, title, text: review.text, ...(product.url ? { url: product.url } : {}) }]
  })
  return passages.length > 0 ? [{ type: 'data-citations', data: { passages } }] : []
}

/** Points in the order in which they are said most, each with how many say it: "it is thick (4)". */
export function countedPoints(points: readonly string[], speech: OpinionSpeech, language: Language) {
  const one = (id: string) =>
    language === 'zh'
      ? [speech.point(id), '（', speech.count(`point:${id}:said`), ' 人）']
      : [speech.point(id), ' (', speech.count(`point:${id}:said`), ')']
  return list(points.map(one), language)
}

/** The sides of a thing with how many are content: "the fit (6 of 8)". */
export function countedAspects(aspects: Opinions['aspects'], speech: OpinionSpeech, language: Language) {
  const one = ({ aspect }: Opinions['aspects'][number]) => {
    const [content, total] = [speech.count(`aspect:${aspect}:content`), speech.count(`aspect:${aspect}:total`)]
    return language === 'zh'
      ? [speech.aspect(aspect), '（', total, ' 人提到，', content, ' 人满意）']
      : [speech.aspect(aspect), ' (', content, ' of ', total, ' content)']
  }
  return list(aspects.map(one), language)
}

type Piece = Sentence['pieces'][number]
type Pieces = Piece | readonly Piece[]

/** "Says" behind a one, "say" behind all else. */
const verb = (count: Fact, one: string, many: string) => (count.value === 1 ? one : many)
const reviewsOf = (count: Fact) => verb(count, 'review', 'reviews')

interface OpinionWords {
  readonly content: (quote: Fact) => Sentence
  readonly unhappy: (quote: Fact) => Sentence
  readonly quoted: (quote: Fact) => Sentence
  readonly none: (title: Fact) => Sentence
  readonly overall: (title: Fact, count: Fact, rating: Fact, happy: Fact) => Sentence
  readonly most: (aspects: Pieces) => Sentence
  readonly ofAspect: (title: Fact, aspect: Fact, total: Fact, content: Fact) => Sentence
  readonly mixed: (count: Fact) => Sentence
  readonly said: (points: Pieces) => Sentence
  readonly unspoken: (title: Fact, aspect: Fact, count: Fact) => Sentence
  readonly pointSaid: (title: Fact, point: Fact, said: Fact, count: Fact) => Sentence
  readonly pointUnsaid: (title: Fact, point: Fact, count: Fact) => Sentence
  readonly pointDenied: (count: Fact) => Sentence
  readonly criticised: (title: Fact, points: Pieces, count: Fact) => Sentence
  readonly uncriticised: (title: Fact, count: Fact) => Sentence
  readonly praised: (title: Fact, points: Pieces, count: Fact) => Sentence
  readonly others: Sentence
  readonly best: (title: Fact, rating: Fact, count: Fact) => Sentence
  readonly next: (others: Pieces) => Sentence
  readonly noneReviewed: Sentence
}

export const opinionWords: Readonly<Record<Language, OpinionWords>> = {
  en: {
    content: (quote) => sentence`One who is content: “${quote}”.`,
    unhappy: (quote) => sentence`One who is not: “${quote}”.`,
    quoted: (quote) => sentence`In a buyer's words: “${quote}”.`,
    none: (title) => sentence`Nobody has reviewed ${title} yet, so I can't tell what buyers find.`,
    overall: (title, count, rating, happy) =>
      sentence`${title} has ${count} ${reviewsOf(count)}, ${rating} of five stars on average; ${happy} ${verb(happy, 'gives', 'give')} four stars or more.`,
    most: (aspects) => sentence`Buyers speak most of ${aspects}.`,
    ofAspect: (title, aspect, total, content) =>
      total.value === 1
        ? sentence`Only ${total} buyer judges ${aspect} of ${title}; ${content} ${verb(content, 'is', 'are')} content.`
        : sentence`${content} of the ${total} buyers who judge ${aspect} of ${title} ${verb(content, 'is', 'are')} content.`,
    mixed: (count) => sentence`${count} ${verb(count, 'finds', 'find')} both good and bad in it.`,
    said: (points) => sentence`What they say: ${points}.`,
    unspoken: (title, aspect, count) =>
      sentence`None of the ${count} ${reviewsOf(count)} of ${title} judges ${aspect}.`,
    pointSaid: (title, point, said, count) =>
      sentence`${said} of the ${count} ${reviewsOf(count)} of ${title} ${verb(said, 'says', 'say')} that ${point}.`,
    pointUnsaid: (title, point, count) =>
      sentence`None of the ${count} ${reviewsOf(count)} of ${title} says that ${point}.`,
    pointDenied: (count) => sentence`${count} ${verb(count, 'says', 'say')} the opposite.`,
    criticised: (title, points, count) =>
      sentence`What the ${count} ${reviewsOf(count)} of ${title} ${verb(count, 'criticizes', 'criticize')}: ${points}.`,
    uncriticised: (title, count) => sentence`I found no criticism in the ${count} ${reviewsOf(count)} of ${title}.`,
    praised: (title, points, count) =>
      sentence`What the ${count} ${reviewsOf(count)} of ${title} ${verb(count, 'praises', 'praise')}: ${points}.`,
    others: sentence`Several products fit that name; this is the one with the most reviews.`,
    best: (title, rating, count) =>
      sentence`Buyers rate ${title} best, few reviews counting for less: ${rating} of five stars in ${count} ${reviewsOf(count)}.`,
    next: (others) => sentence`Behind it: ${others}.`,
    noneReviewed: sentence`Nobody has reviewed any of them yet.`,
  },
  zh: {
    content: (quote) => sentence`满意的买家说：“${quote}”。`,
    unhappy: (quote) => sentence`不满意的买家说：“${quote}”。`,
    quoted: (quote) => sentence`买家原话：“${quote}”。`,
    none: (title) => sentence`${title} 还没有评价，我没法告诉您买家怎么看。`,
    overall: (title, count, rating, happy) =>
      sentence`${title} 共有 ${count} 条评价，平均 ${rating} 星（满分五星），其中四星及以上 ${happy} 条。`,
    most: (aspects) => sentence`买家提到最多的是${aspects}。`,
    ofAspect: (title, aspect, total, content) =>
      sentence`${title} 的评价里，${total} 人评价了${aspect}，其中 ${content} 人满意。`,
    mixed: (count) => sentence`${count} 人觉得有好有坏。`,
    said: (points) => sentence`大家说的是：${points}。`,
    unspoken: (title, aspect, count) => sentence`${title} 的 ${count} 条评价都没有谈到${aspect}。`,
    pointSaid: (title, point, said, count) => sentence`${title} 的 ${count} 条评价里，有 ${said} 条说“${point}”。`,
    pointUnsaid: (title, point, count) => sentence`${title} 的 ${count} 条评价里，没有一条说“${point}”。`,
    pointDenied: (count) => sentence`有 ${count} 条说的正相反。`,
    criticised: (title, points, count) => sentence`${title} 的 ${count} 条评价里，买家不满意的是：${points}。`,
    uncriticised: (title, count) => sentence`${title} 的 ${count} 条评价里，没有看到批评。`,
    praised: (title, points, count) => sentence`${title} 的 ${count} 条评价里，买家称赞的是：${points}。`,
    others: sentence`叫这个名字的有好几款，这是评价最多的一款。`,
    best: (title, rating, count) =>
      sentence`评价最好的是 ${title}：平均 ${rating} 星，共 ${count} 条评价（评价少的分量轻）。`,
    next: (others) => sentence`其次是${others}。`,
    noneReviewed: sentence`这些商品都还没有评价。`,
  },
}
