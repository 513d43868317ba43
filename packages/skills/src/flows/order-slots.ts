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

export const methodSlot: SlotDefinition = {
  kind: 'method',
  label: { en: 'payment method', zh: '付款方式' },
  ask: { en: 'Which payment method should the money go to?', zh: '请问钱款退到哪种付款方式？' },
  dependsOn: ['order'],
}

/** The values are what exceptions of the policy name (`unless`). */
export const reasonSlot: SlotDefinition = {
  kind: 'choice',
  label: { en: 'reason', zh: '原因' },
  ask: { en: 'What is the reason?', zh: '请问退货原因是什么？' },
  choices: [
    {
      value: 'defective',
      label: { en: 'quality problem', zh: '质量问题' },
      says: ['faulty', 'defective', 'broken', 'poor quality', 'torn', '坏了', '瑕疵', '质量', '破了', '起球', '掉色'],
    },
    {
      value: 'damaged',
      label: { en: 'arrived damaged', zh: '收到时已破损' },
      says: ['damaged', 'crushed', 'cracked', '破损', '压坏', '摔坏', '碎了'],
    },
    {
      value: 'wrong-size',
      label: { en: 'wrong size', zh: '尺码不合适' },
      says: [
        'too small',
        'too big',
        'too large',
        'too tight',
        'too loose',
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
      value: 'wrong-item',
      label: { en: 'wrong item', zh: '发错货' },
      says: ['wrong color', 'wrong product', 'sent me another', '发错', '错发', '不是我买的'],
    },
    {
      value: 'not-as-described',
      label: { en: 'not as described', zh: '与描述不符' },
      says: ['not as shown', 'different from', 'looks different', '色差', '不符', '不一样'],
    },
    {
      value: 'no-longer-needed',
      label: { en: 'no longer wanted', zh: '不想要了' },
      says: [
        'no longer need',
        'changed my mind',
        "don't want",
        "don't need",
        "don't like it",
        'do not like it',
        '不喜欢',
        '不想要',
        '不需要',
        '不要了',
        '买错',
      ],
    },
  ],
}

export const cancelReasonSlot: SlotDefinition = {
  kind: 'choice',
  label: { en: 'reason', zh: '原因' },
  ask: { en: 'Why should it be canceled?', zh: '请问取消的原因是什么？' },
  choices: [
    {
      value: 'no-longer-needed',
      label: { en: 'no longer needed', zh: '不想要了' },
      says: ['no longer need', 'changed my mind', "don't want", "don't need", '不需要', '不想要', '不要了', '不想买'],
    },
    {
      value: 'ordered-by-mistake',
      label: { en: 'ordered by mistake', zh: '拍错了' },
      says: ['by mistake', 'by accident', 'wrong one', 'wrong size', '买错', '下错', '选错', '拍错', '重复'],
    },
    {
      value: 'too-slow',
      label: { en: 'takes too long', zh: '发货太慢' },
      says: ['too slow', 'too long', 'too late', 'not arrived', '太慢', '太久', '还没发', '等不及', '来不及'],
    },
    {
      value: 'cheaper-elsewhere',
      label: { en: 'found it cheaper', zh: '别处更便宜' },
      says: ['cheaper', 'better price', 'too expensive', '便宜', '太贵', '降价'],
    },
    {
      value: 'other',
      label: { en: 'another reason', zh: '其他原因' },
      says: ['other reason', 'something else', '其他', '别的原因'],
    },
  ],
}
