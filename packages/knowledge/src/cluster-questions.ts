import type { Language } from '@elmo-chat/kernel'
import { detectLanguage, stem, tokenize } from '@elmo-chat/language'

export interface AskedQuestion {
  readonly text: string
  /** ISO 8601. */
  readonly at: string
  readonly conversationId: string
}

/** Questions that ask for the same, in one language. */
export interface QuestionCluster {
  /** As it was asked last. */
  readonly text: string
  readonly language: Language
  readonly count: number
  readonly lastAt: string
  /** The latest conversations, one question each. */
  readonly samples: readonly AskedQuestion[]
}

const ALIKE = 0.5
const SAMPLES = 3

/**
 * Puts questions together that say mostly the same words, the most asked first: each joins the cluster whose first question
 * is the most alike, by Jaccard's measure over stems, and Han characters and pairs of them, or opens one.
 *
 * Cost   questions · clusters
 */
export function clusterQuestions(questions: readonly AskedQuestion[]): QuestionCluster[] {
  const clusters: {
    readonly terms: ReadonlySet<string>
    readonly language: Language
    readonly asked: AskedQuestion[]
  }[] = []
  const latestFirst = [...questions].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  for (const question of latestFirst) {
    const language = detectLanguage(question.text)
    const terms = termsOf(question.text)
    if (language === null || terms.size === 0) continue
    const scored = clusters
      .filter((cluster) => cluster.language === language)
      .map((cluster) => ({ cluster, score: alike(terms, cluster.terms) }))
    const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { cluster: clusters[0], score: 0 })
    if (best.score >= ALIKE) best.cluster.asked.push(question)
    else clusters.push({ terms, language, asked: [question] })
  }
  return clusters
    .map(({ language, asked }) => ({
      text: asked[0].text,
      language,
      count: asked.length,
      lastAt: asked[0].at,
      samples: asked
        .filter(({ conversationId }, at) => asked.findIndex((one) => one.conversationId === conversationId) === at)
        .slice(0, SAMPLES),
    }))
    .sort((a, b) => b.count - a.count || (a.lastAt < b.lastAt ? 1 : -1))
}

/** Whether two questions say mostly the same words. */
export const asksTheSame = (one: string, other: string): boolean => alike(termsOf(one), termsOf(other)) >= ALIKE

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length
  return shared / (a.size + b.size - shared)
}

const EMPTY_HAN = /请问|是否|能不能|能|你们|我们|可以|能不能|是不是|有没有|怎么样?|什么|一下|[吗呢吧啊呀的了么]/gu
const EMPTY_LATIN = new Set(
  'a an the do does did is are can could i you your my we it to of for in on at please there have your any'.split(' '),
)

function termsOf(text: string): ReadonlySet<string> {
  const tokens = tokenize(text.replace(EMPTY_HAN, ' '))
  return new Set(
    tokens.flatMap((token, place) => {
      if (token.kind !== 'han') return EMPTY_LATIN.has(token.norm) ? [] : [stem(token.norm)]
      const next = tokens[place + 1]
      return next?.kind === 'han' && next.start === token.end ? [token.norm, token.norm + next.norm] : [token.norm]
    }),
  )
}
