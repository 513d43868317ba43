/** What the shop does, other than to have and to sell; what an assistant is asked about itself or the world is none of it. */
const OF_SHOP =
  /^(?:do|did|have) you (?:guys |all |also |still |ever )?(?!know|like|love|think|believe|feel|speak|remember|want|eat|sleep|dream|understand|mean|see|hear|agree|mind|have|had|sell|sold|carry|stock|got|recommend|suggest|find|show)\w+|^(?:are|is|do|does|were|was) (?:your|the (?:shop|company|brand))\b|^(?:请问)?(?:(?:你们|贵店|贵公司|你家)(?!.*(?:有|卖|售|推荐|知道|觉得|喜欢|认为|谁)).+[吗么嘛]|是否(?!.*(?:有|卖|售)).+)[?？]?$/iu

/** "Do you sponsor a football club?", "你们赞助球队吗": a question on the shop that names goods by the way. */
export const asksOfShop = (text: string): boolean => OF_SHOP.test(text.trim())

/** What holds of goods, whether or not a field of theirs tells it: how, where and by whom they are made. */
const OF_GOODS =
  /^(?:are|is|were|was) (?:(?:all|any|some|most) )?(?:of )?(?:your|the shop['’]?s) (?:(?:products|items|goods|things|stuff|clothes)\b|[\w' -]+ (?:made|produced|manufactured|sewn|woven|grown|sourced|tested) (?:in|on|by|at|under|from|without)\b)|^(?:请问)?(?:你们|贵店|店里|你家)的?(?:东西|产品|商品|衣服|货)(?:都|全)?是.+[吗么嘛][?？]?$|(?:是|在)(?:哪里|哪儿|哪个国家|哪国|\p{Script=Han}{2,4})(?:生产|制造)的?[吗么]?[?？]?$/iu

/** "Are your products vegan?", "你们的东西是手工做的吗": no search, unless goods state it. */
export const asksOfGoods = (text: string): boolean => OF_GOODS.test(text.trim())
