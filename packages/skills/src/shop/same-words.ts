import type { Language } from '@elmo-chat/kernel'

/** Ways to say one thing of a shop's service; the first stands for all of them. Longer ones before what they contain. */
const groups: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    // One word of our own: its words stand in many passages that do not tell of it.
    ['cashondelivery', 'cash on delivery', 'pay on delivery', 'pay when it arrives', 'pay at the door'],
    ['change the address', 'wrong address', 'address wrong', 'different address', 'new address'],
    ['return', 'send it back', 'send back', 'bring back', 'give back', 'send this back', 'sent back', 'returnable'],
    ['exchange', 'swap', 'change it for'],
    ['refund', 'my money back', 'money back', 'reimbursed', 'reimbursement'],
    [
      'shipping cost',
      'postage',
      'delivery charge',
      'delivery fee',
      'shipping fee',
      'cost of shipping',
      'cost of delivery',
    ],
    ['open hours', 'opening hours', 'hours are you open', 'opening times', 'business hours', 'office hours'],
    ['next-day delivery', 'by tomorrow', 'tomorrow', 'overnight'],
    ['warranty', 'guarantee', 'guaranteed'],
    ['repair', 'mend', 'fixed', 'fix', 'repaired'],
    ['break', 'broken', 'breaks', 'broke'],
    ['arrive', 'get here', 'gets here', 'turn up', 'be here', 'receive', 'arrival'],
    ['phone', 'telephone', 'call you', 'ring you'],
    ['lesson', 'course', 'courses', 'class', 'classes', 'teach', 'lessons', 'teaches'],
    ['children', 'child', 'kids', 'kid'],
    ['delete', 'erase', 'wipe'],
    ['data', 'personal information', 'personal details', 'personal info'],
    ['buy', 'purchase', 'purchased', 'bought'],
    ['reduced', 'price drop', 'price dropped', 'price drops', 'price went down', 'gets cheaper', 'got cheaper'],
    ['replace', 'get a new one', 'replacement'],
    ['tram', 'public transport', 'bus', 'train', 'metro', 'subway', 'underground'],
    ['holiday', 'vacation', 'holidays', 'am away', 'travelling', 'traveling'],
    ['valid', 'expire', 'expires', 'run out', 'validity', 'last', 'lasts'],
    ['large', 'bulky', 'oversized', 'big', 'bigger', 'larger'],
    ['small', 'smaller'],
    ['stores', 'shops', 'physical store', 'branches', 'branch'],
    ['installments', 'split the payment', 'pay in parts', 'monthly payments'],
    ['pay', 'paid', 'payment', 'payments'],
    ['new members', 'welcome discount', 'first order', 'new customer', 'new customers'],
    ['die', 'died', 'dies', 'dead'],
    ['dispatch', 'send', 'sent', 'mail', 'post'],
    ['November sale', 'black friday', 'singles day'],
    ['picture', 'photo', 'photograph'],
    ['car', 'cars', 'vehicle'],
    ['insulated bottle', 'insulated bottles', 'thermos', 'thermos flask', 'vacuum flask', 'insulated flask'],
    ['unused', 'wore', 'worn', 'already used', 'have used', "'ve used", 'i used'],
    ['unwashed', 'i washed', 'already washed', 'have washed', "'ve washed"],
  ],
  zh: [
    ['运费', '邮费', '快递费', '寄费', '配送费', '物流费', '邮资'],
    ['免运费', '包邮', '免邮'],
    ['送达', '到货', '收到货', '送到', '能收到', '寄到', '发到'],
    ['次日达', '明天能到', '明天到', '第二天到', '隔天到', '隔日达'],
    ['多久', '几天', '多少天', '多长时间', '几日'],
    ['退货', '退掉', '退回'],
    ['换货', '调换', '更换'],
    ['退款', '退钱', '退还的钱'],
    ['货到付款', '货到再付', '到付', '到货付款'],
    ['孩子', '小孩', '儿童', '小朋友', '宝宝'],
    ['营业', '开门', '上班', '开放'],
    ['专用发票', '专票', '增值税发票'],
    ['折扣', '打几折', '几折', '打折', '优惠'],
    ['资料', '信息', '数据'],
    ['出售', '卖掉', '贩卖', '卖给别人'],
    ['删除', '删掉', '全删', '清除', '删了'],
    ['有效期', '过期', '失效', '有效'],
    ['质量问题', '坏了', '损坏', '破损', '瑕疵'],
    ['维修', '修理', '管修'],
    ['新会员', '新用户', '新客', '新人', '首单'],
    ['付款', '支付', '付钱', '结账'],
    ['大促', '双十一', '双11', '六一八', '618'],
    ['修改地址', '地址填错', '改地址', '换地址', '地址写错'],
    ['门店', '实体店', '线下店', '店面'],
    ['讲习班', '课程', '培训班', '培训课', '学习班'],
    ['会员等级', '升银卡', '升金卡', '升级'],
    ['寄出', '发货', '寄送', '发出', '寄'],
    ['宠物', '带狗', '带猫'],
    ['未使用', '穿过', '试穿过', '用过', '使用过', '戴过'],
    ['未洗涤', '洗过', '下过水'],
    ['谁承担', '谁出', '谁付', '谁掏'],
    ...['一', '二', '三', '四', '五', '六', '日'].map((day) => [`周${day}`, `星期${day}`, `礼拜${day}`]),
    ['周日', '星期天', '礼拜天', '周天'],
  ],
}

const rules = (language: Language) => {
  const first = new Map(groups[language].flatMap(([to, ...from]) => from.map((words) => [words, to] as const)))
  const any = [...first.keys()].sort((a, b) => b.length - a.length).join('|')
  const pattern = language === 'en' ? new RegExp(`\\b(?:${any})\\b`, 'giu') : new RegExp(any, 'gu')
  return (text: string) => text.replace(pattern, (words) => first.get(words.toLowerCase()) ?? words)
}

const [inEnglish, inChinese] = [rules('en'), rules('zh')]

/** The text with each of several ways to say a thing as one, so that a question and its answer meet in their words. */
export const inSameWords = (text: string): string =>
  /\p{Script=Han}/u.test(text) ? inChinese(inEnglish(text)) : inEnglish(text)
