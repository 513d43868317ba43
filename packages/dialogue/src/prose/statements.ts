import { type StatementKind, statementKinds } from '@elmo-chat/protocol'

/**
 * What a sentence may promise or state beyond numbers and names, by what it comes to in both languages. A statement
 * needs the same one in the evidence.
 */
const STATEMENTS: Readonly<Record<StatementKind, RegExp>> = {
  'free-shipping':
    /\bfree (?:shipping|delivery|postage)\b|\b(?:ship(?:s|ped|ping)?|deliver(?:y|ed)?)\b[^.!?]{0,40}\bfree\b(?: of charge)?|包邮|免运费|免邮/iu,
  free: /\b(?:for free|free of charge|complimentary|at no (?:extra )?cost|free)\b|免费|白送/iu,
  gift: /\b(?:bonus|free gift|gift with)\b|赠送|赠品|送您?一/iu,
  guarantee: /\bguarante\w*\b|\bpromise\b|\bassured?\b|保证|承诺|假一赔/iu,
  absolute: /\b(?:always|never|100 ?%|forever|lifetime|whatsoever)\b|永远|永久|终身|绝对|一定(?:会|能|可以)|肯定/iu,
  discount:
    /\b(?:discounts?|coupons?|vouchers?|on sale|half price|(?:\d+ ?%|percent) off|prices? (?:drop|fall|decreas)\w*|markdown|promo\w*)\b|打折|折扣|降价|优惠|促销|特价|半价|满减|立减|券/iu,
  returns:
    /\b(?:return(?:s|ed|ing|able)?|refund(?:s|ed|ing|able)?|money back|(?:send|bring|give|take)s? (?:it|them|this|the (?:item|goods)) back|pa(?:y|id) back)\b|退货|退换|退款|退回|退还|返还|无理由/iu,
  exchanges: /\bexchang\w+\b|换货|调换/iu,
  warranty: /\bwarrant\w+\b|(?:保修|质保|联保)期?/iu,
  'paid by the shop':
    /\b(?:at|on) our (?:cost|expense)\b|\bon us\b|\bon the house\b|\bwe(?:['’]ll| will)? (?:pay|cover|bear)\b|\b(?:paid|covered|borne) by (?:us|the (?:shop|store))\b|我们(?:出|承担|负担|付|请客)|由?本?店(?:出|承担|负担)/iu,
  done: /\b(?:I|we)(?:['’]ve| have)? (?:just |already |now )?(?:sent|ordered|placed|booked|paid|cancell?ed|refunded|reserved|applied|charged|saved|held|changed|removed)\b|\b(?:put|set|kept?|held|hold)\b[^.!?]*\baside for\b|\b(?:I|we)(?:['’](?:ll|ve)| will| have| can)? (?:put|set|keep|kept|hold|held) [^.!?]{0,30}\baside\b|\breserved?\b|\border (?:is|was|has been|got) (?:placed|made|cancell?ed|changed)\b|[我已](?:经|已)?(?:[为帮替给]您?)?(?:下单|取消|付款|退款|预留|寄出|提交|支付|扣款)|(?:下单|取消|付款|退款|预留|提交)(?:成功|好了|完成)|预留|留了?[一两]/iu,
  'in-stock':
    /\b(?:in stock|available|ready to ship|still have|left(?!-))\b|有货|现货|有库存|有售|[还只仅]剩|尚有|还有(?=货|\s*(?:\[\[[A-Z]+\]\]|\d+|[一二两三四五六七八九十]+)\s*[件双个套条只]|[，。！]|$)/iu,
  'sold-out':
    /\b(?:sold out|out of stock|unavailable|no longer available|not available)\b|无货|缺货|售罄|售完|售空|卖完|断货|断码|没有?货/iu,
  delivery:
    /\b(?:same|next)[- ]day\b|\b(?:arrives?|deliver(?:s|ed|y)?|dispatch\w*|ship(?:s|ped|ping|ment)?)\b|次日达|当天|隔天|送达|送到|到您手|发货|到货|配送|派送|送货|寄达|抵达|[能会可]到(?=[，。！,.!]|$)/iu,
  superlative:
    /\b(?:best|lowest|widest|largest|greatest|finest|biggest)\b[^.!?]{0,40}\b(?:anywhere|around|in town|ever|of (?:all|its kind))\b|\b(?:best[- ]selling|best ?seller|cheapest|lowest price|number one|most popular)\b|最便宜|销量第一|最畅销|最受欢迎|全网/iu,
  scarce:
    /\b(?:last chance|hurry|only today|ends (?:soon|tonight)|selling fast|limited time|(?:few|almost|nearly|hardly any)\b[^.!?]{0,20}\b(?:left|gone))\b|最后机会|(?:已经|就|都)是最后|仅限今|即将售罄|限时|手慢|所剩(?:不多|无几)|[快要](?:卖[完光]|抢光|没)|卖得快/iu,
  certified:
    /\b(?:certified|organic|vegan|hypoallergenic|dermatolog\w+|clinically|approved by)\b|认证|有机|检测合格|临床|医用/iu,
  lowest: /最低|起价|起步价|\]\]\s*起(?!来)/u,
  secrets:
    /\b(?:passwords?|passcodes?|cvv|card numbers?|security codes?|id numbers?|bank (?:account|details))\b|密码|验证码|卡号|身份证/iu,
  elsewhere:
    /\b(?:any )?other (?:shops?|stores?|sellers?|websites?)\b|\belsewhere\b|\bcompetitors?\b|别家|别的店|其他店|其它店|市面上|同行/iu,
  restocked:
    /\b(?:they|it|these|those|which|one)(?:['’]ll| will)? (?:comes? back|be back|(?:is|are) back|returns? (?:in|on))\b|\brestock\w*|\breplenish\w*|\bback in stock\b|补货|补了|上新|到新|会到|再到/iu,
  untouched:
    /\bun(?:opened|used|worn|washed|wrapped|sealed|damaged|tagged)\b|\bsealed\b|未(?:拆|开封|使用|穿|洗)|没(?:有)?(?:拆|开封|穿过|用过)/iu,
  majority: /\bmost (?:of|are|cost|being|have|sit|fall)\b|\b(?:the )?majority\b|\bmostly\b|多数|大部分|大多/iu,
  lasting:
    /\b(?:waterproof|water[- ]?resistant|windproof|breathable|machine wash\w*|fireproof)\b|防水|防风|透气|机洗|防火/iu,
}

/** A search that returns products takes nothing back. */
export const SEARCH_RETURNED = /\b(?:search|query|lookup|filters?)\b[^.!?]{0,50}?\breturn(?:s|ed)\b/giu

/** A customer who returns to the shop takes nothing back. */
export const CUSTOMER_RETURNED =
  /\b(?:should|if|when|whenever|until|once|till) you (?:ever |do )?return(?:ed)?(?= (?:to us|here|soon|one day)\b|\s*[,.!;]|$)/giu

/** The two ends of a range praise neither. */
const LOWEST_TO_HIGHEST =
  /\blowest (?:price )?(?:is |at |being |of )?\[\[\w+\]\][^.!?]{0,30}\bhighest\b|最低(?:价格?)?[是为]?\s*\[\[\w+\]\][^。！？]{0,8}最高/giu

/** A text without the words of those statements. */
export function withoutStatements(text: string, names: Iterable<StatementKind>): string {
  let bare = text.normalize('NFKC')
  for (const name of names) {
    const pattern = STATEMENTS[name]
    bare = bare.replace(new RegExp(pattern.source, `${pattern.flags}g`), ' ')
  }
  return bare
}

/** Names of the statements that a text makes. */
export function statementsIn(text: string): StatementKind[] {
  const folded = text.normalize('NFKC')
  // "Feel free", "sugar-free" promise nothing; what is sold out is not available.
  const plain = folded
    .replace(
      /\b(?:feel|you['’]re|you are) free to\b|\bfeel free\b|\balways (?:a pleasure|happy|glad|welcome|here)\b|\b\w+-free\b/giu,
      ' ',
    )
    .replace(SEARCH_RETURNED, ' ')
    .replace(CUSTOMER_RETURNED, ' ')
    .replace(LOWEST_TO_HIGHEST, ' ')
    .replace(
      /\[\[[A-Z]+\]\](?: [\w-]+){1,3}(?: are)? available(?=(?: (?:here|right now|today|with us|in (?:our|the|this) (?:shop|store)))?\s*(?:[.,;!?]|$))/giu,
      ' ',
    )
    .replace(/\b(?:left|leaving) out\b|\bavailable (?=(?:from|at|for) (?:\[\[|[$€£¥]))/giu, ' ')
    .replace(/\b(?:not|no longer|isn't|aren't) available\b|\bunavailable\b/giu, ' sold out ')
  return statementKinds.filter((name) => STATEMENTS[name].test(plain))
}
