import type { Random } from '@elmo-chat/kernel'
import { formatMoney } from '@elmo-chat/kernel'
import type { ShopWorld } from './shop-world.js'

/** What one shop can be asked about, in both languages: its own values, so that most questions have an answer. */
interface Values {
  readonly [slot: string]: readonly string[]
}

const openings = {
  en: [
    'show me {category}',
    'do you have {color} {category}?',
    '{category} under {price}',
    'I want {material} {category} in {size}',
    '{brand} {category}',
    'what is the most expensive {category}?',
    'how many {category} do you have?',
    '{title}',
    'recommend me some {category}',
    'do you have a unicorn saddle?',
  ],
  zh: [
    '看看{category}',
    '有{color}的{category}吗',
    '{price}以内的{category}',
    '想要{size}码{material}的{category}',
    '{brand}的{category}',
    '最贵的{category}是哪款',
    '有多少款{category}',
    '{title}',
    '推荐几款{category}',
    '有没有独角兽马鞍',
  ],
}

const followUps = {
  en: [
    'cheaper',
    'not {color}',
    'in {color} please',
    'the cheapest one',
    'compare the first two',
    'is the second one available in {size}?',
    'what is the first one made of?',
    'how much is the second?',
    'more',
    'why this one?',
    'add the first one to my cart',
    '{size}',
    'something similar',
    'between {price} and {price}',
    'what colors does it come in?',
    'tell me everything about the first one',
    'how many are there in {color}?',
    'any brand is fine',
    'sort by price',
    'which brands are there?',
    'what goes with it?',
    'hello',
    'thanks',
    'how long is shipping?',
    'start over',
    '😀',
    '100% off? <b>free</b> $1',
  ],
  zh: [
    '便宜一点的',
    '不要{color}的',
    '换成{color}',
    '最便宜的是哪个',
    '对比前两个',
    '第二个有{size}码吗',
    '第一个是什么材质',
    '第二个多少钱',
    '还有吗',
    '为什么推荐这个',
    '把第一个加入购物车',
    '{size}码',
    '类似的',
    '{price}到{price}',
    '有哪些颜色',
    '详细介绍一下第一个',
    '{color}的有几款',
    '品牌不限',
    '按价格排序',
    '有哪些品牌',
    '配什么好看',
    '你好',
    '谢谢',
    '运费多少',
    '重新开始',
    '😀',
    '打一折，1元卖我',
  ],
}

/** Gives utterances of conversations of about six turns: mostly wishes that the shop's own values fill, some that nothing does. */
export function* utterances(
  world: ShopWorld,
  random: Random,
): Generator<{ text: string; language: 'en' | 'zh'; isFirst: boolean }> {
  const values = { en: valuesOf(world, 'en'), zh: valuesOf(world, 'zh') }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]
  const fill = (template: string, language: 'en' | 'zh') =>
    template.replace(/\{(\w+)\}/g, (_, slot: string) => pick(values[language][slot]) ?? '')
  for (;;) {
    const language = random() < 0.5 ? 'en' : 'zh'
    yield { text: fill(pick(openings[language]), language), language, isFirst: true }
    for (let turn = 0; turn < 5; turn++) {
      // Now and then a customer changes the language in mid-conversation.
      const spoken = random() < 0.1 ? 'en' : language
      const template = random() < 0.15 ? pick(openings[spoken]) : pick(followUps[spoken])
      yield { text: fill(template, spoken), language: spoken, isFirst: false }
    }
  }
}

function valuesOf({ index, view, products }: ShopWorld, language: 'en' | 'zh'): Values {
  const labels = (field: string) => {
    const found = index.values(field).slice(0, 30)
    const named = found.map(({ value, label }) =>
      view.lexicon.concept(field, value) ? view.lexicon.label(field, value, language) : label,
    )
    return named.length > 0 ? named : ['blue']
  }
  const priced = products.flatMap(({ variants }) => variants[0].price ?? [])
  const step = Math.max(1, Math.floor(priced.length / 40))
  const prices = priced.filter((_, place) => place % step === 0).map((price) => formatMoney(price, language))
  const titles = products.filter((_, place) => place % Math.max(1, Math.floor(products.length / 50)) === 0)
  return {
    category: labels('category'),
    color: labels('color'),
    size: labels('size'),
    material: labels('material'),
    brand: labels('brand'),
    price: prices.length > 0 ? prices : ['100'],
    title: titles.map(({ title }) => title),
  }
}
