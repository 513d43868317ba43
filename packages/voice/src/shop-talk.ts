/** How shoppers talk: which words they use, and which follows which. Immutable once built. */
export class ShopTalk {
  private readonly words = new Map<string, number>()
  private readonly pairs = new Map<string, number>()
  private total = 0

  /** Cost: linear in the sentences. */
  constructor(sentences: Iterable<string>) {
    for (const sentence of sentences) {
      const said = wordsOf(sentence)
      if (said.length === 0) continue
      add(this.words, START)
      let before = START
      for (const word of [...said, END]) {
        add(this.words, word)
        add(this.pairs, `${before} ${word}`)
        this.total++
        before = word
      }
    }
  }

  /**
   * The natural logarithm of how likely it is that a shopper says this, by pairs of words, which back off to single words with
   * Dirichlet's prior.
   *
   * @param ofShop words that the shop's catalogue has: each counts as if it had been said twice more
   */
  likelihood(said: string, ofShop: ReadonlySet<string>): number {
    const kinds = this.words.size + ofShop.size
    let before = START
    let sum = 0
    for (const word of [...wordsOf(said), END]) {
      const own = ofShop.has(word) ? OF_SHOP : 0
      const alone = ((this.words.get(word) ?? 0) + own + UNHEARD) / (this.total + kinds)
      const followed = this.words.get(before) ?? 0
      sum += Math.log(((this.pairs.get(`${before} ${word}`) ?? 0) + PRIOR * alone) / (followed + PRIOR))
      before = word
    }
    return sum
  }
}

const START = '<s>'
const END = '</s>'
const OF_SHOP = 2
const UNHEARD = 0.05
const PRIOR = 5

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]+(?:'[a-z]+)*/g) ?? []

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
