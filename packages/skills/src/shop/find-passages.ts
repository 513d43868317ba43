import type { Language } from '@elmo-chat/kernel'
import type { Passage } from '@elmo-chat/knowledge'
import type { Understanding } from '@elmo-chat/understanding'
import { answerShape } from './answer-shape.js'
import { spokenIn } from './concepts-in.js'
import { fineConcepts } from './fine-concepts.js'
import { type IndexedPassage, lettersOf, type PassageIndex, passageIndex, termsOf } from './passage-index.js'
import { quoteOf } from './passage-quote.js'
import { partsNamed } from './regions.js'
import { inSameWords } from './same-words.js'
import type { ShopView } from './shop-view.js'
import {
  aspectWords,
  functionWords,
  headingsOf,
  type Topic,
  topics,
  zhFrameWords,
  zhFunctionWords,
} from './topic-words.js'

export interface FoundPassage {
  readonly passage: Passage
  /** Which passage of its document, from 0. */
  readonly place: number
  /** The sentences of the passage that answer best, verbatim, or the row of its table; empty where no row stands out. */
  readonly quote: string
  /** From 0 to about 3: BM25 as a share of the question's weight, with its title and topic counted. */
  readonly score: number
  /** From 0 to 1: how much of what the question says by itself it holds, rare words weighing more. */
  readonly coverage: number
  /** Whether it speaks of the topic, and not of what a question for yes or no asks of it. */
  readonly isBeside: boolean
}

/** A passage must reach more to be quoted. */
const ENOUGH = 0.35
const PASSAGES = 3
/** The document's title says what all of its passages are about. */
const TITLE_WEIGHT = 0.2
/** BM25: how soon further mentions stop to count, and how much a long passage is held against it. */
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.5
const TOPIC_WEIGHT = 0.8
/** Where a document lists all there is, what stands elsewhere counts so much less. */
const ELSEWHERE = 0.5
/** Where no document is on the topic, a passage must hold so much. */
const UNSPOKEN = 0.55
/** What does not tell what is asked goes behind what does, unless it fits this much better. */
const BESIDE = 0.6
/** For the matters of the question that it speaks of, whatever its words. */
const CONCEPT_WEIGHT = 0.6
/** For those that its heading tells: others may be spoken of only in passing. */
const HEADED_WEIGHT = 0.15
/** For one all of whose heading the question says, and no more general topic. */
const ASKED_FOR = 0.5
/** A passage that has so much of the question's matters speaks of its topic, whatever it calls it. */
const SPOKEN = 0.5
/** A term of the question counts so much where only its matter is spoken of. */
const MEANT = 0.7
/** For all that the question says beyond its topic. */
const COVERED = 0.3
/** What no document has is the more likely to be what the question is about. */
const UNKNOWN = 1.25
/** A topic's own words stand in many of its passages. */
const SUBJECT_WEIGHT = 0.35
const ASPECT_WEIGHT = 0.25
const FINER_WEIGHT = 0.5
/** For a passage that holds what an amount looks like, and for the first under its heading. */
const AMOUNT = 0.35
/** For one of a form that few have, where the question asks for that: it is hardly there by chance. */
const SHAPED = 0.4
const FIRST = 0.05
/** Below this likelihood of its kind a topic counts for less. */
const TRUSTED = 0.6
const DOUBTED = 0.5
/** What answers yes or no holds so much of the question. */
const HOLDS = 0.35
/** A Han character beside a pair of them. */
const LETTER_WEIGHT = 0.5
/** One that names what a thing is made of, and little else: it parts the board of bamboo from the bowl of porcelain. */
const MATERIAL_WEIGHT = 3
const MATERIAL = /[竹木棉绸瓷]/u

/**
 * Finds the passages that answer a question, best first: by BM25 (Robertson and Zaragoza 2009) over the question's words, a
 * word of the heading counted twice, as a share of what all of them weigh, so that a threshold means the same for short and
 * long questions; words of the topic and of what is asked about it are added.
 *
 * Cost   linear in the documents: they are few and short.
 */
