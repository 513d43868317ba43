import type { Bilingual } from '@elmo-chat/kernel'
import type { Interval } from '@elmo-chat/metrics'
import { compare, type Evaluation } from './evaluate.js'

export interface Promotion {
  readonly promoted: boolean
  readonly code: 'RECOMMENDER_BETTER' | 'RECOMMENDER_NOT_BETTER' | 'RECOMMENDER_WORSE' | 'RECOMMENDER_TOO_FEW_PEOPLE'
  readonly why: Bilingual
}

/** Below so many people an interval says little. */
export const FEWEST_PEOPLE = 50

/**
 * Whether a candidate may go live: only where it is better than what is live, on what people took afterwards, beyond chance:
 * with the whole 95 % interval of the difference in nDCG above 0.
 */
export function decidePromotion(live: Evaluation, candidate: Evaluation, fewest = FEWEST_PEOPLE): Promotion {
  const { cases: people, k } = live.all
  if (people < fewest) {
    return refuse('RECOMMENDER_TOO_FEW_PEOPLE', {
      en: `Only ${people} people could be measured, and ${fewest} are needed to tell a better model from luck. The live model stays.`,
      zh: `可评测的顾客只有 ${people} 位，至少需要 ${fewest} 位才能区分真正的提升与偶然。继续使用当前模型。`,
    })
  }
  const difference = compare(live, candidate)
  const figures = {
    en: `nDCG@${k} ${show(candidate.all.ndcg.mean)} against ${show(live.all.ndcg.mean)} on ${people} people, difference ${between(difference)}`,
    zh: `在 ${people} 位顾客上 nDCG@${k} 为 ${show(candidate.all.ndcg.mean)}，当前模型为 ${show(live.all.ndcg.mean)}，差值 ${between(difference)}`,
  }
  if (difference.low > 0) {
    return {
      promoted: true,
      code: 'RECOMMENDER_BETTER',
      why: { en: `Better: ${figures.en}.`, zh: `优于当前模型：${figures.zh}。` },
    }
  }
  if (difference.high < 0) {
    return refuse('RECOMMENDER_WORSE', { en: `Worse: ${figures.en}.`, zh: `不如当前模型：${figures.zh}。` })
  }
  return refuse('RECOMMENDER_NOT_BETTER', {
    en: `Not surely better: ${figures.en}; the interval holds 0. The live model stays.`,
    zh: `不能确定更好：${figures.zh}；区间包含 0。继续使用当前模型。`,
  })
}

const refuse = (code: Promotion['code'], why: Bilingual): Promotion => ({ promoted: false, code, why })

const show = (value: number) => value.toFixed(4)

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`

const between = ({ mean, low, high }: Interval) => `${signed(mean)} [${signed(low)}, ${signed(high)}]`
