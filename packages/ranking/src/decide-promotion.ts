import type { Bilingual } from '@elmo-chat/kernel'
import type { Interval } from '@elmo-chat/metrics'
import type { Comparison } from './compare-rankers.js'

export interface Decision {
  readonly promoted: boolean
  readonly code: 'RANKER_BETTER' | 'RANKER_NOT_BETTER' | 'RANKER_WORSE' | 'RANKER_TOO_FEW_QUERIES'
  readonly why: Bilingual
}

/** Below so many queries an interval says little. */
export const FEWEST_QUERIES = 50

/**
 * Whether a candidate may go live: only where it is better than the live ranker (`a`) on this shop's own held-out
 * queries beyond chance, that is, with the whole 95 % interval of the difference above 0.
 */
export function decidePromotion({ a, b, difference }: Comparison, fewest = FEWEST_QUERIES): Decision {
  const queries = a.queries
  if (queries < fewest) {
    return refuse('RANKER_TOO_FEW_QUERIES', {
      en: `Only ${queries} queries could be measured, and ${fewest} are needed to tell a better ranker from luck. The live ranker stays.`,
      zh: `可评测的查询只有 ${queries} 个，至少需要 ${fewest} 个才能区分真正的提升与偶然。继续使用当前排序模型。`,
    })
  }
  const figures = {
    en: `nDCG@10 ${show(b.ndcg10.mean)} against ${show(a.ndcg10.mean)} on ${queries} held-out queries, difference ${between(difference)}`,
    zh: `在 ${queries} 个留出查询上 nDCG@10 为 ${show(b.ndcg10.mean)}，当前模型为 ${show(a.ndcg10.mean)}，差值 ${between(difference)}`,
  }
  if (difference.low > 0) {
    return {
      promoted: true,
      code: 'RANKER_BETTER',
      why: { en: `Better: ${figures.en}.`, zh: `优于当前模型：${figures.zh}。` },
    }
  }
  if (difference.high < 0) {
    return refuse('RANKER_WORSE', { en: `Worse: ${figures.en}.`, zh: `不如当前模型：${figures.zh}。` })
  }
  return refuse('RANKER_NOT_BETTER', {
    en: `Not surely better: ${figures.en}; the interval holds 0. The live ranker stays.`,
    zh: `不能确定更好：${figures.zh}；区间包含 0。继续使用当前排序模型。`,
  })
}

const refuse = (code: Decision['code'], why: Bilingual): Decision => ({ promoted: false, code, why })

const show = (value: number) => value.toFixed(3)

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`

const between = ({ mean, low, high }: Interval) => `${signed(mean)} [${signed(low)}, ${signed(high)}]`
