import type { Constraint } from '@elmo-chat/protocol'
import { readAnswer } from './answer.js'
import { isAside } from './asides.js'
import { clean } from './clean.js'
import { readCorrection } from './correction.js'
import { readCritiques } from './critiques.js'
import { readFeeling } from './feelings.js'
import { findFieldWords } from './fields.js'
import { readFreed } from './freed.js'
import { hearIntents, isMeddling, isPartOfPhrase, weighIntents } from './intents.js'
import { readInterests } from './interests.js'
import { readMeasuredSizes } from './measured-sizes.js'
import { isRatherMeasure, readMeasures, settleThousands } from './measures.js'
import { readMonths } from './months.js'
import { mostSpecific } from './most-specific.js'
import { readNames } from './names.js'
import { applyNegation } from './negation.js'
import { readRanges } from './numbers.js'
import { readPrices } from './price.js'
import { readQuery } from './query.js'
import { type FieldWord, Reading, type Wish } from './reading.js'
import { readRecipient } from './recipient.js'
import { readLikeness, readReferences } from './references.js'
import { readRefusal } from './refusals.js'
import { readSizes } from './sizes.js'
import { readSoftness } from './softness.js'
import { readSort } from './sorting.js'
import { readSpared } from './spared.js'
import { mendSpelling } from './spelling.js'
import { readStockFilter } from './stock-filter.js'
import type { Understanding, UtteranceContext } from './types.js'
import { categoriesOf, findValues } from './values.js'
import type { Vocabulary } from './vocabulary.js'
import { readWanted } from './wanted.js'

/**
 * Understands one utterance by the lexicon, the shop's own words and the phrases of intents. Never throws for what is in
 * the text.
 *
 * Each step claims the stretch of text that it has explained; what nobody claims is left as search words.
 *
 * Cost   linear in the text, which is cut at the protocol's MESSAGE_LIMIT; independent of the catalogue's size.
 */
