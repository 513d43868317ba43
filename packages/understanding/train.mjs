// Trains the model of intents from examples/ and writes models/intents.bin: `node packages/understanding/train.mjs`,
// after a build. The same examples give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { runToEnd } from '@elmo-chat/kernel'
import { packClassifier, trainIntentModel } from '@elmo-chat/understanding'
import { readExamples } from './examples/read.mjs'

const examples = readExamples()
const { classifier } = runToEnd(trainIntentModel(examples))
const bytes = packClassifier(classifier)
mkdirSync(new URL('models/', import.meta.url), { recursive: true })
writeFileSync(new URL('models/intents.bin', import.meta.url), bytes)
console.log(`${examples.length} examples of ${classifier.data.labels.length} intents: ${bytes.length} bytes`)
