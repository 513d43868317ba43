/** What the shop does, other than to have and to sell; what an assistant is asked about itself or the world is none of it. */
const OF_SHOP =
  /^(?:do|did|have) you (?:guys |all |also |still |ever )?(?!know|like|love|think|believe|feel|speak|remember|want|eat|sleep|dream|understand|mean|see|hear|agree|mind|have|had|sell|sold|carry|stock|got|recommend|suggest|find|show)\w+|^(?:are|is|do|does|were|was) (?:your|the (?:shop|company|brand))\b|^(?:请问)?(?:(?:你们|贵店|贵公司|你家)(?!.*(?:有|卖|售|推荐|知道|觉得|喜欢|认为|谁)).+[吗么嘛]|是否(?!.*(?:有|卖|售)).+)[?？]?$/iu

/** "Do you sponsor a football club?", "你们赞助球队吗": a question on the shop that names goods by the way. */
export const asksOfShop = (text: string): boolean => OF_SHOP.test(text.trim())
