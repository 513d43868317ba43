import { normalize } from '@elmo-chat/language'
import { learnWords } from './segmentation.mjs'
import { countSubstrings, runsOf } from './substrings.mjs'
import { clusterWords } from './word-clusters.mjs'

/** In how many groups words are put: few say what kind of word it is, many what it is used for. */
const GROUPS = [32, 128, 512]

/** What text without any tags says: of substrings, of words, and of groups of words that stand in the same places. */
export function learnUnlabelled(queries, titles, names) {
  const [queryRuns, titleRuns] = [queries, titles].map((texts) => texts.map(runsOf))
  const all = [...queryRuns, ...titleRuns]
  const substrings = countSubstrings(queryRuns, titleRuns)
  const wordsOf = learnWords(all, substrings, names.map(normalize))
  return { substrings, wordsOf, groupsOf: clusterWords(all.map(wordsOf), GROUPS) }
}
