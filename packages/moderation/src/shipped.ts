import { readFileSync } from 'node:fs'
import { shippedExamples, type TextClassifier, unpackClassifier } from '@elmo-chat/understanding'
import { type Decision, HARM_KINDS } from './types.js'

const folder = new URL('../examples/', import.meta.url)

const FILES = [...HARM_KINDS.map((kind) => [kind, kind] as const), ['harmless', null], ['reviews', null]] as const

/** Every how many of what customers say is taught as harmless. */
const EVERY = 6

/**
 * The examples that the shipped model was taught, in a fixed order: those of examples/{en,zh}/KIND.txt, and as harmless a
 * share of what `understanding` was taught that customers say.
 */
export function shippedHarmExamples(): Decision[] {
  const said = shippedExamples()
    .filter((_, at) => at % EVERY === 0)
    .map(({ text }) => ({ text, kind: null }))
  return [...ownExamples(), ...said]
}

/** Those of this package alone. */
export function ownExamples(): Decision[] {
  return ['en', 'zh'].flatMap((language) =>
    FILES.flatMap(([file, kind]) =>
      readFileSync(new URL(`${language}/${file}.txt`, folder), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((text) => ({ text: text.trim(), kind })),
    ),
  )
}

let shipped: TextClassifier | undefined

/** The model that `train.mjs` makes of the examples, read once. */
export function shippedHarmModel(): TextClassifier {
  if (!shipped) {
    const unpacked = unpackClassifier(readFileSync(new URL('../models/harm.bin', import.meta.url)))
    if (!unpacked.ok) throw new Error('packages/moderation/models/harm.bin is damaged: run train.mjs again')
    shipped = unpacked.value
  }
  return shipped
}
