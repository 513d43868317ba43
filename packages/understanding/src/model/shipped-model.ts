import { readFileSync } from 'node:fs'
import { IntentModel } from './intent-model.js'
import { unpackClassifier } from './packed.js'

let shipped: IntentModel | undefined

/** The model that `train.mjs` makes of the examples, read once. */
export function shippedIntentModel(): IntentModel {
  if (!shipped) {
    const unpacked = unpackClassifier(readFileSync(new URL('../../models/intents.bin', import.meta.url)))
    if (!unpacked.ok) throw new Error('packages/understanding/models/intents.bin is damaged: run train.mjs again')
    shipped = new IntentModel(unpacked.value)
  }
  return shipped
}
