import type { Language } from '@elmo-chat/kernel'
import { echo } from '../sentence.js'
import type { SlotDefinition, SlotKind } from './types.js'

/** Kinds of slots that need nothing of the shop. */
export const plainKinds: Readonly<Record<string, SlotKind>> = {
  choice: {
    isEager: true,
    read({ text, language }, slot) {
      const found = (slot.choices ?? [])
        .map((choice) => ({ choice, at: Math.max(...wordsFor(choice).map((words) => lengthIn(text, words))) }))
        .filter(({ at }) => at > 0)
        .sort((a, b) => b.at - a.at)[0]?.choice
      return found && { value: found.value, text: found.label[language] }
    },
    show: ({ value, text }, slot, { language }) =>
      slot.choices?.find((choice) => choice.value === value)?.label[language] ?? echo(text),
    choices: (slot, { language }) =>
      (slot.choices ?? []).map(({ label }) => ({ label: label[language], say: label[language] })),
  },
  text: {
    isEager: false,
    read({ text }, slot) {
      const words = text.trim()
      if (words.length < (slot.min ?? 1)) return { invalid: true }
      const kept = words.slice(0, slot.max ?? TEXT_LIMIT)
      return { value: kept, text: kept }
    },
    show: ({ text }) => echo(text),
  },
  number: {
    isEager: false,
    read({ text }, slot) {
      const digits = /-?\d+(?:\.\d+)?/.exec(text.normalize('NFKC'))?.[0]
      if (digits === undefined) return undefined
      const value = Number(digits)
      return isWithin(value, slot) ? { value, text: digits } : { invalid: true }
    },
    show: ({ text }) => echo(text),
  },
  'yes-no': {
    isEager: false,
    read: ({ understanding, language }) => {
      const best = understanding.intents[0]?.intent
      if (best !== 'affirm' && best !== 'deny') return undefined
      return { value: best === 'affirm', text: yesNo[language][best] }
    },
    show: ({ text }) => text,
  },
  /** A number of something that was written down: letters and digits, with four digits at least. */
  code: {
    isEager: true,
    read({ text }, slot) {
      const code = CODE.exec(text.normalize('NFKC'))?.[0]
      if (code === undefined) return undefined
      return isWithin(code.length, slot) ? { value: code.toUpperCase(), text: code } : { invalid: true }
    },
    show: ({ text }) => echo(text),
  },
}

const TEXT_LIMIT = 500
const CODE = /#?[a-z]{0,4}-?\d{4,20}(?![\d-])/iu

const yesNo: Readonly<Record<Language, { affirm: string; deny: string }>> = {
  en: { affirm: 'yes', deny: 'no' },
  zh: { affirm: '是', deny: '否' },
}

const isWithin = (value: number, { min = -Infinity, max = Infinity }: SlotDefinition) => min <= value && value <= max

const wordsFor = ({ label, says = [] }: NonNullable<SlotDefinition['choices']>[number]) => [
  label.en.toLowerCase(),
  label.zh,
  ...says,
]

/** The length of the words where the text holds them as words of their own; 0 where it does not. */
function lengthIn(text: string, words: string): number {
  const low = text.normalize('NFKC').toLowerCase()
  const at = low.indexOf(words)
  if (at < 0) return 0
  const isLatin = /^[a-z]/.test(words)
  const isPart = isLatin && (/[a-z]/.test(low[at - 1] ?? '') || /[a-z]/.test(low[at + words.length] ?? ''))
  return isPart ? 0 : words.length
}
