import { echo, type FactSource, fact, plainKinds, type SlotKind } from '@elmo-chat/dialogue'
import type { Bilingual } from '@elmo-chat/kernel'
import { isDeliverable, readAddress } from '@elmo-chat/orders'
import type { OrdersView, ServiceMethod } from './service.js'

/** Kinds of slots of what is done with an order: `address`, `method` of the money, `payer` and kind of an invoice. */
export function serviceKinds(service: OrdersView, facts: FactSource): Readonly<Record<string, SlotKind>> {
  /** Undefined of an order that is not seen yet. */
  const methodsOf = (number: unknown) => service.orders.find((order) => order.number === number)?.methods
  return {
    address: {
      isEager: true,
      read({ text, isAsked }) {
        const said = readAddress(text)
        if (isDeliverable(said) && (isAsked || LEADS_TO.test(text))) {
          const words = text.trim()
          return { value: words, text: [said.region, said.city, ...said.lines].join(' ').trim() }
        }
        return isAsked ? { invalid: true } : undefined
      },
      show: ({ text }) => echo(text),
    },
    method: {
      isEager: true,
      read({ text }, _, { slots }) {
        const low = text.normalize('NFKC').toLowerCase()
        const method = methodsOf(slots.order?.value)?.find((one) => isNamed(one, low))
        return method && { value: method.id, text: method.masked }
      },
      only(_, { slots }) {
        const methods = methodsOf(slots.order?.value)
        if (!methods) return undefined
        const [method, ...others] = methods
        // An order that came without its payments has nothing to choose from: the shop knows where the money came from.
        if (!method) return { value: '', text: '' }
        return others.length === 0 ? { value: method.id, text: method.masked } : undefined
      },
      show({ value, text }, _, { slots }) {
        const subject = `order:${slots.order?.value}`
        const found = facts.lookup(subject, `method:${value}`)
        return found ? fact(String(found.value), subject, `method:${value}`, found) : echo(text)
      },
      choices: (_, { slots }) =>
        (methodsOf(slots.order?.value) ?? []).map(({ masked }) => ({ label: masked, say: masked })),
    },
    complaint: {
      isEager: true,
      read({ text, isAsked }, { max = 500 }, { slots }) {
        // What was told once is not told anew by each further sentence.
        if (slots.complaint && !isAsked) return undefined
        const words = text.trim().slice(0, max)
        const rest = words.replace(BARE_COMPLAINT, '').replace(/[\s\p{P}]/gu, '')
        if (rest === '' || (!isAsked && rest.length < LEAST)) return undefined
        return { value: words, text: words }
      },
      show: ({ text }) => echo(text),
    },
    payer: {
      isEager: true,
      read(words, slot, scene) {
        const { text, isAsked, understanding } = words
        const named = LEADS_PAYER.exec(text)?.groups?.name
        if (named === undefined && !isAsked) return undefined
        const best = understanding.intents[0]?.intent
        if (named === undefined && (best === 'affirm' || best === 'deny')) return { invalid: true }
        const name = (named ?? text).trim().replace(/[.。]$/u, '')
        return plainKinds.text!.read({ ...words, text: name }, slot, scene)
      },
      show: ({ text }) => echo(text),
    },
    'invoice-kind': {
      isEager: true,
      read({ text, language }) {
        const low = text.normalize('NFKC').toLowerCase()
        const kind = service.invoiceKinds.find((id) => low.includes(id) || invoiceKinds[id]?.says.test(low))
        return kind === undefined ? undefined : { value: kind, text: invoiceKinds[kind]?.label[language] ?? kind }
      },
      only(_, { language }) {
        const [kind, ...others] = service.invoiceKinds
        if (kind === undefined || others.length > 0) return undefined
        return { value: kind, text: invoiceKinds[kind]?.label[language] ?? kind }
      },
      show: ({ value, text }, _, { language }) => invoiceKinds[String(value)]?.label[language] ?? echo(text),
      choices: (_, { language }) =>
        service.invoiceKinds.map((id) => {
          const label = invoiceKinds[id]?.label[language] ?? id
          return { label, say: label }
        }),
    },
  }
}

/** Behind these stands the name for an invoice, though nobody asked for it yet. */
const LEADS_PAYER =
  /(?:\b(?:made|make it|write it|issued?|billed?) (?:out )?to|\bin the name of|(?:发票)?抬头(?:写|是|为|开|用|填)?(?:成|为)?)\s*[:：]?\s*(?<name>[^,，;；\n]{2,})/iu

/** What says no more than that something is complained of. */
const BARE_COMPLAINT =
  /(?:我|想|要|请|帮|申请|一下|你们|我们|这个|那个|店|的|了|吧|算了|不退了|投诉|举报|维权)|\b(?:i|i'm|want|would|like|need|to|a|an|the|this|you|your|shop|store|file|make|lodge|formal|please|have|complain|complaint|about|report|no|just|hold|on)\b/giu
/** Letters of a complaint that is told with the words that open it. */
const LEAST = 3

/** Behind these an address is meant as the new one, though nobody asked for it yet. */
const LEADS_TO =
  /改(?:成|到|为|寄)|(?:寄|送|发)(?:到|往|去)|地址(?:是|为|[:：])|\bto\b|\baddress\b(?: is\b|[^:]{0,40}:)/iu

/** By the last digits of what is shown, or by what the kind is called. */
function isNamed({ kind, masked }: ServiceMethod, low: string): boolean {
  const digits = /\d{3,}$/.exec(masked)?.[0]
  if (digits && low.includes(digits)) return true
  const names = masked.toLowerCase().match(/[a-z]{4,}|\p{Script=Han}{2,}/gu) ?? []
  return names.some((name) => low.includes(name)) || (methodWords[kind]?.test(low) ?? false)
}

const methodWords: Readonly<Partial<Record<ServiceMethod['kind'], RegExp>>> = {
  card: /\b(?:credit|debit|bank)? ?card\b(?<!gift card)|银行卡|信用卡|储蓄卡|借记卡/u,
  'gift-card': /gift ?card|store credit|礼品卡|购物卡|储值卡/u,
  paypal: /paypal|贝宝/u,
  alipay: /ali ?pay|支付宝|花呗/u,
  'wechat-pay': /we ?chat|微信|零钱/u,
  'bank-transfer': /bank (?:transfer|account)|银行转账|对公/u,
}

const invoiceKinds: Readonly<Record<string, { readonly label: Bilingual; readonly says: RegExp }>> = {
  personal: { label: { en: 'personal', zh: '个人' }, says: /\b(?:personal|private|individual|myself)\b|个人|自己/u },
  company: {
    label: { en: 'company', zh: '企业' },
    says: /\b(?:company|business|corporate|firm)\b|公司|企业|单位|对公/u,
  },
}
