import type { HarmKind } from '../types.js'

/** Words that mean nothing else, and set turns of phrase. What depends on who is meant is the model's. */
export const RULES: Readonly<Record<HarmKind, RegExp>> = {
  insult:
    /\b(?:fuck(?:ing|ed|er|ers)?|motherfuck\w*|assholes?|dumbass\w*|dickheads?|shitheads?|bitch(?:es)?|son of a bitch|piss off|screw you|kiss my ass|go to hell|retards?|retarded|wankers?|twats?|cunts?|scumbags?)\b|\b(?:you|sellers?|staff|owner|clerk|manager|reviewers?|customers?|people|(?:s?he|they)(?:'s|'re)?)\b[^.!?]{0,24}\b(?:idiots?|morons?|imbeciles?|cretins?|scum|bastards?|dimwits?|losers?)\b|\b(?:idiot|moron|imbecile|cretin|stupid|dumb) (?:sellers?|staff|owner|clerk|manager|reviewers?|customers?|people|fools?|you)\b|傻[逼比叉屌]|煞笔|[你他她]妈的|操你|草泥马|王八蛋|混账东西|(?<![\p{Script=Latin}])sb(?=客服|卖家|店)|狗东西|臭不要脸|贱人|滚蛋|去死吧|脑残|智障|[你您][^，。！？]{0,6}(?:白痴|蠢货|废物|垃圾|畜生|丑八怪|傻瓜)|(?:客服|卖家|老板|店员)[^，。！？]{0,6}(?:白痴|蠢货|废物|混蛋|畜生|傻瓜)|狗眼/u,
  bias: /\b(?:subhumans?|untermenschen?|gyppos?|whites only|no (?:blacks|jews|gays|foreigners|gypsies))\b|\b(?:women|girls|foreigners|immigrants|migrants|refugees|muslims|jews|blacks|whites|asians|africans|indians|chinese|mexicans|latinos|russians|gays|gypsies|blondes)\b (?:are|is) (?:all |just |only |so |too )*(?:thieves|criminals|terrorists|animals|parasites|stupid|dumb|lazy|dirty|inferior|trash|sick|a disease)\b|(?:女人|外地人|外国人|乡下人|农村人|农民工|黑人|白人|日本人|韩国人|印度人|河南人|东北人|穆斯林|犹太人|同性恋|残疾人|穷人|难民)[^，。！？]{0,6}(?:小偷|骗子|该死|恐怖分子|没素质|又脏又懒|又懒又脏|累赘|寄生虫|低人一等|垃圾|有病)/u,
  danger:
    /\bkill (?:yourself|you|him|her|them|all of)\b|\b(?:i|we)(?:'ll| will|'m going to| am going to) (?:kill|hurt|stab|shoot|beat|strangle|burn|break your|smash)\b|\b(?:build|make) a (?:pipe )?bomb\b|\bshoot up the\b|\bhang yourself\b|\bcut yourself, it\b|\b(?:cocaine|heroin|crystal meth) (?:from|for sale|parcels?|delivered)\b|我要杀了?[你他她]|打死你|弄死[你他她]|你去自杀|在家做炸弹|卖冰毒|出售大麻|枪支弹药|高价收肾|信不信我打|小心你全家/u,
  sexual:
    /\b(?:porn\w*|xxx|blow ?jobs?|hand ?jobs?|masturbat\w+|horny|milfs?|sluts?|whores?|escort service|barely legal|nude (?:pictures|photos|pics|cams)|send nudes?|live cams?)\b|约炮|一夜情|自慰|强奸|迷奸|鸡巴|婊子|骚货|荡妇|淫荡|援交|楼凤|色情(?:直播|视频|网)|成人视频|无码|裸照|裸聊/u,
}