export function understandByRules(text: string, context: UtteranceContext, vocabulary: Vocabulary): Understanding {
  const cleaned = clean(text)
  if (cleaned.empty) return nothing(cleaned, context)
  // Marks of what was taken out, such as `[email]`, are no words of the customer's.
  const said = cleaned.text.replace(MARKS, ' ')
  const spelled = context.literal ? { text: said, mended: [] } : mendSpelling(said, vocabulary)
  const reading = new Reading(spelled.text, context, vocabulary)

  const named = readNames(reading)
  // The power of a "Power Bank" that is named asks for no power.
  const fieldWords = findFieldWords(reading).filter((word) => reading.isFree(word))
  const read = readRanges(reading)
  const sizes = [...readMeasuredSizes(reading, read, isRatherMeasure(reading)), ...readSizes(reading)]
  const values = findValues(reading)
  const { references: alike, used } = readLikeness(reading, values)
  const pointed = readReferences(reading)
  const ranges = settleThousands(reading, read, categoriesOf(reading, values))
  const measures = readMeasures(reading, ranges, categoriesOf(reading, values))
  const prices = readPrices(reading, ranges)
  const freed = readFreed(reading, fieldWords, values)
  const order = readSort(reading, fieldWords)
  const critiques = readCritiques(reading, fieldWords, values)
  const wanted = readWanted(reading, values)

  const recipient = readRecipient(reading)
  const interests = readInterests(reading, values, recipient === 'other')
  const refuses = readRefusal(reading, [...named, ...alike, ...pointed])

  const free = values.filter((wish) => !used.has(wish) && !interests.used.has(wish) && reading.isFree(wish))
  const answer = free.some((wish) => wish.field === context.asked) || freed.length > 0 ? undefined : readAnswer(reading)
  const isPointing = named.length + alike.length + pointed.length > 0
  const asides = free.filter((wish) => isAside(reading, wish, isPointing))
  for (const wish of asides) reading.claim(wish)
  const meant = free.filter((wish) => !asides.includes(wish))
  meant.push(...readMonths(reading, meant))
  const all: Wish[] = [...sizes, ...(answer ? [answer] : meant), ...measures, ...prices.wishes]
  const spared = readSpared(reading, all)
  const kept = all.filter((wish) => !spared.includes(wish))
  applyNegation(reading, kept)
  kept.push(...readStockFilter(reading, isPointing))
  readSoftness(reading, kept)
  const correction = readCorrection(reading, kept)
  const heard = hearIntents(reading)
  const wishes = isMeddling(heard, kept, vocabulary) ? [] : kept.filter((wish) => !isPartOfPhrase(heard, wish))
  for (const wish of wishes) reading.claim(wish)
  claimLabels(reading, fieldWords, wishes)

  const standing = mostSpecific(reading, wishes)
  const references = [...named, ...alike, ...pointed]
  const feeling = readFeeling(reading)
  const { query, unknown } = readQuery(reading, standing)
  const { foreignCurrency } = prices
  const { intents, topic, property } = weighIntents(reading, heard, {
    wishes: standing,
    references,
    critiques,
    freed: [...freed, ...spared.map(({ field }) => field)],
    fieldWords: fieldWords.filter((word) => !standing.some((wish) => wish.start <= word.start && word.end <= wish.end)),
    hasSpared: spared.length > 0,
    hasSort: order.sort !== undefined,
    hasForeignCurrency: foreignCurrency !== undefined,
    hasCount: wanted !== undefined,
    query,
    unknown,
    isAngry: feeling.emotion === 'angry',
    ...given({ risk: feeling.risk }),
  })

  return {
    text: cleaned.text,
    language: reading.language,
    intents,
    constraints: standing.map(({ field, op, value, text, soft }) => ({
      field,
      op,
      value,
      text,
      ...(soft ? { soft } : {}),
    })),
    freed,
    ...(spared.length > 0 ? { spared: spared.map(({ field, value }) => ({ field, value })) } : {}),
    correction,
    critiques,
    references,
    superlative: order.superlative,
    ...given({ sort: order.sort, wanted, topic, property, foreignCurrency, recipient, refuses }),
    ...(interests.interests.length > 0 ? { interests: interests.interests } : {}),
    ...(spelled.mended.length > 0 ? { mended: spelled.mended } : {}),
    query,
    unknown,
    notSold: notSold(standing, vocabulary),
    ...feeling,
    empty: false,
    cut: cleaned.cut,
  }
}

const MARKS = /\[(?:email|phone|card|id-number)\]/g

/** Leaves out what is undefined. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

function nothing({ text, cut }: { text: string; cut: boolean }, context: UtteranceContext): Understanding {
  return {
    text,
    language: context.language,
    intents: [{ intent: 'unclear', confidence: 1 }],
    constraints: [],
    freed: [],
    correction: false,
    critiques: [],
    references: [],
    superlative: false,
    query: '',
    unknown: [],
    notSold: [],
    sentiment: 0,
    emotion: 'neutral',
    empty: true,
    cut,
  }
}

/** The categories named that no product has, in any narrower kind. */
function notSold(constraints: readonly Constraint[], { lexicon, sold }: Vocabulary): string[] {
  const named = constraints.filter(
    ({ field, op, value }) => field === 'category' && op === 'is' && lexicon.concept('category', String(value)),
  )
  return named.map(({ value }) => String(value)).filter((id) => !sold.has(id))
}

/** In "color black" and "产地中国" the field's name says nothing more. */
function claimLabels(reading: Reading, fieldWords: readonly FieldWord[], wishes: readonly Wish[]): void {
  for (const word of fieldWords) {
    const isBeside = (wish: Wish) =>
      wish.field === word.field && wish.start - word.end <= 2 && word.start - wish.end <= 2
    if (wishes.some(isBeside)) reading.claim(word)
  }
}
