import { offer, type Sentence, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import type { SearchResult } from '@elmo-chat/search'
import type { ShopView } from '../shop/shop-view.js'
import { splittingQuestion } from '../shop/splitting-question.js'
import { choicesBlock } from './openings.js'
import { createSpeech } from './speech.js'

type Piece = Sentence['pieces'][number]

const whom: Readonly<Record<Language, Sentence>> = {
  en: sentence`To narrow it down: who is it for?`,
  zh: sentence`想再缩小一点范围的话，请问是给谁用的？`,
}

const asks: Readonly<Record<Language, (field: Piece) => Sentence>> = {
  en: (field) => sentence`To narrow it down: which ${field}?`,
  zh: (field) => sentence`想再缩小一点范围的话，您更想要哪种${field}？`,
}

/** A question that narrows what was found, with choices to tap; undefined when none is worth asking. */
export function narrowingQuestion(
  result: SearchResult,
  { state, language }: SkillContext,
  shop: ShopView,
): Pick<SkillResult, 'sentences' | 'blocks' | 'asked'> | undefined {
  const question = splittingQuestion(result, state.brief, shop)
  if (!question) return undefined
  const { field, values } = question
  const speech = createSpeech(shop, language)
  const choices = values.map(({ value, count }) => {
    const label = speech.value(field, value).text
    return { label: `${label} (${count})`, say: label }
  })
  return {
    sentences: [offer(field === 'audience' ? whom[language] : asks[language](speech.field(field)))],
    blocks: [choicesBlock(choices)],
    asked: { field, values: values.map(({ value }) => value) },
  }
}
