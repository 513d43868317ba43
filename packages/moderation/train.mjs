// Trains the model of harm from examples/ and writes models/harm.bin: `node packages/moderation/train.mjs`, after a build.
// The same examples give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { runToEnd } from '@elmo-chat/kernel'
import { shippedHarmExamples, trainHarmModel } from '@elmo-chat/moderation'
import { packClassifier } from '@elmo-chat/understanding'

const examples = shippedHarmExamples()
const bytes = packClassifier(runToEnd(trainHarmModel(examples)))
mkdirSync(new URL('models/', import.meta.url), { recursive: true })
writeFileSync(new URL('models/harm.bin', import.meta.url), bytes)
console.log(`${examples.length} examples: ${bytes.length} bytes`)
