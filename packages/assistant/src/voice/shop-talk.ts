import { shippedExamples } from '@elmo-chat/understanding'
import { ShopTalk } from '@elmo-chat/voice'

/** How shoppers talk in English, by the sentences that our model of intents learnt from. Reads them from disk. */
export function shopTalk(): ShopTalk {
  return new ShopTalk(shippedExamples().flatMap(({ text }) => (/\p{Script=Han}/u.test(text) ? [] : [text])))
}
