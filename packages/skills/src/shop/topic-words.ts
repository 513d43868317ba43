interface Topic {
  /** What it is called: these words lead to its document and tell nothing of its passages. */
  readonly names: readonly string[]
  /** What else its documents speak of. */
  readonly words: readonly string[]
}

/** How shop documents speak of a topic of understanding, in both languages. */
export const topics: Readonly<Record<string, Topic>> = {
  shipping: {
    names: ['shipping', 'delivery', 'deliver', 'ship', '配送', '物流'],
    words: ['arrive', 'courier', '运费', '发货', '快递', '包邮', '送达'],
  },
  returns: {
    names: ['return', 'returns', 'exchange', '退货', '退换', '换货'],
    words: ['refund', 'send back', '退款', '无理由'],
  },
  payment: {
    names: ['payment', 'pay', '付款', '支付'],
    words: ['card', 'invoice', 'installment', '发票', '分期', '信用卡'],
  },
  care: {
    names: ['care', '保养', '洗护'],
    words: ['wash', 'clean', 'iron', 'dry', '洗涤', '清洗', '熨烫', '晾干', '机洗', '手洗'],
  },
  size: { names: ['size', 'sizing', '尺码', '尺寸'], words: ['fit', 'measure', 'chart', '测量', '身高', '体重'] },
  discount: {
    names: ['membership', '会员'],
    words: ['discount', 'voucher', 'member', 'points', '折扣', '新会员', '积分', '生日礼'],
  },
  membership: {
    names: ['membership', 'member', '会员'],
    words: ['points', 'level', 'silver', 'gold', 'birthday', '积分', '等级', '生日'],
  },
  privacy: { names: ['privacy', '隐私'], words: ['data', 'personal', 'cookie', 'delete', '个人信息', '数据', '删除'] },
  warranty: { names: ['warranty', 'guarantee', '保修', '质保'], words: ['repair', '维修'] },
  contact: {
    names: ['contact', '联系'],
    words: ['phone', 'email', 'hours', 'store', '电话', '邮箱', '营业时间', '门店'],
  },
}

/** What a question wants to know of a topic, and the words in which documents tell it. */
export const aspectWords: readonly { readonly asks: RegExp; readonly words: readonly string[] }[] = [
  {
    asks: /\b(?:discount|voucher|coupon|promo|special offer)s?\b|优惠|折扣|满减|活动|新人/iu,
    words: ['discount', 'voucher', 'gives', 'off', '折扣', '注册即送', '新会员'],
  },
  {
    asks: /香港|澳门|台湾|港澳|\b(?:hong ?kong|maca[ou]|taiwan)\b/iu,
    words: ['港澳台', 'hong kong', 'macao', 'taiwan'],
  },
  {
    asks: /\bhow much\b|\b(?:cost|fee|charge|price)s?\b|\bfree\b|多少钱|运费|费用|收费|免费|包邮/iu,
    words: ['cost', 'costs', 'free', 'fee', 'pays', '运费', '免运费', '费用', '承担', '免费'],
  },
  {
    asks: /\bhow (?:long|soon|fast|many days)\b|\bwhen\b|多久|几天|什么时候|多长时间|几点/iu,
    words: [
      'long',
      'takes',
      'days',
      'hours',
      'arrives',
      'leave',
      'send',
      'today',
      '多久',
      '送达',
      '工作日',
      '小时',
      '当天',
      '天内',
    ],
  },
  {
    asks: /\b(?:can|may|could)\b.*\b(?:return|refund|exchange|send)|(?:可以|能).*(?:退|换)/iu,
    words: ['within', 'days', '天内', '以内', '期限'],
  },
  {
    asks: /\b(?:physical |retail )?(?:stores?|shops?|branch(?:es)?)\b|实体店|门店|线下|店面/iu,
    words: ['store', 'stores', '门店', '线下', '实体店', '店面'],
  },
]

/** Chinese words that say nothing of what a question is about, taken out before the rest is read in pairs. */
export const zhFunctionWords =
  /有没有|是不是|可不可以|可以|能不能|能否|是否|怎么样?|如何|什么|多少|多久|哪里|请问|一下|你们?|我们?|[吗呢吧啊呀的了是想要能会]/gu

/** English words that say nothing of what a question is about. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the is are am be was do does did can could may might will would should shall i you it its my me we us our your ' +
    'to of for in on at by with from and or if so as this that these those there here have has had get got how what when ' +
    'which who where why much many any some please want need know tell about than anything something one ones u take takes'
  ).split(' '),
)
