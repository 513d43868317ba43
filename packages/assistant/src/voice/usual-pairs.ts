import { shippedExamples } from '@elmo-chat/understanding'
import { pairsIn, type UsualPairs } from '@elmo-chat/voice'

let read: UsualPairs | undefined

/** What Chinese shoppers write, by the sentences that our model of intents learnt from. Reads them from disk, once. */
export function usualPairs(): UsualPairs {
  read ??= pairsIn(shippedExamples().map(({ text }) => text))
  return read
}
