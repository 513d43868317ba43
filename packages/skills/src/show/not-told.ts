import { echo, type Sentence, type SkillContext, type SkillResult, sentence } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { findPassages } from '../shop/find-passages.js'
import type { ShopView } from '../shop/shop-view.js'
import { createSpeech } from './speech.js'
import { subjectOf } from './subjects.js'
import { saidByPassages } from './told-by-documents.js'

/** Says plainly that no document tells it; what one says of the subject instead is quoted behind. */
export function notTold(context: SkillContext, shop: ShopView): SkillResult {
  const { language, understanding } = context
  const [nearest] = findPassages(understanding, language, shop)
  const isSure = (understanding.fine?.confidence ?? 0) >= SURE
  const told =
    isSure && nearest?.isBeside && nearest.score >= SPOKEN_OF ? saidByPassages([nearest], context, shop) : undefined
  const contact = createSpeech(shop, language).shop('contact')
  return {
    outcome: 'unknown',
    sentences: [
      told ? notMentioned(understanding) : silentOn(context, shop),
      ...(told ? [says[language].instead, ...told.sentences] : []),
      ...(contact ? [says[language].ask(contact)] : []),
    ],
    blocks: [...(told?.blocks ?? []), { type: 'data-handover', data: { state: 'offered' } }],
  }
}

/** What the question is on must be so likely for a passage on it to be quoted. */
const SURE = 0.6
/** From here on a passage speaks of the subject, whether or not of what is asked. */
const SPOKEN_OF = 0.6

function silentOn({ language, understanding }: SkillContext, shop: ShopView): Sentence {
  // They may speak of the subject, and still not of what is asked about it.
  const isSpokenOf = findPassages({ ...understanding, text: '' }, language, shop).length > 0
  const subject = isSpokenOf ? undefined : subjectOf({ ...understanding, language })
  return subject ? says[language].silentOn(subject) : says[language].silent
}

function notMentioned({ text, language }: SkillContext['understanding']): Sentence {
  const found = askedFor[language].map((pattern) => pattern.exec(text.trim())?.groups?.thing?.trim())
  const thing = found.find((one) => one !== undefined)
  return thing && thing.length <= NAMED ? says[language].unmentioned(echo(thing)) : says[language].silentThere
}

/** A longer stretch is hardly the name of a thing. */
const NAMED = 30

/** "Do you take cash on delivery?", "能用比特币付款吗": what is asked for. */
const askedFor: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /^(?:do|can|could|may|will|would) (?:you|i|we) (?:take|accept|offer|support|provide|use|pay (?:with|by|in|using|via)) (?:an? |the |my )?(?<thing>[^?,.;]+?)(?: here)?\s*[?]?$/iu,
  ],
  zh: [
    /^(?:请问|你们)?(?:是否|可以|可不可以|能不能|能|可)?(?:支持|接受|收|用|刷)(?<thing>[^，。？?]+?)(?:(?<!到)(?:付款|支付|付钱|结账))?(?:吗|么|不|嘛)?[?？]?$/u,
    /^(?:请问|你们)?(?:是否|可以|可不可以|能不能|能)(?<thing>[^，。？?]{1,8}付款)(?:吗|么|不|嘛)?[?？]?$/u,
  ],
}

interface Says {
  readonly silent: Sentence
  /** Where a passage on the subject is quoted behind it. */
  readonly silentThere: Sentence
  readonly unmentioned: (thing: Sentence['pieces'][number]) => Sentence
  readonly instead: Sentence
  readonly silentOn: (subject: string) => Sentence
  readonly ask: (contact: Sentence['pieces'][number]) => Sentence
}

const says: Readonly<Record<Language, Says>> = {
  en: {
    silent: sentence`The shop's documents do not say, so I would rather not guess.`,
    silentOn: (subject) =>
      sentence`The shop's documents do not say anything about ${subject}, so I would rather not guess.`,
    silentThere: sentence`The shop's documents do not say that.`,
    unmentioned: (thing) => sentence`The shop's documents do not mention “${thing}”.`,
    instead: sentence`What they say:`,
    ask: (contact) => sentence`The team can tell you: ${contact}`,
  },
  zh: {
    silent: sentence`店铺文档没有说明这一点，我不便猜测。`,
    silentOn: (subject) => sentence`店铺文档没有说明${subject}，我不便猜测。`,
    silentThere: sentence`店铺文档没有说明这一点。`,
    unmentioned: (thing) => sentence`店铺文档没有提到“${thing}”。`,
    instead: sentence`文档中相关的内容是：`,
    ask: (contact) => sentence`您可以向工作人员了解：${contact}`,
  },
}
