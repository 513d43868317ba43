/*
 * Measures  of questions that the documents answer, how often the reply says the answer, and how often the first cited
 *           passage, or one of three, holds it; of those that they do not, how often nothing is cited. Beside plain BM25
 *           (k1 1.2, b .75; stems and pairs of Han characters), which quotes its whole best passage from a threshold on
 * Data      the demo shop's documents; 48 questions of ours in both languages, a quarter without an answer. Every second four
 *           are for tuning: there the threshold of BM25 is chosen, and nothing of ours was; the rest is reported
 * Machine   any: the result does not depend on it
 * Run       npm run build && node bench/quality/knowledge/answers.mjs [--worst]
 */
import { demoDocuments } from '../../../packages/demo/dist/index.js'
import { newConversation, takeTurn } from '../../../packages/dialogue/dist/index.js'
import { idMaker, runToEnd, seededRandom } from '../../../packages/kernel/dist/index.js'
import { passagesOf } from '../../../packages/knowledge/dist/index.js'
import { lexicon, stem, tokenize } from '../../../packages/language/dist/index.js'
import { buildIndex } from '../../../packages/search/dist/index.js'
import { createFacts, createSkills } from '../../../packages/skills/dist/index.js'
import { buildVocabulary, understand } from '../../../packages/understanding/dist/index.js'
import { questions } from './questions.mjs'

const passages = passagesOf(demoDocuments())
const view = {
  ...{ index: runToEnd(buildIndex([], lexicon)), lexicon, revision: 'r1', documents: passages },
  settings: { brandName: { en: 'Alderbay', zh: '栖湾' }, humanContact: { en: 'help', zh: '客服' }, currency: 'CNY' },
}
const vocabulary = runToEnd(buildVocabulary([], lexicon))
const [skills, facts] = [createSkills(view), createFacts(view)]
const newId = idMaker(() => 0, seededRandom(1))

function ours({ language, text }) {
  const { blocks } = takeTurn(
    { text, state: newConversation(language), pageLanguage: language },
    {
      ...{ skills, facts, address: '您', languages: ['en', 'zh'], currency: 'CNY', newId, clock: () => 0 },
      understand: (words, context) => understand(words, context, vocabulary),
    },
  )
  const cited = blocks.find(({ type }) => type === 'data-citations')?.data.passages ?? []
  const said = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join(' ')
  return { said, cited: cited.map((passage) => passage.text) }
}

const termsOf = (text) => {
  const tokens = tokenize(text)
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'han') return [stem(token.norm)]
    const next = tokens[at + 1]
    return next?.kind === 'han' ? [token.norm + next.norm] : []
  })
}

const read = passages.map(({ title, text, language }) => ({ text, language, terms: termsOf(`${title} ${text}`) }))

/** Passages with their scores, the best first. */
function bm25({ language, text }) {
  const own = read.filter((passage) => passage.language === language)
  const mean = own.reduce((sum, { terms }) => sum + terms.length, 0) / own.length
  const scored = own.map(({ text: words, terms }) => {
    let score = 0
    for (const term of new Set(termsOf(text))) {
      const count = terms.filter((one) => one === term).length
      const holding = own.filter((passage) => passage.terms.includes(term)).length
      const idf = Math.log(1 + (own.length - holding + 0.5) / (holding + 0.5))
      score += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * terms.length) / mean))
    }
    return { words, score }
  })
  return scored.sort((a, b) => b.score - a.score)
}

const baseline = (least) => (question) => {
  const ranked = bm25(question)
  return ranked[0].score < least
    ? { said: '', cited: [] }
    : { said: ranked[0].words, cited: ranked.slice(0, 3).map(({ words }) => words) }
}

function measured(answer, asked) {
  const outcomes = asked.map((question) => ({ question, ...answer(question) }))
  const known = outcomes.filter(({ question }) => question.answer !== null)
  const unknown = outcomes.filter(({ question }) => question.answer === null)
  const share = (all, holds) => all.filter(holds).length / all.length
  const ranks = known.map(({ question, cited }) =>
    cited.slice(0, 3).findIndex((text) => text.includes(question.answer)),
  )
  return {
    said: share(known, ({ question, said }) => said.includes(question.answer)),
    first: share(ranks, (rank) => rank === 0),
    three: share(ranks, (rank) => rank >= 0),
    mrr: ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length,
    refused: share(unknown, ({ cited }) => cited.length === 0),
    refusedWrongly: share(known, ({ cited }) => cited.length === 0),
    missed: outcomes.filter(({ question: { answer: right }, said, cited }) =>
      right === null ? cited.length > 0 : !said.includes(right),
    ),
  }
}

const tuning = questions.filter((_, at) => at % 8 < 4)
const reporting = questions.filter((_, at) => at % 8 >= 4)
const worth = (least) => {
  const { said, refused } = measured(baseline(least), tuning)
  return said * 3 + refused
}
const least = Array.from({ length: 41 }, (_, at) => at / 4).reduce((a, b) => (worth(b) > worth(a) ? b : a))

for (const language of ['en', 'zh']) {
  const asked = reporting.filter((question) => question.language === language)
  for (const [name, answer] of [
    ['ours', ours],
    ['BM25', baseline(least)],
  ]) {
    const { missed, ...figures } = measured(answer, asked)
    const line = Object.entries(figures).map(([measure, value]) => `${measure} ${value.toFixed(2)}`)
    console.log(`${language} ${name} (${asked.length} questions): ${line.join(', ')}`)
    if (process.argv.includes('--worst') && name === 'ours')
      for (const { question, said } of missed) console.log(`   ${question.text} → ${said.slice(0, 90)}`)
  }
}
