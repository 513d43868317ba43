import { tokenize } from '@elmo-chat/language'

/**
 * Multinomial naive Bayes over words (Han character by character) with one added to each count: the plain baseline of the
 * classification benches. Gives a function from a text to all labels with their chances, the likeliest first.
 */
export function naiveBayes(examples) {
  const labels = new Map()
  const vocabulary = new Set()
  for (const { text, label } of examples) {
    const known = labels.get(label) ?? { count: 0, total: 0, words: new Map() }
    labels.set(label, known)
    known.count++
    for (const word of wordsOf(text)) {
      vocabulary.add(word)
      known.words.set(word, (known.words.get(word) ?? 0) + 1)
      known.total++
    }
  }
  return (text) => {
    const words = wordsOf(text).filter((word) => vocabulary.has(word))
    const scored = [...labels].map(([label, { count, total, words: counts }]) => ({
      label,
      score: words.reduce(
        (sum, word) => sum + Math.log(((counts.get(word) ?? 0) + 1) / (total + vocabulary.size)),
        Math.log(count / examples.length),
      ),
    }))
    scored.sort((a, b) => b.score - a.score)
    const sum = scored.reduce((all, { score }) => all + Math.exp(score - scored[0].score), 0)
    return scored.map(({ label, score }) => ({ label, chance: Math.exp(score - scored[0].score) / sum }))
  }
}

const wordsOf = (text) => tokenize(text).map(({ norm }) => norm)
