import { aspects, firstOf, folded, points, scriptsOf } from './lexicon.js'
import type { ScriptPattern } from './opinion.js'

/** What of a thing a question asks people's opinion on; nothing of it where it asks on the whole. */
export interface AskedOpinion {
  readonly point?: string
  readonly aspect?: string
  /** Only what is blamed or praised is asked for. */
  readonly side?: 'good' | 'bad'
}

const BLAMED =
  /\b(?:complain\w*|complaints?|downsides?|drawbacks?|cons|problems?|issues?|dislike|hate|bad reviews?|negative|criticis\w+|wrong with|weak(?:ness(?:es)?| points?))\b|差评|缺点|不足|毛病|吐槽|问题|不好的?地方|槽点|抱怨|不满/iu
const PRAISED =
  /\b(?:praise\w*|pros|upsides?|strengths?|good reviews?|positive|like most|love most|like about|love about)\b|好评|优点|夸|好在哪|喜欢(?:它|这|哪|什么)/iu

/** Reads what of a thing a question is on: "does it run small", 起球吗, 质量怎么样, 有差评吗. */
export function askedOpinion(question: string): AskedOpinion {
  const text = folded(question)
  const scripts = scriptsOf(text)
  const found = <T extends { readonly pattern: ScriptPattern }>(among: readonly T[]) =>
    among.find(({ pattern }) => firstOf(pattern, text, scripts) >= 0)
  const point = found(points)
  if (point) return { point: point.id, aspect: point.aspect }
  const aspect = found(aspects)
  const side = BLAMED.test(question) ? 'bad' : PRAISED.test(question) ? 'good' : undefined
  return { ...(aspect ? { aspect: aspect.id } : {}), ...(side ? { side } : {}) }
}
