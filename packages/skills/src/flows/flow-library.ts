import {
  type Echo,
  type EffectKind,
  echo,
  type Fact,
  type FactSource,
  type FlowLibrary,
  type FlowScene,
  fact,
  type Guard,
  plainKinds,
  type Saying,
  type Sentence,
  sentence,
  variantSubject,
} from '@elmo-chat/dialogue'
import { formatMoney, type Language, type Money } from '@elmo-chat/kernel'
import type { ShopView } from '../shop/shop-view.js'
import { toPerson } from '../show/to-person.js'
import { moneySaying } from './money-words.js'
import { orderKinds } from './order-kinds.js'
import { otherVariantKind } from './other-variant.js'
import { refundsTold } from './refund-words.js'
import { refusalTold } from './refusal-words.js'
import type { OrdersView, ServiceDeed, ServiceOrder } from './service.js'
import { serviceKinds } from './service-kinds.js'

/** What the shipped flows name, over what may be seen in one turn. Cheap: nothing is worked out before it is asked. */
export function flowLibrary(shop: ShopView, service: OrdersView, facts: FactSource): FlowLibrary {
  const numberOf = ({ slots }: FlowScene) => String(slots.order?.value ?? '')
  const orderOf = (scene: FlowScene) => service.orders.find(({ number }) => number === numberOf(scene))
  const lineOf = ({ slots }: FlowScene) => (slots.line ? String(slots.line.value) : undefined)
  const forbidden = (deed: ServiceDeed, scene: FlowScene) => {
    const reason = scene.slots.reason?.value
    return service.forbids(deed, numberOf(scene), lineOf(scene), reason === undefined ? undefined : String(reason))
  }
  const may = (deed: ServiceDeed, needs: readonly string[], label: Guard['label']): Guard => ({
    needs,
    label,
    holds: (scene) => forbidden(deed, scene) === undefined,
  })
  const refusal = (deed: ServiceDeed, needs: readonly string[]): Saying => ({
    needs,
    say(scene) {
      return refusalTold(forbidden(deed, scene), deed, scene, facts)
    },
  })
  const refusable = (
    effects: Readonly<Record<string, EffectKind & { readonly deed?: ServiceDeed }>>,
  ): FlowLibrary['effects'] =>
    Object.fromEntries(
      Object.entries(effects).map(([name, { deed, ...effect }]) => [
        name,
        {
          ...effect,
          refusal(asked, scene) {
            const no = deed && service.refusal(asked)
            return no && refusalTold(no, deed, scene, facts)
          },
        } satisfies EffectKind,
      ]),
    )
  return {
    kinds: {
      ...plainKinds,
      ...orderKinds(shop, service, facts),
      ...serviceKinds(service, facts),
      variant: otherVariantKind(shop, service, facts),
    },
    guards: {
      'order-seen': {
        needs: ['order'],
        label: { en: 'identity proven', zh: '身份已核实' },
        holds: (scene) => service.access(numberOf(scene)) === 'seen',
      },
      'order-locked': {
        needs: ['order'],
        label: { en: 'too many wrong tries', zh: '尝试次数过多' },
        holds: (scene) => service.access(numberOf(scene)) === 'locked',
      },
      'may-cancel': may('cancel', ['order'], { en: 'may be canceled', zh: '可以取消' }),
      'may-return': may('return', ['order', 'line'], { en: 'may be returned', zh: '可以退货' }),
      'may-exchange': may('exchange', ['order', 'line'], { en: 'may be exchanged', zh: '可以换货' }),
      'may-change-address': may('change-address', ['order'], { en: 'may be redirected', zh: '可以改地址' }),
      'may-invoice': may('invoice', ['order'], { en: 'may get an invoice', zh: '可以开票' }),
      'may-warranty': may('warranty', ['order', 'line'], { en: 'under warranty', zh: '在保修范围内' }),
      'may-protect-price': may('price-protection', ['order', 'line'], { en: 'price is protected', zh: '可以价保' }),
      'price-fell': {
        needs: ['order', 'line'],
        label: { en: 'price fell', zh: '已降价' },
        holds(scene) {
          const line = orderOf(scene)?.lines.find(({ id }) => id === lineOf(scene))
          const now = line && facts.lookup(variantSubject(line.productId, line.variantId), 'price')?.value
          return isMoney(now) && now.currency === line?.price.currency && now.amount < line.price.amount
        },
      },
      'variant-in-stock': {
        needs: ['order', 'line', 'variant'],
        label: { en: 'in stock', zh: '有货' },
        holds(scene) {
          const line = orderOf(scene)?.lines.find(({ id }) => id === lineOf(scene))
          const subject = line ? variantSubject(line.productId, String(scene.slots.variant?.value)) : ''
          return facts.lookup(subject, 'available')?.value === true
        },
      },
    },
    sayings: {
      'order-status': {
        needs: ['order'],
        say(scene) {
          const order = orderOf(scene)
          return order
            ? { sentences: told(order, scene.language, facts), blocks: [orderBlock(order, scene.language)] }
            : { sentences: [] }
        },
      },
      'refund-status': {
        needs: ['order'],
        say(scene) {
          const order = orderOf(scene)
          return { sentences: order ? refundsTold(order, service.refundClause, scene.language, facts) : [] }
        },
      },
      'to-person': {
        needs: ['complaint'],
        say({ language, slots }) {
          const { sentences, blocks } = toPerson(shop, language)
          const heard = noted[language](echo(String(slots.complaint?.text ?? '')))
          return { sentences: [heard, ...sentences], blocks }
        },
      },
      'cancel-money': moneySaying('cancel-order', ['order'], facts),
      'return-money': moneySaying('return-line', ['order', 'line', 'reason', 'method'], facts),
      'exchange-money': moneySaying('exchange-line', ['order', 'line', 'variant', 'method'], facts),
      'price-money': moneySaying('claim-price', ['order', 'line'], facts),
      'cancel-refusal': refusal('cancel', ['order']),
      'return-refusal': refusal('return', ['order', 'line']),
      'address-refusal': refusal('change-address', ['order']),
      'invoice-refusal': refusal('invoice', ['order']),
      'warranty-refusal': refusal('warranty', ['order', 'line']),
      'price-refusal': refusal('price-protection', ['order', 'line']),
      'exchange-refusal': refusal('exchange', ['order', 'line']),
    },
    effects: refusable({
      'cancel-order': {
        deed: 'cancel',
        needs: ['order', 'reason'],
        label: { en: 'Cancel the order', zh: '取消订单' },
        isConfirmed: true,
      },
      'return-line': {
        deed: 'return',
        needs: ['order', 'line', 'reason', 'method'],
        label: { en: 'Submit the return', zh: '提交退货' },
        isConfirmed: true,
      },
      'exchange-line': {
        deed: 'exchange',
        needs: ['order', 'line', 'variant', 'method'],
        takes: ['reason'],
        label: { en: 'Submit the exchange', zh: '提交换货' },
        isConfirmed: true,
      },
      'change-address': {
        deed: 'change-address',
        needs: ['order', 'address'],
        label: { en: 'Change the address', zh: '修改地址' },
        isConfirmed: true,
      },
      'request-invoice': {
        deed: 'invoice',
        needs: ['order', 'invoice-kind', 'payer'],
        label: { en: 'Ask for the invoice', zh: '申请发票' },
        isConfirmed: true,
      },
      'claim-warranty': {
        deed: 'warranty',
        needs: ['order', 'line', 'fault'],
        label: { en: 'Submit the warranty claim', zh: '提交保修申请' },
        isConfirmed: true,
      },
      'claim-price': {
        deed: 'price-protection',
        needs: ['order', 'line'],
        label: { en: 'Claim the difference', zh: '申请差价' },
        isConfirmed: true,
      },
      complain: {
        needs: ['complaint'],
        takes: ['order'],
        label: { en: 'Note the complaint', zh: '登记投诉' },
        isConfirmed: false,
      },
      'book-appointment': {
        needs: ['service', 'when'],
        label: { en: 'Note the appointment', zh: '登记预约' },
        isConfirmed: true,
      },
    }),
  }
}