export function findPassages(
  { text: question, topic, fine, constraints }: Pick<Understanding, 'text' | 'topic' | 'fine' | 'constraints'>,
  language: Language,
  { documents = [] }: Pick<ShopView, 'documents'>,
): FoundPassage[] {
  const index = passageIndex(documents, language)
  const placed = `${question} ${partsNamed(question)}`
  const known: Topic | undefined =
    topic === undefined ? namedTopic(question, index) : (topics[topic] ?? { names: [], words: [topic] })
  const asked = aspectWords.flatMap(({ asks, words }) => (asks.test(question) ? termsOf(words.join(' ')) : []))
  const wish: Question = {
    said: saidIn(placed, known, index, known?.isOfAllGoods ? goodsIn(constraints) : []),
    asked,
    expected: termsOf([...(known?.names ?? []), ...(known?.words ?? [])].join(' ')),
    headed: termsOf(known?.headings?.join(' ') ?? ''),
    named: namedIn(question, known),
    concepts: conceptsOf(question, fine, index),
    finer: termsOf(headingsOf(question, fine?.intent).join(' ')),
    trust: fine && fine.confidence < TRUSTED ? DOUBTED : 1,
    amount: amounts.find(({ asks }) => asks.test(question))?.holds,
  }
  // The words of a topic that lists all there is are what it lists: "can I pay by credit card".
  const items = wish.said.filter(({ isOwn }) => !isOwn)
  const isItem = ({ text }: IndexedPassage) => items.some(({ term }) => term.length > 1 && text.has(term))
  const isYesOrNo = YES_OR_NO.test(question) && !OPEN.test(question)
  const isOfUnspoken = speaksOfUnspoken(question, index)
  const hasShape = answerShape(question)
  const isListed = known?.isListed === true && wish.trust === 1
  const shaped = index.passages.filter(({ passage }) => hasShape?.(passage.text) ?? true)
  const scored = shaped.map((indexed) => {
    const { score, ...rest } = scoreOf(indexed, wish, index)
    return { indexed, ...rest, score: hasShape ? score + SHAPED : score }
  })
  // What names a topic that no document speaks of, by a word that none has, is answered by none, whatever else they share.
  const isUnspoken =
    known !== undefined &&
    wish.trust === 1 &&
    wish.named.some((name) => !index.holds(name)) &&
    !scored.some(({ isSpoken }) => isSpoken)
  return scored
    .map(({ indexed, isOfTopic, isHeaded, coverage, score }) => {
      const isElsewhere = isListed && !isOfTopic
      const isHeld = coverage >= HOLDS || (known?.isListed ? isItem(indexed) : isHeaded && coverage > 0)
      return {
        ...{ indexed, coverage, score: isElsewhere ? score * ELSEWHERE : score },
        isBeside: isOfUnspoken || (isYesOrNo && (!isHeld || isElsewhere)),
      }
    })
    .filter(({ score, coverage }) => score > ENOUGH && (!isUnspoken || coverage >= UNSPOKEN))
    .sort((a, b) => b.score * (b.isBeside ? BESIDE : 1) - a.score * (a.isBeside ? BESIDE : 1))
    .slice(0, PASSAGES)
    .map(({ indexed: { passage, place }, score, coverage, isBeside }) => ({
      passage,
      place,
      score,
      coverage,
      isBeside,
      quote: quoteOf(passage, new Set([...wish.said.map(({ term }) => term), ...wish.expected, ...asked]), placed),
    }))
}

/** The words for what is sold. */
const goodsIn = (constraints: Understanding['constraints']): string[] =>
  constraints.filter(({ field }) => field === 'category').map(({ text }) => text)

/** The topic whose name stands in the question and in a document's title, where none was understood. */
function namedTopic(question: string, index: PassageIndex): Topic | undefined {
  const terms = new Set(termsOf(question))
  const titles = index.passages.map(({ title }) => title)
  return Object.values(topics).find(
    ({ names, isListed }) =>
      // "Who pays" names no list of ways to pay.
      !isListed && termsOf(names.join(' ')).some((name) => terms.has(name) && titles.some((title) => title.has(name))),
  )
}

function namedIn(question: string, topic: Topic | undefined): string[] {
  const terms = new Set(termsOf(question))
  return termsOf(topic?.names.join(' ') ?? '').filter((name) => terms.has(name))
}

/** What the question says by itself: what names its topic leads to a document and to none of its passages. */
function saidIn(question: string, topic: Topic | undefined, index: PassageIndex, goods: readonly string[]): SaidTerm[] {
  const bare = inSameWords(question.replace(BOUGHT, ' '))
    .replace(FRAME, ' ')
    .replace(zhFunctionWords, ' ')
    .replace(zhFrameWords, ' ')
  const names = termsOf(topic?.names.join(' ') ?? '')
  const isTitled = index.passages.some(({ title }) => names.some((name) => title.has(name)))
  // What no document names falls under the rule for all goods.
  const unnamed = goods.flatMap((good) => [...termsOf(good), ...lettersOf(good)]).filter((term) => !index.holds(term))
  const leading = new Set([...(isTitled ? names : []), ...unnamed])
  const subject = [...(topic?.names ?? []), ...(topic?.words ?? [])].join(' ')
  const ofSubject = new Set([...termsOf(subject), ...lettersOf(subject)])
  const terms = termsOf(bare).filter((term) => !functionWords.has(term) && !leading.has(term))
  const meant = meaningsOf(question)
  const all = [
    ...terms.map((term) => ({ term, weight: 1 })),
    ...lettersOf(bare)
      .filter((term) => !leading.has(term))
      .map((term) => ({ term, weight: MATERIAL.test(term) ? MATERIAL_WEIGHT : LETTER_WEIGHT })),
  ].map(({ term, weight }) => ({
    term,
    weight: weight * index.rarity(term),
    isOwn: !ofSubject.has(term) || !index.holds(term),
    concepts: meant(term),
  }))
  const said = new Map(all.map((one) => [one.term, one]))
  return [...said.values()]
}

