import type { Product } from '@elmo-chat/catalog'
import type { Steps } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { categoryOf } from './category-of.js'
import { FeatureSpace, type SpaceData } from './feature-space.js'
import {
  type ClassifierData,
  type Example,
  TextClassifier,
  type TrainingOptions,
  trainTextClassifier,
} from './text-classifier.js'

/** What was searched, and the product that was then chosen. */
export interface ClickedProduct {
  readonly query: string
  readonly productId: string
}

export interface LikelyCategory {
  /** As constraints on `category` name it. */
  readonly value: string
  readonly confidence: number
}

/** A category with fewer products teaches nothing. */
const FEWEST_PRODUCTS = 3
const MOST_CATEGORIES = 500
/** Titles of one category that are read: more say the same again. */
const MOST_TITLES = 200
const MOST_CLICKS = 100_000
/** One title in this many is held out to learn how sure the model may be. */
const HELD_OUT = 8
/** Below this share of known grams a text says nothing of this shop's goods. */
const FEWEST_KNOWN = 0.2

const options: TrainingOptions = {
  cost: 1,
  passes: 4,
  tolerance: 0.3,
  softmaxPasses: 0,
  fewest: 2,
  most: 500_000,
  folds: 0,
}

/** Tells which of the shop's categories a text speaks of, also in words that name none of them. */
export class CategoryModel {
  private readonly classifier: TextClassifier | undefined

  constructor(classifier: TextClassifier | undefined) {
    this.classifier = classifier
  }

  /** The likeliest categories; none where the shop has no words of the text. A hint for ranking, no constraint. */
  readCategories(text: string, limit = 5): LikelyCategory[] {
    if (!this.classifier || this.classifier.score({ text }).known < FEWEST_KNOWN) return []
    return this.classifier
      .classify({ text }, limit)
      .labels.map(({ label, confidence }) => ({ value: label, confidence }))
  }
}

/** Texts, a line each, and which of the labels each belongs to. */
export interface LabelledLines {
  readonly lines: string
  readonly label: Uint16Array
}

/** What a shop's categories are learned from: plain data, which costs little to send to another thread. */
export interface CategoryExamples {
  readonly labels: readonly string[]
  readonly known: LabelledLines
  /** How sure the model may be is learned from these. */
  readonly heldOut: LabelledLines
}

/** A trained model as plain data; null where there is nothing to tell apart. */
export type CategoryData = (Omit<ClassifierData, 'space'> & { readonly space: SpaceData }) | null

/**
 * Learns a shop's categories from the titles of its products, the names of the categories and what customers clicked.
 *
 * Cost   time linear in the products, plus at most `MOST_TITLES` titles of each of `MOST_CATEGORIES` categories: some
 *        seconds for 100,000 products; at most 2 MB.
 */
export function* buildCategoryModel(
  products: readonly Product[],
  lexicon: Lexicon,
  clicks: readonly ClickedProduct[] = [],
): Steps<CategoryModel> {
  return openCategoryModel(yield* categoryJob(yield* categoryExamples(products, lexicon, clicks)))
}

/** Gathers what the model is learned from: the short part of the work, which needs the products. */
export function* categoryExamples(
  products: readonly Product[],
  lexicon: Lexicon,
  clicks: readonly ClickedProduct[] = [],
): Steps<CategoryExamples> {
  const titles = yield* titlesByCategory(products, lexicon)
  const categories = [...titles]
    .filter(([, { length }]) => length >= FEWEST_PRODUCTS)
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_CATEGORIES)
  const numbers = new Map(categories.map(([label], number) => [label, number]))
  const known = new LineWriter()
  const heldOut = new LineWriter()
  for (const [number, [label, all]] of categories.entries()) {
    for (const [place, text] of spread(all, MOST_TITLES).entries())
      (place % HELD_OUT === HELD_OUT - 1 ? heldOut : known).push(text, number)
    for (const text of namesOf(label, lexicon)) known.push(text, number)
    yield
  }
  for (const { text, label } of yield* clickedExamples(products, lexicon, clicks, numbers)) known.push(text, label)
  return { labels: [...numbers.keys()], known: known.end(), heldOut: heldOut.end() }
}

/** The long part of the work, which runs in any thread. */
export function* categoryJob({ labels, known, heldOut }: CategoryExamples): Steps<CategoryData> {
  if (labels.length < 2) return null
  const examples = examplesOf(known, labels)
  const apart = examplesOf(heldOut, labels)
  const { data } = yield* trainTextClassifier(examples, options, apart.length > 0 ? apart : examples)
  const { space, ...rest } = data
  return { ...rest, space: { grams: space.grams, rarities: space.rarities } }
}

export function openCategoryModel(data: CategoryData): CategoryModel {
  return new CategoryModel(data ? new TextClassifier({ ...data, space: new FeatureSpace(data.space) }) : undefined)
}

class LineWriter {
  private readonly lines: string[] = []
  private readonly label: number[] = []

  push(text: string, label: number): void {
    this.lines.push(text.replaceAll('\n', ' '))
    this.label.push(label)
  }

  end(): LabelledLines {
    return { lines: this.lines.join('\n'), label: Uint16Array.from(this.label) }
  }
}

function examplesOf({ lines, label }: LabelledLines, labels: readonly string[]): Example[] {
  if (label.length === 0) return []
  return lines.split('\n').map((text, at) => ({ text, label: labels[label[at]!]! }))
}

function* titlesByCategory(products: readonly Product[], lexicon: Lexicon): Steps<Map<string, string[]>> {
  const titles = new Map<string, string[]>()
  for (const product of products) {
    const category = categoryOf(product, lexicon)
    if (category !== undefined) {
      const known = titles.get(category)
      if (known) known.push(product.title)
      else titles.set(category, [product.title])
    }
    yield
  }
  return titles
}

function* clickedExamples(
  products: readonly Product[],
  lexicon: Lexicon,
  clicks: readonly ClickedProduct[],
  numbers: ReadonlyMap<string, number>,
): Steps<{ readonly text: string; readonly label: number }[]> {
  if (clicks.length === 0) return []
  const byId = new Map(products.map((product) => [product.id, product]))
  const examples: { readonly text: string; readonly label: number }[] = []
  for (const { query, productId } of clicks.slice(-MOST_CLICKS)) {
    const product = byId.get(productId)
    const category = product && categoryOf(product, lexicon)
    const label = category === undefined ? undefined : numbers.get(category)
    if (label !== undefined) examples.push({ text: query, label })
    yield
  }
  return examples
}

const namesOf = (category: string, lexicon: Lexicon): readonly string[] => {
  const concept = lexicon.concept('category', category)
  return concept ? [...concept.en, ...concept.zh] : [category]
}

/** At most `count` of the texts, evenly spread. */
const spread = (texts: readonly string[], count: number): readonly string[] =>
  texts.length <= count
    ? texts
    : Array.from({ length: count }, (_, at) => texts[Math.floor((at * texts.length) / count)]!)
