import { seededRandom } from '@elmo-chat/kernel'
import { lexicon } from '@elmo-chat/language'

const followUps = {
  en: [
    'cheaper',
    'not black',
    'in size M',
    'the cheapest one',
    'compare the first two',
    'is the second one in stock in blue?',
    'show more',
    'how many do you have?',
    'why this one?',
    'thanks',
  ],
  zh: [
    '便宜一点的',
    '不要黑色',
    'M码的',
    '最便宜的',
    '比较前两个',
    '第二个蓝色有货吗',
    '还有吗',
    '一共有多少款',
    '为什么推荐这个',
    '谢谢',
  ],
}

/** A conversation of six turns in one language: a wish drawn from the lexicon, then what customers go on with. */
export function makeConversation(seed) {
  const random = seededRandom(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const language = seed % 2 === 0 ? 'en' : 'zh'
  const categories = lexicon.concepts.filter(({ field }) => field === 'category').filter((_, at) => at % 6 === 0)
  const category = pick(categories)[language][0]
  const color = lexicon.label('color', pick(['black', 'blue', 'white', 'red', 'green']), language)
  const price = 50 + Math.floor(random() * 300)
  const wish = pick(
    language === 'en'
      ? [
          `I am looking for ${color} ${category}`,
          `${category} under $${price}`,
          `show me ${color} ${category} between 20 and ${price}`,
        ]
      : [`我想买${color}的${category}`, `${price}元以内的${category}`, `有没有${color}${category}，20到${price}元`],
  )
  return [wish, ...Array.from({ length: 5 }, () => pick(followUps[language]))]
}