/** What asks for an amount, and how a passage looks that holds one. */
const amounts: readonly { readonly asks: RegExp; readonly holds: RegExp }[] = [
  {
    asks: /\b(?:open|opening|hours|what time|close[sd]?)\b|几点|营业|上班|开门/iu,
    holds: /\d{1,2}[:：]\d{2}\D.*\d{1,2}[:：]\d{2}/u,
  },
  {
    asks: /\bhow (?:long|soon|fast|many days|many weeks)\b|\bwhen\b|多久|几天|多长时间/iu,
    holds: /\d\s*(?:minutes|hours|(?:working )?days|weeks|months|years|分钟|小时|天|个?工作日|周|个月|年)/iu,
  },
  {
    asks: /\bhow much\b|\b(?:cost|fee|price)s?\b|多少钱|什么价|运费|费用/iu,
    holds: /[¥$€£￥]\s*\d|\d\s*(?:元|块|yuan|%)/iu,
  },
]
const FRAME =
  /\b(?:your|the|this) (?:shop|store|site|website|company)\b|\bdo you charge\b|\bhow (?:much|long|soon|fast|often|many(?: (?:minutes|hours|days|weeks|months|years))?)\b|\bwhat time\b|多久|多少钱|多少|几点/giu

/** Rules are of what was bought. */
const BOUGHT = /(?:\b(?:that|which) )?\bi(?:['’]ve| have)? (?:just |already )?(?:bought|ordered|purchased)\b/giu

/**
 * "Do you deliver by drone", "可以用无人机送货吗": a passage that has too little of it but its topic's words does not answer,
 * where one on "what payment methods" does.
 */
const YES_OR_NO = /^\s*(?:any|do|does|is|are|can|could|may|will)\b|(?:可以|能|有没有|是不是|支持).*|[吗么][?？]?\s*$/iu

/** What asks for more than yes or no, though it begins or ends so. */
const OPEN =
  /\b(?:tell|know|say|explain)\b.*\b(?:how|what|when|where|which|who|why)\b|什么|怎么|多少|多久|几天|几点|几个|哪|谁|如何/iu

/** A term of a question, or a Han character of it. */
interface SaidTerm {
  readonly term: string
  readonly weight: number
  /** What it may speak of. */
  readonly concepts: readonly string[]
  /** Whether it is more than the topic's own word, which any of its passages may have. */
  readonly isOwn: boolean
}

interface Question {
  readonly said: readonly SaidTerm[]
  readonly expected: readonly string[]
  readonly asked: readonly string[]
  /** Words that the heading of the topic's passage has. */
  readonly headed: readonly string[]
  /** The topic's names that the question says. */
  readonly named: readonly string[]
  /** The matters it speaks of, as far as documents can. */
  readonly concepts: readonly WeighedConcept[]
  /** Words that the heading has where just this is told of the topic. */
  readonly finer: readonly string[]
  /** From 0 to 1: how much the topic is believed. */
  readonly trust: number
  /** How a passage looks that holds the amount that is asked for. */
  readonly amount: RegExp | undefined
}

interface WeighedConcept {
  readonly concept: string
  readonly weight: number
}

/** The matters that the words speak of, and that of the kind of question, as far as it is believed. */
function conceptsOf(question: string, fine: Understanding['fine'], index: PassageIndex): WeighedConcept[] {
  const sure = new Map((fineConcepts[fine?.intent ?? ''] ?? []).map((concept) => [concept, fine?.confidence ?? 0]))
  for (const { concepts } of spokenIn(question)) for (const concept of concepts) sure.set(concept, 1)
  return [...sure].map(([concept, share]) => ({ concept, weight: share * index.conceptRarity(concept) }))
}

/**
 * Whether half of what the question speaks of are phrases for matters that no document speaks of: who asks "what if nobody is home"
 * is not answered by what is said of deliveries. Single words mean too many things to tell it.
 */
function speaksOfUnspoken(question: string, index: PassageIndex): boolean {
  const spoken = spokenIn(question)
  const unspoken = spoken.filter(
    ({ units, concepts }) =>
      units.length >= (HAN.test(units.join('')) ? PHRASE.letters : PHRASE.words) &&
      !concepts.some((concept) => OF_ONE_ORDER.has(concept) || index.speaksOf(concept)),
  )
  return unspoken.length > 0 && 2 * unspoken.length >= spoken.length
}

const PHRASE = { words: 2, letters: 3 }
/** No document says where one order is; what it says of all of them answers, too. */
const OF_ONE_ORDER: ReadonlySet<string> = new Set(['track'])

/** What each term of a question may speak of: that of the phrase which it stands in. */
function meaningsOf(question: string): (term: string) => readonly string[] {
  const spoken = [...spokenIn(question), ...spokenIn(inSameWords(question))]
  return (term) =>
    spoken.flatMap(({ units, concepts }) => {
      const isPart = units.includes(term) || (term.length === 2 && units.join('').includes(term) && HAN.test(term))
      return isPart ? concepts : []
    })
}

const HAN = /^\p{Script=Han}+$/u

function scoreOf(
  { passage, isFirst, title, heading, text, counts, concepts: spoken, headed: under, length }: IndexedPassage,
  { said, expected, asked, headed, named, concepts, finer, trust, amount }: Question,
  index: PassageIndex,
): {
  readonly score: number
  readonly coverage: number
  readonly isHeaded: boolean
  readonly isOfTopic: boolean
  readonly isSpoken: boolean
} {
  const damping = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length)
  const words = share(said, ({ term, isOwn }) => {
    const count = counts.get(term) ?? 0
    return ((isOwn ? 1 : SUBJECT_WEIGHT) * count * (SATURATION + 1)) / (count + damping)
  })
  const own = said.filter(({ isOwn }) => isOwn)
  const meantBy = (held: ReadonlySet<string>) =>
    concepts.reduce((sum, { concept, weight }) => sum + (held.has(concept) ? weight : 0), 0) /
    (concepts.reduce((sum, { weight }) => sum + weight, 0) || 1)
  const meant = meantBy(spoken)
  const coverage =
    own.length === 0
      ? 1
      : share(
          own.map((one) => (isKnown(one, index) ? one : { ...one, weight: one.weight * UNKNOWN })),
          ({ term, concepts }) =>
            counts.has(term) || title.has(term) ? 1 : concepts.some((one) => spoken.has(one)) ? MEANT : 0,
        )
  const understood = share(said, (one) => (isKnown(one, index) ? 1 : 0))
  // The topic leads to the document, what is asked about it to the passage.
  const isNamed = headed.some((term) => heading.has(term))
  const topical = isNamed ? 1 : hint(expected, title, text)
  const titled = TITLE_WEIGHT * share(said, ({ term }) => (title.has(term) ? 1 : 0))
  const isHeaded = topical > 0 && finer.some((term) => heading.has(term))
  const isCalled = named.some((name) => heading.has(name))
  const aspect = ASPECT_WEIGHT * hint(asked, heading, text) + (isHeaded ? FINER_WEIGHT * trust : 0)
  const form = (amount?.test(passage.text) ? AMOUNT : 0) + (isFirst ? FIRST : 0)
  const covered = own.length === 0 ? 0 : COVERED * coverage
  // "Do you sell gift cards" asks for what stands under that heading, whatever it was taken for; no amount of it.
  const isAskedFor =
    !amount &&
    named.length === 0 &&
    heading.size > 1 &&
    [...heading].every((term) => said.some((one) => one.term === term))
  const score =
    words +
    titled +
    TOPIC_WEIGHT * trust * topical +
    aspect +
    covered +
    (isAskedFor ? ASKED_FOR : 0) +
    (CONCEPT_WEIGHT * meant + HEADED_WEIGHT * meantBy(under)) * understood
  const isOfTopic = isNamed || expected.some((term) => title.has(term))
  return {
    coverage,
    isOfTopic,
    isSpoken: topical > 0 || meant >= SPOKEN,
    isHeaded: isHeaded || isNamed || isCalled,
    score: score > 0 ? score + form : 0,
  }
}

const isKnown = ({ term, concepts }: SaidTerm, index: PassageIndex) =>
  index.holds(term) || concepts.some((one) => index.speaksOf(one))

/** Of what all terms of a question weigh, how much a passage has. */
function share(said: readonly SaidTerm[], worth: (term: SaidTerm) => number): number {
  const total = said.reduce((sum, { weight }) => sum + weight, 0) || 1
  return said.reduce((sum, one) => sum + one.weight * worth(one), 0) / total
}

/** From 0 to 1: whether expected words stand in the heading; up to a half by how many of them stand in the text. */
function hint(terms: readonly string[], title: ReadonlySet<string>, text: ReadonlySet<string>): number {
  if (terms.some((term) => title.has(term))) return 1
  return Math.min(0.5, terms.filter((term) => text.has(term)).length / 6)
}
