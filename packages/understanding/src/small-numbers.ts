const WORDS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  couple: 2,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}

/** A small count or rank in digits or words of either language; undefined when it is none. At most 99. */
export function smallNumber(word: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)
  if (digits) return Number(digits[1])
  if (WORDS[word] !== undefined) return WORDS[word]
  const tens = /^十([一二三四五六七八九])$/.exec(word)
  return tens ? 10 + WORDS[tens[1]] : undefined
}

/** Expression sources for counts and ranks. */
export const HAN_COUNT = '(?:[一二两俩三仨四五六七八九十]|十[一二三四五六七八九]|\\d{1,2})'
export const EN_COUNT = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'
export const EN_RANK = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))'
export const COUNTER = '(?:个|款|件|条|双|只|种|台|套|张|本|瓶|盒|支|把|号|项|款式|选项)'
