import type { Product } from '@elmo-chat/catalog'
import { namedThing, type Sentence, type Skill, type SkillContext, type SkillResult } from '@elmo-chat/dialogue'
import { type AskedOpinion, askedOpinion, type Opinions, type Polarity, type Quote } from '@elmo-chat/opinion'
import type { Understanding } from '@elmo-chat/understanding'
import { pointIn } from '../shop/opinion-facts.js'
import { subjectOf } from '../shop/pointed-at.js'
import { searchWish } from '../shop/search-wish.js'
import type { ShopView } from '../shop/shop-view.js'
import {
  citedReviews,
  countedAspects,
  countedPoints,
  type OpinionSpeech,
  opinionSpeech,
  opinionWords,
  quotedSides,
} from '../show/opinion-speech.js'
import { asHit, listProducts } from '../show/product-list.js'
import { fieldFact } from '../show/show-values.js'
import { createSpeech, type Speech } from '../show/speech.js'
import { noSubject } from '../show/which-one.js'
import { asksForBest, bestReviewed } from './best-reviewed.js'

/** Tells what buyers say of one product, counted and in their own words, and says plainly what nobody speaks of. */
export function opinionsSkill(shop: ShopView): Skill {
  return {
    name: 'opinions',
    description: { en: 'Tells what buyers say of a product.', zh: '说说买家对某款商品的评价。' },
    run(context) {
      if (asksForBest(context)) return bestReviewed(context, shop)
      const asked = askedOpinion(withoutName(context.understanding))
      const subject = subjectIn(context, asked, shop)
      return subject ? answer(subject, asked, context, shop) : noSubject(context, shop)
    },
  }
}

/** The linen of "the linen shirt" asks nothing of its material. */
function withoutName({ text, constraints, references }: Understanding): string {
  const named = constraints.some(({ field }) => field === 'category') ? constraints : []
  return [...references, ...named].reduce((rest, one) => rest.replace(one.text.toLowerCase(), ' '), text.toLowerCase())
}

interface Subject {
  readonly product: Product
  /** Others that the words might mean. */
  readonly others: readonly Product[]
}

/** Products of one name among which the most reviewed is looked for, and those that are offered instead. */
const ALIKE = 50
const OFFERED = 4

/** Where several have the name that was said, the one on the table, else the most reviewed. */
function subjectIn(context: SkillContext, asked: AskedOpinion, shop: ShopView): Subject | undefined {
  const { understanding, state } = context
  const thing = namedThing(understanding)
  const isNamed = thing?.constraints.some(({ field }) => field === 'category') ?? false
  // "Do they find it itchy": what is asked about is no name.
  const bare = isNamed || asked.aspect === undefined ? understanding : { ...understanding, constraints: [], query: '' }
  if (!thing || !isNamed || understanding.references.length > 0) {
    const product = subjectOf({ ...context, understanding: bare }, shop)
    return product && { product, others: [] }
  }
  const words = asked.aspect === undefined ? thing.query : ''
  const found = searchWish({ ...thing, query: words }, { limit: ALIKE }, shop).hits.map(({ product }) => product)
  const shown = found.filter(({ id }) => id === state.focus.selected)
  const tabled = shown.length > 0 ? shown : found.filter(({ id }) => state.focus.shown.includes(id))
  const reviews = (product: Product) => shop.opinions?.stars(product).reviews ?? 0
  const [product, ...others] = (tabled.length > 0 ? tabled : found).sort((a, b) => reviews(b) - reviews(a))
  return product && { product, others: tabled.length > 0 ? [] : others.slice(0, OFFERED) }
}

interface Told {
  readonly said: readonly Sentence[]
  readonly from: readonly Quote[]
}

function answer({ product, others }: Subject, asked: AskedOpinion, context: SkillContext, shop: ShopView): SkillResult {
  const speech = createSpeech(shop, context.language)
  const opinions = shop.opinions?.of(product)
  const told = opinions ? tell(product, opinions, asked, speech) : untold(product, speech, shop)
  const { blocks, focus, retrieved } = listProducts(
    { hits: [asHit(product)], total: 1, constraints: [], selected: product.id },
    context,
    shop,
  )
  const { state, language } = context
  const kept = state.focus.shown.includes(product.id) ? { ...state.focus, selected: product.id } : focus
  return {
    outcome: opinions ? 'answered' : 'unknown',
    sentences: [...told.said, ...(others.length > 0 ? [opinionWords[language].others] : [])],
    blocks: [
      ...blocks,
      ...citedReviews(told.from, product, shop, language),
      ...(others.length > 0 ? [choiceOf(others, speech)] : []),
    ],
    focus: kept,
    retrieved,
  }
}

/** Where nobody wrote, the rating that the shop's feed gives may still be told. */
function untold(product: Product, speech: Speech, shop: ShopView): Told {
  const rating = fieldFact(product, 'rating', speech, shop)
  const field = rating
    ? [{ pieces: [speech.field('rating'), speech.language === 'zh' ? '：' : ': ', rating, '.'] }]
    : []
  return { said: [opinionWords[speech.language].none(speech.title(product)), ...field], from: [] }
}

function tell(product: Product, opinions: Opinions, asked: AskedOpinion, speech: Speech): Told {
  const telling: Telling = { product, opinions, speech, counts: opinionSpeech(product, speech) }
  if (asked.point !== undefined) return ofPoint(asked.point, asked.aspect ?? '', telling)
  if (asked.aspect !== undefined) return ofAspect(asked.aspect, telling)
  return asked.side ? ofSide(asked.side, telling) : overall(telling)
}

interface Telling {
  readonly product: Product
  readonly opinions: Opinions
  readonly speech: Speech
  readonly counts: OpinionSpeech
}

