import { normalize, stem } from '@elmo-chat/language'
import type { Pack } from './types.js'

/** Words that must be in common. */
const ENOUGH = 2

/** How like an example words must be to be taken for its intent. */
export const LIKE = 0.5

/** Texts of examples as pairs of neighbouring characters, each weighing more the fewer examples have it. */
export class ExampleIndex {
  private readonly examples: readonly { readonly intent: string; readonly grams: ReadonlySet<string> }[]
  private readonly rarity = new Map<string, number>()

  constructor(examples: Pack['examples']) {
    this.examples = examples.map(({ intent, text }) => ({ intent, grams: gramsOf(text) }))
    for (const { grams } of this.examples)
      for (const gram of grams) this.rarity.set(gram, (this.rarity.get(gram) ?? 0) + 1)
  }

  /** The intent of the example that is most like a text, from 0 to 1 (cosine). Cost: linear in the examples, which are few. */
  nearest(text: string): { readonly intent: string; readonly likeness: number } | undefined {
    const grams = gramsOf(text)
    let best: { intent: string; likeness: number } | undefined
    for (const example of this.examples) {
      const common = [...grams].filter((gram) => example.grams.has(gram))
      // One word in common says little, unless the example says no more.
      if (common.length < Math.min(ENOUGH, example.grams.size)) continue
      const shared = common.reduce((sum, gram) => sum + this.weigh(gram), 0)
      const likeness = shared / Math.sqrt(this.length(grams) * this.length(example.grams) || 1)
      if (likeness > (best?.likeness ?? 0)) best = { intent: example.intent, likeness }
    }
    return best
  }

  private weigh(gram: string): number {
    return Math.log(1 + this.examples.length / (1 + (this.rarity.get(gram) ?? 0))) ** 2
  }

  private length(grams: ReadonlySet<string>): number {
    let sum = 0
    for (const gram of grams) sum += this.weigh(gram)
    return sum
  }
}

/** Stems and pairs of Han characters, without what says nothing of the matter, unless nothing else is said. */
function gramsOf(text: string): Set<string> {
  const plain = normalize(text)
  const bare = cut(plain.replace(POLITE, ' '), (word) => !GRAMMAR.has(word))
  return bare.size > 0 ? bare : cut(plain, () => true)
}

function cut(text: string, counts: (word: string) => boolean): Set<string> {
  const grams = new Set<string>()
  for (const [run] of text.matchAll(/[\u3400-\u9fff]+|[a-z0-9]+/gu)) {
    if (!HAN.test(run)) {
      if (counts(run)) grams.add(stem(run))
    } else if (run.length === 1) grams.add(run)
    else for (let at = 0; at + 1 < run.length; at++) grams.add(run.slice(at, at + 2))
  }
  return grams
}

const HAN = /[\u3400-\u9fff]/
const POLITE = /请问|麻烦|帮我|帮忙|我想要?|我要|一下|[请您吗呢啊呀吧]/gu
const GRAMMAR: ReadonlySet<string> = new Set(
  'a an and are as at be can could d do does for from get have hello hi i if in is it ll m me my of on or our please s so t that the there this to us ve want we will with would you your'.split(
    ' ',
  ),
)
