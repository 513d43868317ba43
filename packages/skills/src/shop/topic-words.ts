export interface Topic {
  /** What it is called: these words lead to its document and tell nothing of its passages. */
  readonly names: readonly string[]
  /** What else its documents speak of. */
  readonly words: readonly string[]
  /** What its passage is called in a document on something wider. */
  readonly headings?: readonly string[]
  /** Whether its documents list all there is, so that the list answers for what it does not name. */
  readonly isListed?: true
  /** Whether its rules are of whatever is sold, so that they answer for goods which they do not name. */
  readonly isOfAllGoods?: true
}

const size: Topic = {
  names: ['size', 'sizing', '尺码', '尺寸'],
  words: ['fit', 'measure', 'chart', '测量', '身高', '体重'],
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
    isOfAllGoods: true,
  },
  payment: {
    names: ['payment', 'pay', '付款', '支付'],
    words: ['card', 'invoice', 'installment', '发票', '分期', '信用卡'],
    isListed: true,
  },
  care: {
    names: ['care', '保养', '洗护'],
    words: ['wash', 'clean', 'iron', 'dry', '洗涤', '清洗', '熨烫', '晾干', '机洗', '手洗'],
  },
  size,
  'size-guide': size,
  discount: {
    names: ['membership', '会员'],
    words: ['discount', 'voucher', 'member', 'points', '折扣', '新会员', '积分', '生日礼'],
  },
  membership: {
    names: ['membership', 'member', '会员'],
    words: ['points', 'level', 'silver', 'gold', 'birthday', '积分', '等级', '生日'],
  },
  privacy: { names: ['privacy', '隐私'], words: ['data', 'personal', 'cookie', 'delete', '个人信息', '数据', '删除'] },
  warranty: {
    names: ['warranty', 'guarantee', '保修', '质保'],
    words: ['repair', '维修'],
    isOfAllGoods: true,
  },
  contact: {
    names: ['contact', '联系'],
    words: ['phone', 'email', 'hours', 'open', 'store', '电话', '邮箱', '营业时间', '门店'],
  },
  'pick-up': {
    names: ['pick-up', 'pickup', 'collection', '自提'],
    words: ['collect', '自取', '到店'],
    headings: ['pick-up', 'collection', 'stores', '自提', '门店'],
  },
  installments: { names: [], words: ['interest', '免息'], headings: ['installments', '分期'] },
  invoice: { names: [], words: ['invoice', 'tax', 'vat', '发票', '抬头', '税号'], headings: ['invoices', '发票'] },
  'price-protection': {
    names: [],
    words: ['difference', 'reduced', '差价', '降价'],
    headings: ['protection', '价格保护', '保价', '价保'],
    isOfAllGoods: true,
  },
  'gift-card': { names: [], words: ['gift card', '礼品卡'], headings: ['gift cards', '礼品卡', '购物卡'] },
  'gift-wrap': {
    names: ['wrapping', 'wrap', '礼品包装', '礼物包装'],
    words: ['ribbon', 'greeting', '贺卡', '礼盒', '丝带'],
    headings: ['wrapping', 'packaging', '包装', '礼盒'],
  },
  authenticity: {
    names: ['authenticity', 'authentic', 'genuine', '正品'],
    words: ['counterfeit', 'authorized', '真伪', '授权', '防伪'],
    headings: ['authenticity', 'genuine', '正品', '真伪'],
  },
  wholesale: {
    names: ['wholesale', 'bulk', '批发', '团购'],
    words: ['minimum', 'corporate', 'business', '起订', '企业', '采购'],
    headings: ['wholesale', 'bulk', '批发', '团购', '企业采购'],
  },
  repair: {
    names: ['repair', 'repairs', '维修'],
    words: ['warranty', 'spare', '保修', '修理', '配件'],
    headings: ['repairs', 'faults', '维修', '质量问题'],
  },
  account: {
    names: ['account', '账户', '账号'],
    words: ['password', 'log in', 'register', '密码', '登录', '注册', '验证码'],
    headings: ['account', 'password', '账户', '账号', '密码', '您的权利', 'rights'],
  },
  appointment: {
    names: ['appointment', 'booking', '预约'],
    words: ['fitting', 'installation', '上门', '安装'],
    headings: ['appointments', 'installation', '预约', '安装'],
  },
  restock: { names: ['restock', '补货'], words: ['back in stock', '到货'], headings: ['restock', '补货', '到货'] },
  gift: { names: ['gift', 'gifts', '礼物', '送礼'], words: ['present', 'birthday', '生日'] },
  outfit: { names: ['outfit', 'style', '搭配'], words: ['goes', 'wear', 'match', '穿搭'] },
  similar: { names: [], words: ['similar', 'alternative', '相似', '类似'] },
}

