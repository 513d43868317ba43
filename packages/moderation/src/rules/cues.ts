/**
 * Kinds of words that harm is made of, each harmless by itself: a shop sells knives, and a zip may be stupid. The model
 * reads which of them a text holds, and which pairs.
 */
export const CUES: Readonly<Record<string, RegExp>> = {
  person:
    /\b(?:you|your|yours|yourself|ur|sellers?|owners?|staff|clerk|cashier|managers?|reviewers?|customers?|people|courier|saleswoman|salesman|company|he|she|they|him|her)\b|你|您|客服|卖家|老板|店员|员工|快递员|这种人|店家|全家|爸妈|才会?[买用]|什么都不会|东西$/u,
  self: /\b(?:i|me|my|myself|i'm)\b|我(?!们)/u,
  label:
    /\b(?:idiots?|morons?|imbeciles?|cretins?|losers?|scum|bastards?|dimwits?|liars?|freaks?|crybab\w+|cheapskates?|cheap peasants?|slobs?|hag|worthless|dumb\w*)\b|白痴|蠢|废物|混蛋|不要脸|畜生|脑残|弱智|智障|智商|没脑子|没教养|没见过世面|没上过学|丢人现眼|土包子|乡巴佬|丑八怪|穷[鬼逼]|丑女|[肥死]猪|死胖|有病|闭嘴|滚|恶心(?=[的人你]|$)/u,
  bad: /\b(?:stupid|fools?|pathetic|garbage|trash|disgusting|disgrace|clowns?|pigs?|cow|ugly|fat|poor(?! (?:condition|quality|fit|service|design))|useless|greedy|brain|whining|shut up|nobody|get lost|get a life|learn to read)\b|傻|笨(?!重|办法)|垃圾|猪|穷|丑(?<!小丑)|胖|贱|神经病|狗|脑子|没人/u,
  group:
    /\b(?:women|woman|girls?|females?|men|boys|wife|old people|elderly|foreigners?|immigrants?|migrants?|refugees?|muslims?|jews?|christians?|hindus?|blacks|black people|whites|asians?|chinese|indians?|africans?|latinos?|mexicans?|americans?|russians?|arabs?|gays?|gay people|lesbians?|trans(?:gender|sexual|vestite)s?|disabled|deaf|blind|fat people|poor people|country people|gyps\w+|blondes?|mothers?|fathers?|people (?:from|of|with)|race|religion|accents?|country)\b|女人|女孩|女司机|女儿|剩女|男人|老年人|老人|外地人|外国人|乡下人|农村人|农民工|黑人|白人|日本人|韩国人|印度人|美国人|河南人|东北人|穆斯林|犹太人|同性恋|残疾人|穷人|胖子|矮子|单亲|病人|打工的|皮肤|少数民族|信教|种族|难民|省的人|学历|娘炮|移民|小城市/u,
  all: /\b(?:all|always|only|never|every|should(?: not|n't)?|cannot|can't|belongs?|don't buy|not men|no decent|go back)\b|都(?!可以|能)|全是|就该|就是|不配|不会|别来|别用|别买|不要下单|天生|才用|才是/u,
  demean:
    /\b(?:thieves|thief|steal|smell|dirty|dishonest|lazy|criminals?|terrorists?|animals|parasites?|subhuman|inferior|disease|burden|sick|drunks?|cheat|filthy|backward|trash|hate|obey|kitchen|drive|money|too good)\b|骗子|小偷|没素质|素质低|又脏|又懒|懒|臭|有罪|该死|不讲卫生|脏|恐怖分子|认钱|累赘|没资格|没用|没出息|厨房|不值钱|隔离|低人一等|野蛮|关起来|寄生虫|低劣|没见识|学不会|看不懂/u,
  violence:
    /\b(?:kill|hurt|shoot|stab\w*|burn|strangle|smash|beat(?:en)?|poison\w*|kidnap\w*|attack|strike|torture|bombs?|blow up|die|blood|gun|will regret this|not wake up|break your|hit the (?:kid|child|dog|wife)|cut yourself|hang yourself|if you were gone|where you live)\b|杀|打死|弄死|毒(?!性)|砍|捅|炸|烧了|打断|打[他她你孩到]|勒死|血债|跳楼|上吊|割腕|解脱|虐|家住哪|不省人事/u,
  victim:
    /\b(?:you|your|yourself|someone|anyone|everyone|owner|man|her|him|he|wife|child|kid|girlfriend|dog|cat|neighbou?rs?|family|school|shop|store|post office|face|legs|courier|fun|at home)\b|全家|老婆|女友|孩子|小孩|邻居|学校|店|人|腿|你|他|她|老板|猫|在家/u,
  drug: /\b(?:cocaine|heroin|meth|get (?:you|her|him) high|pack of pills|stop your|stop eating|starve|cures?|vaccinate|kidney|drive drunk)\b|冰毒|大麻|迷药|癌|疫苗|喝漂白水|收肾|停药|酒驾|不吃饭|枪支|全吃了/u,
  secret:
    /\b(?:secretly|without her knowing|hide a|discreet|spy on|follow her|rob|pick your|break into|sweets)\b|偷拍|跟踪|撬|偷东西|私聊|加微信|加我|找我|不被发现|一喷|骗走|偷看/u,
  sex: /\b(?:nudes|nude (?:pictures?|photos?|pics?|body|cams?)|all nude|naked|your tits|sexy boobs|tits would|porn|xxx|sex|fuck|horny|sluts?|whores?|escorts?|blowjob|masturbat\w+|dick|hookers?|strip for|undress|rape|no clothes|to bed|sleep with|touch you|so sexy|nice ass|dirty talk|sexy schoolgirl|sexy boobs|sales girls|hot singles|suck it and see)\b|裸|你的胸|约炮|美女上门|上门服务|一夜情|上床|骚|婊|荡妇|无码|色情|成人视频|脱了|脱光|摸你|强奸|迷奸|萝莉资源|自慰|鸡巴|屁股|援交|睡一晚|真性感|淫|不穿衣服|灌醉|学生妹|换衣服|包小姐|楼凤/u,
  deal: /\b(?:photos?|pictures?|videos?|cams?|free|tonight|near you|stars?|camera|click)\b|视频|直播|看片|加我|找我|资源|照|五星|今晚/u,
}

const PAIRS: readonly (readonly [string, string])[] = [
  ...([
    ['person', 'bad'],
    ['person', 'label'],
    ['self', 'bad'],
    ['self', 'label'],
  ] as const),
  ...([
    ['group', 'all'],
    ['group', 'demean'],
    ['group', 'bad'],
    ['group', 'label'],
  ] as const),
  ...([
    ['violence', 'victim'],
    ['drug', 'all'],
    ['secret', 'victim'],
    ['sex', 'person'],
  ] as const),
  ...([
    ['sex', 'deal'],
    ['sex', 'self'],
    ['secret', 'sex'],
  ] as const),
]

/** What a folded text holds of them, as signs for the model. */
export function cuesIn(text: string): string[] {
  const held = Object.keys(CUES).filter((name) => CUES[name]?.test(text))
  const pairs = PAIRS.filter(([one, other]) => held.includes(one) && held.includes(other))
  return [...held, ...pairs.map((pair) => pair.join(' '))]
}

/** Cues that harm does not do without. */
const SUSPECT: ReadonlySet<string> = new Set([
  ...['label', 'drug', 'secret', 'sex', 'person bad', 'group bad', 'group demean', 'violence victim'],
])

/** Whether a text holds any of what harm is made of; all others may be shown without asking the model. */
export const isSuspect = (cues: readonly string[]): boolean =>
  cues.some((cue) => SUSPECT.has(cue)) || (cues.includes('group all') && !cues.includes('self'))