function told(order: ServiceOrder, language: Language, facts: FactSource): Sentence[] {
  const subject = `order:${order.number}`
  const bind = (field: string, show: (value: unknown) => string = String): Fact | undefined => {
    const found = facts.lookup(subject, field)
    return found && fact(show(found.value), subject, field, found)
  }
  const number = bind('number')
  const status = bind(`status:${language}`)
  const total = bind('total', (value) => formatMoney(value as Money, language))
  if (!number || !status || !total) return []
  return [
    language === 'zh'
      ? sentence`订单${number}：${status}，共${total}。`
      : sentence`Order ${number}: ${status}. The total is ${total}.`,
  ]
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'amount' in value

const orderBlock = (order: ServiceOrder, language: Language) =>
  ({
    type: 'data-order',
    data: {
      id: order.number,
      status: order.statusText[language],
      lines: order.lines.map(({ id, title, quantity, price }) => ({ id, title, quantity, price })),
      total: order.total,
      timeline: order.timeline.map(({ at, text }) => ({ at, text: text[language] })),
    },
  }) as const

const noted: Readonly<Record<Language, (words: Echo) => Sentence>> = {
  en: (words) => sentence`It is noted in your own words, for the people of the shop: “${words}”.`,
  zh: (words) => sentence`已按您的原话登记给店铺工作人员：“${words}”。`,
}
