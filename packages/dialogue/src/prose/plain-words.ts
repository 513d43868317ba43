import type { Language } from '@elmo-chat/kernel'
import { stem } from '@elmo-chat/language'

/**
 * Words that state nothing of a thing, a price or a promise: what courtesy, pointing and asking are made of. Numbers, and
 * all that denies, promises or urges, are left out on purpose.
 */
const ENGLISH = new Set(
  `a about begin after also am an and anything are around as ask at be because been both but by can check choose choice
  closer color colour could course costs did do does each either else feel few find first fit fits fitting following for found
  from further glad go goes good great had happy has have hello help helpful here hey hi how i i'd i'll i'm i've if
  in into is it it's its just kind know let let's like list look looking love make many may me mind my name
  narrow next nice now of okay on once one ones only or other our out over perhaps pick picked picks please
  prefer pleased price priced question questions range ready right said see seem seems selection shall shop should
  show shown size so some something start starting still store such suit suits sure take tell thank thanks that that's the their them then
  there there's these they thing things this those through to up us very want way we we'd we'll we're
  we've welcome well were what what's when where whether which while who why will wish with wonderful would yes you you'd
  you'll you're you've your`.split(/\s+/u),
)

const CHINESE = new Set([
  ...'我您你们咱的了着过是有在这那哪些个款件种样为给帮找看挑选到来去和与或及也都还再就只可以能请吗呢吧啊呀哦嗯想要喜欢合适需告诉下上里中前后先第一二几多少什么怎让把对从向按照以而且如果话时候好很挺比较觉得知道问题随时欢迎谢您好店家商品价格颜色尺码材质喜爱感兴趣继续缩小范围条件符合于其余各位它他她同所出起来另外此刻现介绍推荐展示列表如下面供参考考虑慢共亲本边首售总目服务光临高兴愿意逛瞧',
])

/** Words of prose that neither stand in the checked text nor are plain ones. Numbers are not looked at. */
export function strangeWords(prose: string, checked: string, language: Language): string[] {
  const known = new Set(wordsIn(checked).flatMap((word) => [word, stem(word)]))
  const plain = language === 'zh' ? CHINESE : ENGLISH
  return wordsIn(prose).filter(
    (word) => !/\p{Nd}/u.test(word) && !plain.has(word) && !known.has(word) && !known.has(stem(word)),
  )
}

/** Words in letters as a whole, all other scripts letter by letter. */
function wordsIn(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
  const words = folded.match(/[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}'.-]*|\p{L}/gu) ?? []
  return words.map((word) => word.replace(/[.'-]+$/u, ''))
}
