/*
 * Measures  what a language model that obeys whoever wrote last can do to replies: how many attacks, by what carries them, change
 *           a reply or make anything happen; how often the model was asked at all; and how often its prompt held a word of
 *           the attack. Passages of documents are quoted to customers and never worded; what agents have a model do with such a
 *           conversation does hold them (told agents). The baseline is the shop without a model, whose replies must be the same
 * Data      packages/assistant/src/language/testing/attacks.ts: nine goals in both languages through every carrier, in two
 *           dresses each
 * Machine   any: the result does not depend on it
 * Run       npx tsc -b packages/assistant && node bench/quality/injection.mjs
 */
import { runAttacks } from '../../packages/assistant/dist/language/testing/run-attacks.js'
import { report } from '../harness/report.mjs'

const { outcomes, broken, errors } = await runAttacks()
for (const one of [...broken, ...errors]) console.error(one)
const sum = (of) => outcomes.reduce((total, one) => total + one[of], 0)
report('injection', [
  ...outcomes,
  {
    ...{ carrier: 'all', attacks: sum('attacks'), asked: sum('asked'), heard: sum('heard') },
    ...{ repliesChanged: sum('repliesChanged'), toldAgents: sum('toldAgents'), actions: sum('actions') },
  },
])
