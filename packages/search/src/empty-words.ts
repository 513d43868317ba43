/** Grammar that no product is found by, left out where anything else is asked for. */
const FILLERS = new Set('a an the of for with and or not in on to by at is are my me some any'.split(' '))
const HAN_FILLERS = new Set([...'的了和与及或之'])

/** Wishes that name nothing: they are left out where no product holds them and anything else is asked for. */
const WISHES = new Set(
  (
    'cheap cheaper cheapest affordable inexpensive best better good great nice new newest latest cool pretty lovely ' +
    'beautiful amazing awesome perfect popular gift gifts present presents buy shop shopping sale deal deals discount ' +
    'online find show want need looking recommended quality'
  ).split(' '),
)
const HAN_WISHES =
  /^(?:便宜|实惠|划算|性价比|好看|漂亮|好用|耐用|好的?|最好|新款|最新|热门|热卖|爆款|推荐|礼物|送礼|礼品|想要|想买|购买|买|质量)+$/

/** Whether a word is grammar that no product is found by. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word.toLowerCase()) || isHanFiller(word)
}

export function isHanFiller(character: string): boolean {
  return HAN_FILLERS.has(character)
}

/** Whether a text wishes for something without saying what: "cheap", 便宜好看. */
export function isBareWish(text: string): boolean {
  return WISHES.has(text.toLowerCase()) || HAN_WISHES.test(text)
}
