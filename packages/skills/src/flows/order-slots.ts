import type { SlotDefinition } from '@elmo-chat/dialogue'

/** Slots that several flows have, so that one flow goes on with what another knows. */
export const orderSlot: SlotDefinition = {
  kind: 'order',
  label: { en: 'order', zh: '订单' },
  ask: { en: 'Which order is it? Please give me its number.', zh: '请问是哪个订单？请告诉我订单号。' },
}

export const lineSlot: SlotDefinition = {
  kind: 'order-line',
  label: { en: 'item', zh: '商品' },
  ask: { en: 'Which item of the order is it?', zh: '请问是订单里的哪一件？' },
  dependsOn: ['order'],
}

export const contactSlot: SlotDefinition = {
  kind: 'contact',
  label: { en: 'e-mail or phone', zh: '邮箱或手机号' },
  ask: {
    en: 'To see that it is yours: which e-mail address or phone number was it ordered with?',
    zh: '为了确认订单是您的，请告诉我下单时的邮箱或手机号。',
  },
  invalid: {
    en: 'I know of no order with this number and this contact.',
    zh: '没有订单同时符合这个订单号和联系方式。',
  },
  dependsOn: ['order'],
}

export const reasonSlot: SlotDefinition = {
  kind: 'choice',
  label: { en: 'reason', zh: '原因' },
  ask: { en: 'What is the reason?', zh: '请问退货原因是什么？' },
  choices: [
    {
      value: 'faulty',
      label: { en: 'quality problem', zh: '质量问题' },
      says: [
        'faulty',
        'defective',
        'broken',
        'damaged',
        'poor quality',
        'torn',
        '坏了',
        '破损',
        '瑕疵',
        '质量',
        '破了',
        '起球',
        '掉色',
      ],
    },
    {
      value: 'size',
      label: { en: 'wrong size', zh: '尺码不合适' },
      says: [
        'too small',
        'too big',
        'too large',
        'too tight',
        'does not fit',
        "doesn't fit",
        '太大',
        '太小',
        '大了',
        '小了',
        '不合身',
        '不合适',
      ],
    },
    {
      value: 'different',
      label: { en: 'not as described', zh: '与描述不符' },
      says: ['not as shown', 'wrong item', 'different from', '发错', '色差', '不符', '不一样'],
    },
    {
      value: 'unwanted',
      label: { en: 'no longer wanted', zh: '不想要了' },
      says: [
        'changed my mind',
        "don't want it",
        "don't like it",
        'do not like it',
        '不喜欢',
        '不想要',
        '不要了',
        '买错',
      ],
    },
  ],
}
