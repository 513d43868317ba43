import { readFileSync } from 'node:fs'
import { type TextClassifier, unpackClassifier } from '@elmo-chat/understanding'
import { type Decision, HARM_KINDS } from './types.js'

const folder = new URL('../examples/', import.meta.url)

const FILES = [
  ...HARM_KINDS.map((kind) => [kind, kind] as const),
  ['harmless', null],
  ['reviews', null],
  ['said', null],
] as const

/**
 * The examples that the shipped model was taught, in a fixed order, read from examples/{en,zh}: a file of each kind of harm,
 * what is harmless though it does not look so, reviews, and what customers say.
 */
export function shippedHarmExamples(): Decision[] {
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
