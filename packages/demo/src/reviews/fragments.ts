import type { Language } from '@elmo-chat/kernel'

export type ReviewAspect =
  | 'fabric'
  | 'fit'
  | 'color'
  | 'craft'
  | 'comfort'
  | 'price'
  | 'delivery'
  | 'service'
  | 'sound'
  | 'battery'
  | 'use'
  | 'look'

interface Fragments {
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

const row = (good: string, bad: string): Fragments => ({ good: good.split(' / '), bad: bad.split(' / ') })

/** What people say of each side of a thing, as whole clauses that stand in any order. */
export const fragments: Readonly<Record<Language, Readonly<Record<ReviewAspect, Fragments>>>> = {
  zh: {
    fabric: row(
      '料子摸着很舒服 / 面料比想象中厚实 / 布料软软的，洗过也没变硬 / 贴身穿一点不扎 / 质感对得起这个价 / 面料透气，出汗也不粘 / 洗了三次没缩水 / 一看就是好料子',
      '料子有点薄，要穿打底 / 洗了一次就起球了 / 面料偏硬，洗两次才好些 / 静电有点厉害 / 掉色，和白的一起洗染了 / 摸着有点扎',
    ),
    fit: row(
      '版型正，平时的尺码刚好 / 尺码很准，按表选就行 / 显瘦，同事都问链接 / 肩线刚刚好，不显壮 / 长度合适，矮个子也能穿 / 家里人试了都说合身 / 腰那里收得漂亮',
      '尺码偏大，建议选小一码 / 袖子对我来说长了一截 / 肩膀有点紧，抬手费劲 / 裤腿偏长，要去改 / 胸口绷，扣子会开 / 和尺码表差了差不多一码',
    ),
    color: row(
      '颜色和图片一样 / 实物颜色更高级 / 颜色很温柔，显白 / 没有色差 / 这个颜色百搭',
      '颜色比图片深 / 有点色差，偏黄 / 实物没有照片里亮 / 颜色一般，显黑',
    ),
    craft: row(
      '走线很整齐，没有线头 / 做工细，扣子都缝得牢 / 细节用心，里面也很干净 / 拉链顺滑 / 拿在手里有分量',
      '线头有点多 / 有一颗扣子快掉了 / 拉链卡了几次 / 边缘有胶印 / 缝线歪了一段 / 收到就有一道划痕',
    ),
    comfort: row(
      '走一天不磨脚 / 鞋底软，站久了不累 / 上脚很轻 / 第一天就很跟脚 / 包裹感好',
      '后跟磨脚，贴了创可贴 / 鞋头有点挤 / 鞋底偏硬 / 穿半天就脚疼 / 脚宽的不建议',
    ),
    price: row(
      '这个价格很值 / 打折买的，划算 / 性价比高 / 比商场便宜一半，东西不差 / 贵有贵的道理',
      '买完第二天就降价了 / 这个价位有点贵 / 不打折的话不太值 / 降价了也没给退差价',
    ),
    delivery: row(
      '昨天下单今天就到 / 物流快，包装也好 / 包得很仔细，没磕碰 / 发货速度满意',
      '等了一个星期才到 / 盒子压扁了 / 快递放门口也没打电话 / 说好的发货时间没兑现',
    ),
    service: row(
      '客服回复快，尺码推荐得准 / 换货很顺利，来回没花钱 / 问了好几个问题都耐心答 / 售后痛快',
      '客服回得慢 / 退货审核等了三天 / 问了半天没说清楚 / 找人工等了好久',
    ),
    sound: row(
      '人声清楚 / 低音够，不糊 / 降噪在地铁里很明显 / 通话对方听得很清楚 / 音质超出预期',
      '低音偏弱 / 左边偶尔断连 / 风大的时候通话听不清 / 声音开大有点破',
    ),
    battery: row(
      '充一次用了快一周 / 续航和写的一样 / 充得快，出门前充一会儿就够 / 待机很久',
      '续航没有标的那么久 / 充电有点慢 / 用了两个月电池明显不行了 / 充电的时候发烫',
    ),
    use: row(
      '每天都在用 / 比旧的顺手多了 / 孩子很喜欢，自己会用 / 好清洗 / 大小刚好，不占地方 / 容量够一家人',
      '比想象中小 / 不太好清洗 / 用了两次就松了 / 说明书写得不清楚 / 味道有点大，晾了几天',
    ),
    look: row(
      '放家里很好看 / 简简单单，越看越喜欢 / 朋友来都问哪里买的 / 拍照很出片 / 送人很有面子',
      '实物没有图片精致 / 花样和图上不太一样 / 看着有点廉价 / 摆着显旧',
    ),
  },
  en: {
    fabric: row(
      'the cloth feels lovely / thicker than I expected / still soft after several washes / no itch at all / it breathes even on hot days / you can tell it is good material',
      'a bit thin, I need a layer under it / it pilled after one wash / stiff until the second wash / it clings with static / the dye ran in the wash / slightly scratchy',
    ),
    fit: row(
      'true to size / the cut is flattering / shoulders sit just right / my usual size is perfect / good length for short people / everyone at home says it fits',
      'runs large, size down / sleeves too long for me / tight across the shoulders / the legs need hemming / gapes at the chest / about one size off the chart',
    ),
    color: row(
      'the color matches the picture / nicer in person / a gentle shade that goes with everything / no surprise in the color',
      'darker than the picture / a little more yellow than shown / duller than the photo / the shade does not suit me',
    ),
    craft: row(
      'neat stitching, no loose threads / buttons are sewn on properly / clean inside as well as out / the zip runs smoothly / it has some weight to it',
      'a few loose threads / one button nearly fell off / the zip sticks / glue marks along the edge / a seam runs crooked / it came with a scratch',
    ),
    comfort: row(
      'walked all day without a blister / a soft sole that is easy on the feet / very light / comfortable from day one / holds the foot well',
      'rubs at the heel / tight at the toes / the sole is hard / my feet hurt after half a day / not for wide feet',
    ),
    price: row(
      'good value / bought it on sale, very happy / worth the money / half the price of the mall and no worse',
      'it was reduced the day after I bought it / a little expensive / not worth it at full price / they refused the price difference',
    ),
    delivery: row(
      'came the next day / fast and well packed / carefully wrapped, nothing broken / sent when they said',
      'took a week to arrive / the box was crushed / left at the door without a call / it left later than promised',
    ),
    service: row(
      'support answered fast and got my size right / the exchange was easy and free / patient with all my questions / no fuss about the return',
      'slow to answer / three days to approve a return / asked twice and still not sure / waited long for a person',
    ),
    sound: row(
      'voices are clear / good bass without mud / noise cancelling works on the subway / callers hear me well / better sound than I expected',
      'the bass is weak / the left side drops out now and then / calls are poor in wind / it crackles when loud',
    ),
    battery: row(
      'nearly a week on one charge / battery lasts as stated / charges quickly / holds its charge for ages',
      'the battery falls short of the claim / slow to charge / noticeably weaker after two months / gets hot while charging',
    ),
    use: row(
      'I use it every day / much handier than my old one / my kid loves it / easy to clean / just the right size / enough for the whole family',
      'smaller than I thought / hard to clean / loose after two uses / the manual is no help / it smelled for a few days',
    ),
    look: row(
      'looks good in the room / simple, and I like it more each day / friends ask where it is from / photographs well / made a fine present',
      'less refined than the picture / the pattern differs from the photo / looks a bit cheap / it shows its age already',
    ),
  },
}

/** Words around the clauses, by how the whole turned out. */
export const frames: Readonly<Record<Language, Readonly<Record<'happy' | 'mixed' | 'unhappy', readonly string[]>>>> = {
  zh: {
    happy: [
      '',
      '',
      '',
      '会回购。',
      '推荐。',
      '第二次买了。',
      '给朋友也买了一件。',
      '值得入手。',
      '很满意。',
      '已经用上了。',
      '下次换个颜色再来。',
    ],
    mixed: ['', '', '总体还行。', '凑合。', '中规中矩。', '先用着看看。', '打折可以入。'],
    unhappy: ['', '已申请退货。', '不会再买了。', '有点失望。', '希望改进。', '退了。', '给两星是因为客服态度还好。'],
  },
  en: {
    happy: [
      '',
      '',
      '',
      'Would buy again.',
      'Recommended.',
      'My second one.',
      'Got one for a friend too.',
      'Very happy.',
      'Next time in another color.',
    ],
    mixed: ['', '', 'All in all fine.', 'It will do.', 'Average.', 'Fine on sale.'],
    unhappy: ['', 'Sent it back.', 'Not again.', 'Disappointed.', 'Please improve this.', 'Returned.'],
  },
}

export const authors: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '林**',
    '小*',
    '王**',
    '阿*',
    '木**',
    '陈*',
    '三**',
    '晴*',
    '豆**',
    '李**',
    '青*',
    '一只**',
    '周*',
    '南**',
    '鱼*',
    '赵**',
    '芒*',
    '吴*',
    '小**妈',
    '大*',
  ],
  en: [
    'M. L.',
    'Anna K.',
    'J.',
    'Wei',
    'Tom R.',
    'S. Y.',
    'Grace',
    'H. P.',
    'Nina',
    'Oliver B.',
    'Mei',
    'Sam',
    'Clara W.',
    'D. T.',
  ],
}