/** "If I order tonight when does it ship": the day it leaves, not how long it is on its way. */
const OF_LEAVING =
  /\b(?:when|how soon|what time)\b.*\b(?:ship|send|sent|dispatch|leave)\b|(?:什么时候|几点|多久|几天|哪天).*(?:发货|发出|寄出|能发|发$)|发货/iu

/** How the heading of a passage tells that it is on just this of its topic. */
export const headingsOf = (question: string, fine: string | undefined): readonly string[] =>
  fine === 'shipping-time' && OF_LEAVING.test(question)
    ? ['send', 'dispatch', 'leave', '发货', '寄出']
    : (fineHeadings[fine ?? ''] ?? [])

/** The same by fine intent. */
const fineHeadings: Readonly<Record<string, readonly string[]>> = {
  'shipping-time': ['long', 'times', 'arrive', 'days', '多久', '时效', '时间', '送达'],
  'shipping-cost': ['cost', 'costs', 'fee', 'fees', 'shipping cost', '运费', '费用'],
  'shipping-area': ['where', 'costs', '运费', 'countries', 'abroad', 'regions', '范围', '地区', '国家', '境外'],
  'payment-methods': ['ways', 'methods', 'means', '方式', '方法'],
  'exchange-policy': ['exchange', '换货'],
  'exchange-request': ['exchange', '换货'],
  'refund-status': ['refund', 'refunds', 'money', '退款'],
  'return-policy': ['policy', 'mind', 'days', 'window', '无理由', '期限', '条件'],
}

/** What a question wants to know of a topic, and the words in which documents tell it. */
export const aspectWords: readonly { readonly asks: RegExp; readonly words: readonly string[] }[] = [
  {
    asks: /\b(?:discount|voucher|coupon|promo|special offer)s?\b|优惠|折扣|满减|活动|新人/iu,
    words: ['discount', 'voucher', 'gives', 'off', '折扣', '注册即送', '新会员'],
  },
  {
    asks: /\b(?:swap|exchange|(?:change|another|different|other) (?:the )?(?:size|colou?r))\b|换货|换(?:个|成|一个)?(?:尺码|大小|颜色|号)|可以换/iu,
    words: ['exchange', 'exchanges', '换货'],
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
    asks: /\bwhere\b.*\b(?:are you|find you|located|based)\b|\b(?:located|address of)\b|在哪|哪里|位置|怎么走/iu,
    words: ['warehouse', 'street', 'road', 'located', 'address', '仓库', '位于', '地址', '路口'],
  },
  {
    asks: /\b(?:where|which|what)\b.*\bfrom\b|(?:在|从|由)?哪(?:里|儿|个城市)?(?:发货|发出|寄出|寄来)/iu,
    words: ['warehouse', '仓库'],
  },
  {
    asks: /\b(?:physical |retail )?(?:stores?|shops?|branch(?:es)?)\b|实体店|门店|线下|店面/iu,
    words: ['store', 'stores', '门店', '线下', '实体店', '店面'],
  },
]

/** Chinese words that say nothing of what a question is about, taken out before the rest is read in pairs. */
export const zhFunctionWords =
  /有没有|是不是|可不可以|可以|能不能|能否|是否|怎么样?|如何|什么|多少|多久|哪里|请问|一下|你们?|我们?|政策|规定|规则|说明|[吗呢吧啊呀的了是想要能会]/gu

/** More of them, which are part of the question's frame and still tell a heading from another. */
export const zhFrameWords = /支持|接受|[我你您他她它这那哪很都就也把被让跟与或及]|有(?![效限机])|(?<![退归返])还/gu

/** English words that say nothing of what a question is about. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the is are am be was do does did can could may might will would should shall i you it its my me we us our your ' +
    'to of for in on at by with from and or if so as this that these those there here have has had get got how what when ' +
    'which who where why much many any some please want need know tell about than anything something one ones u take takes policy policies rule rules info information detail details use using accept allow allowed offer provide support possible able still also just really go come comes once'
  ).split(' '),
)
