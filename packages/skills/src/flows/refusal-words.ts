import {
  type Fact,
  type FactSource,
  type FlowScene,
  fact,
  type Saying,
  type Sentence,
  sentence,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { countsFrom } from '@elmo-chat/orders'
import { clauseTitle } from './order-words.js'
import type { ServiceDeed, ServiceRefusal } from './service.js'

/** Why something cannot be done with an order: what it failed by, in the order's own figures, then the rule that says so. */
export function refusalTold(
  refusal: ServiceRefusal | undefined,
  deed: ServiceDeed,
  { slots, language }: FlowScene,
  facts: FactSource,
): ReturnType<Saying['say']> {
  const bind = (subject: string, field: string): Fact | undefined => {
    const found = facts.lookup(subject, field)
    return found && fact(String(found.value), subject, field, found)
  }
  const of = (field: string) => bind(`order:${slots.order?.value}`, field)
  const figures: Figures = {
    number: of('number'),
    status: of(`status:${language}`),
    line: slots.line && of(`line:${slots.line.value}`),
    placed: of('placed'),
    delivered: countsFrom(deed) === 'deliveredAt' ? of('delivered') : undefined,
    until: of(`until:${deed}:${slots.reason?.value ?? ''}`),
  }
  const { because, clause } = refusal ?? { because: 'changed', clause: null }
  const why = reasons[because][language](figures)
  const subject = `policy:${clause?.id}`
  const rule = BY_RULE.has(because) ? bind(subject, `text:${language}`) : undefined
  if (!clause || !rule) return { sentences: [why ?? reasons.changed[language](figures)].flatMap((one) => one ?? []) }
  const title = clauseTitle(clause.title, clause.version, language)
  const passage = { documentId: subject, title, text: clause.text[language] }
  return {
    sentences: [...(why ? [why] : []), byRule[language], { pieces: [rule] }],
    blocks: [{ type: 'data-citations', data: { passages: [passage] } }],
  }
}

const BY_RULE: ReadonlySet<ServiceRefusal['because']> = new Set([
  'status',
  'late',
  'items-changed',
  'reason',
  'excepted',
])

const byRule: Readonly<Record<Language, Sentence>> = {
  en: sentence`That cannot be done, by this rule of the shop:`,
  zh: sentence`按店铺规定，这一项无法办理：`,
}

/** What is known of the order and of what is asked for; a figure that is not known is not told. */
interface Figures {
  readonly number?: Fact | undefined
  readonly status?: Fact | undefined
  readonly line?: Fact | undefined
  readonly placed?: Fact | undefined
  /** Undefined where the rule's days do not count from it. */
  readonly delivered?: Fact | undefined
  /** The last day on which it could be asked for. */
  readonly until?: Fact | undefined
}

type Told = (figures: Figures) => Sentence | undefined

const reasons: Readonly<Record<ServiceRefusal['because'], Readonly<Record<Language, Told>>>> = {
  status: {
    en: ({ number, status }) => number && status && sentence`Order ${number} is at this point: ${status}.`,
    zh: ({ number, status }) => number && status && sentence`订单${number}目前的状态是：${status}。`,
  },
  late: {
    en: ({ number, placed, delivered, until }) => {
      if (!number || !until) return undefined
      if (delivered)
        return sentence`Order ${number} was delivered on ${delivered}, and the last day for this was ${until}.`
      return placed && sentence`Order ${number} was placed on ${placed}, and the last day for this was ${until}.`
    },
    zh: ({ number, placed, delivered, until }) => {
      if (!number || !until) return undefined
      if (delivered) return sentence`订单${number}于${delivered}签收，这一项最晚可在${until}办理，现在已经过期。`
      return placed && sentence`订单${number}于${placed}下单，这一项最晚可在${until}办理，现在已经过期。`
    },
  },
  'items-changed': {
    en: ({ number }) => number && sentence`The items of order ${number} were changed before.`,
    zh: ({ number }) => number && sentence`订单${number}的商品之前已经改过。`,
  },
  reason: {
    en: () => sentence`It is not done for this reason.`,
    zh: () => sentence`这个原因不在可以办理的范围内。`,
  },
  excepted: {
    en: ({ line }) => line && sentence`${line} is among the goods for which the shop makes an exception.`,
    zh: ({ line }) => line && sentence`${line}属于店铺规定的例外商品。`,
  },
  claimed: {
    en: ({ line }) =>
      line
        ? sentence`For ${line} that was asked for already, so it is not submitted again.`
        : sentence`That was asked for already, so it is not submitted again.`,
    zh: ({ line }) =>
      line ? sentence`${line}之前已经申请过，不再重复提交。` : sentence`这一项之前已经申请过，不再重复提交。`,
  },
  'sold-out': {
    en: () => sentence`It has sold out meanwhile, so nothing was submitted.`,
    zh: () => sentence`刚刚已售罄，没有提交。`,
  },
  balance: {
    en: () => sentence`The gift card does not cover the difference, so nothing was submitted.`,
    zh: () => sentence`礼品卡余额不足以支付差价，没有提交。`,
  },
  changed: {
    en: () => sentence`That cannot be done any more: the order has changed.`,
    zh: () => sentence`订单状态已变化，这一项现在无法办理。`,
  },
}