/** So many sides and so many points are told at once. */
const SIDES = 3
const POINTS = 3

function overall({ product, opinions, speech, counts }: Telling): Told {
  const words = opinionWords[speech.language]
  const most = opinions.aspects.slice(0, SIDES)
  const quoted = quotedSides(opinions.quotes, counts, speech.language)
  return {
    said: [
      words.overall(speech.title(product), counts.count('count'), counts.rating(), counts.count('happy')),
      ...(most.length > 0 ? [words.most(countedAspects(most, counts, speech.language))] : []),
      ...quoted.said,
    ],
    from: quoted.from,
  }
}

function ofAspect(aspect: string, telling: Telling): Told {
  const { product, opinions, speech, counts } = telling
  const words = opinionWords[speech.language]
  const found = opinions.aspects.find((one) => one.aspect === aspect)
  if (!found) return { said: unspoken(aspect, telling), from: [] }
  const count = (what: string) => counts.count(`aspect:${aspect}:${what}`)
  const said = found.points.filter((point) => point.said > 0).slice(0, POINTS)
  const quoted = quotedSides(found.quotes, counts, speech.language)
  return {
    said: [
      words.ofAspect(speech.title(product), counts.aspect(aspect), count('total'), count('content')),
      ...(found.mixed > 0 ? [words.mixed(count('mixed'))] : []),
      ...(said.length > 0 ? [words.said(pointsIn(said, telling))] : []),
      ...quoted.said,
    ],
    from: quoted.from,
  }
}

function unspoken(aspect: string, { product, opinions, speech, counts }: Telling): Sentence[] {
  const words = opinionWords[speech.language]
  const most = opinions.aspects.slice(0, SIDES)
  return [
    words.unspoken(speech.title(product), counts.aspect(aspect), counts.count('count')),
    ...(most.length > 0 ? [words.most(countedAspects(most, counts, speech.language))] : []),
  ]
}

/** Whether reviews say just that; what else they say of the same side stands behind it. */
function ofPoint(point: string, aspect: string, telling: Telling): Told {
  const { product, opinions, speech, counts } = telling
  const words = opinionWords[speech.language]
  const found = pointIn(opinions, point)
  const title = speech.title(product)
  const count = (what: 'said' | 'denied') => counts.count(`point:${point}:${what}`)
  const verdict = found?.said
    ? words.pointSaid(title, counts.point(point), count('said'), counts.count('count'))
    : words.pointUnsaid(title, counts.point(point), counts.count('count'))
  const quotes = found?.said ? found.quotes.said : (found?.quotes.denied ?? [])
  const quote = counts.quote(quotes)
  const side = opinions.aspects.find((one) => one.aspect === aspect)
  const others = (side?.points ?? []).filter((one) => one.said > 0 && one.point !== point).slice(0, POINTS)
  return {
    said: [
      verdict,
      ...(found?.denied ? [words.pointDenied(count('denied'))] : []),
      ...(quote ? [words.quoted(quote.said)] : []),
      ...(others.length > 0 ? [besides(aspect, others, telling)] : []),
    ],
    from: quote ? [quote.from] : [],
  }
}

function besides(aspect: string, points: Opinions['aspects'][number]['points'], telling: Telling): Sentence {
  const { speech, counts } = telling
  const told = pointsIn(points, telling)
  return speech.language === 'zh'
    ? { pieces: ['关于', counts.aspect(aspect), '，还有人说：', ...told, '。'] }
    : { pieces: ['Else they say of ', counts.aspect(aspect), ': ', ...told, '.'] }
}

/** What is blamed, or praised, whatever side it is of. */
function ofSide(side: Polarity, telling: Telling): Told {
  const { product, opinions, speech, counts } = telling
  const words = opinionWords[speech.language]
  const title = speech.title(product)
  const points = opinions.aspects
    .flatMap((aspect) => aspect.points)
    .filter((one) => one.polarity === side && one.said > 0)
    .sort((a, b) => b.said - a.said)
    .slice(0, POINTS)
  if (points.length === 0) return side === 'bad' ? uncriticised(telling) : overall(telling)
  const quotes = opinions.aspects.flatMap((aspect) => aspect.quotes[side])
  const quote = counts.quote(points[0]?.quotes.said ?? quotes)
  const told = pointsIn(points, telling)
  const all = counts.count('count')
  return {
    said: [
      side === 'bad' ? words.criticised(title, told, all) : words.praised(title, told, all),
      ...(quote ? [words.quoted(quote.said)] : []),
    ],
    from: quote ? [quote.from] : [],
  }
}

/** Blame that has no name is quoted. */
function uncriticised({ product, opinions, speech, counts }: Telling): Told {
  const words = opinionWords[speech.language]
  const quoted = quotedSides({ bad: opinions.aspects.flatMap(({ quotes }) => quotes.bad) }, counts, speech.language)
  const rating = words.overall(speech.title(product), counts.count('count'), counts.rating(), counts.count('happy'))
  return quoted.said.length > 0
    ? { said: [rating, ...quoted.said], from: quoted.from }
    : { said: [words.uncriticised(speech.title(product), counts.count('count'))], from: [] }
}

const pointsIn = (points: Opinions['aspects'][number]['points'], { speech, counts }: Telling) =>
  countedPoints(
    points.map(({ point }) => point),
    counts,
    speech.language,
  )

function choiceOf(products: readonly Product[], speech: Speech): SkillResult['blocks'][number] {
  const choices = products.map((product) => {
    const title = speech.title(product).text
    return {
      label: title,
      say: speech.language === 'zh' ? `${title} 评价怎么样` : `What do buyers say about ${title}?`,
    }
  })
  return { type: 'data-choices', data: { choices } }
}
