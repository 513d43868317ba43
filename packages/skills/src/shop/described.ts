import type { Product } from '@elmo-chat/catalog'
import type { Language } from '@elmo-chat/kernel'
import { detectLanguage } from '@elmo-chat/language'
import { lettersOf, termsOf } from './passage-index.js'
import { functionWords } from './topic-words.js'

/** So much of what is asked a sentence must say. */
const MOST = 0.6
const QUOTED = 240

/** How descriptions speak of what no column measures. */
const spoken: Readonly<Record<string, RegExp>> = {
  length:
    /\b(?:length|knees?|hem|ankles?|cropped|hips?|thighs?|calf)\b|长度|衣长|裙长|裤长|裙摆|下摆|膝|脚踝|小腿|臀/iu,
  size: /\b(?:runs? (?:small|large|big)|true to size|size (?:up|down)|roomy|snug)\b|偏大|偏小|正码|宽松|合身/iu,
  fit: /\b(?:fit(?:s|ted)?|cut|roomy|snug|loose|slim|waist(?:ed)?)\b|版型|宽松|合身|修身|显瘦|腰/iu,
  weight: /\b(?:light(?:weight)?|weigh(?:s|ing)?|heavy)\b|轻|重量|沉/iu,
  warmth: /\b(?:warm(?:th)?|insulat\w+|cold)\b|暖|保温|御寒|冷/iu,
  thickness: /\b(?:thick(?:ness)?|thin|mid-?weight)\b|厚|薄/iu,
  capacity: /\b(?:holds?|fits?|room for|capacity|litres?|liters?)\b|容量|装得下|放得下|能装|能放/iu,
  quality: /\b(?:stitch\w*|seams?|sturdy|durable|lasts?|reinforced|hand-?finished)\b|走线|针脚|耐用|结实|做工|加固/iu,
}

/**
 * The sentence of a product's own description, verbatim, that speaks of what is asked: of a field, or of the property named
 * by words. Undefined where none does.
 */
export function describedAs(
  { description }: Product,
  asked: { readonly field?: string; readonly property?: string },
  language: Language,
): string | undefined {
  const sentences = sentencesOf(description ?? '', language)
  const pattern = asked.field === undefined ? undefined : spoken[asked.field]
  if (pattern) return sentences.find((sentence) => pattern.test(sentence))
  const wanted = contentOf(asked.property ?? '')
  if (wanted.length === 0) return undefined
  const scored = sentences.map((sentence) => {
    const said = new Set([...termsOf(sentence), ...lettersOf(sentence)])
    return { sentence, held: wanted.filter((term) => said.has(term)).length / wanted.length }
  })
  const best = scored.reduce((a, b) => (b.held > a.held ? b : a), { sentence: '', held: 0 })
  return best.held >= MOST ? best.sentence : undefined
}

/** Stems of words and pairs of Han characters; a single character where nothing else is said. */
function contentOf(property: string): string[] {
  const terms = termsOf(property).filter((term) => !functionWords.has(term))
  return terms.length > 0 ? terms : lettersOf(property)
}

/** Sentences in a language; all of them where none is. */
function sentencesOf(description: string, language: Language): string[] {
  const all = (description.match(/[^.!?。！？\n]+(?:[.!?](?=\s|$)|[。！？]|$)/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0 && sentence.length <= QUOTED)
  const spoken = all.filter((sentence) => detectLanguage(sentence) === language)
  return spoken.length > 0 ? spoken : all
}
