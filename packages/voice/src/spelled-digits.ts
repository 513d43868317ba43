import type { Language } from '@elmo-chat/kernel'

/** 幺 is how 一 is said in numbers that are spelled out. */
const HAN = '零一二三四五六七八九'
const ENGLISH = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const ENGLISH_DIGIT = `(?:${ENGLISH.join('|')}|oh)`
/** Fewer in a row may be counted things: "one two", 三四百. */
const SPELLED = {
  en: new RegExp(`\\b${ENGLISH_DIGIT}(?:[ ,-]+${ENGLISH_DIGIT}){3,}\\b`, 'gi'),
  zh: /[零〇一幺二三四五六七八九]{4,}(?![十百千万亿])/gu,
}

/** Digits that were said one by one as one figure: "one zero zero four two" → "10042", 幺三八零零 → 13800. */
export function spelledDigits(said: string, language: Language): string {
  return said.replace(SPELLED[language], (spelled) =>
    (language === 'en' ? spelled.toLowerCase().split(/[ ,-]+/) : [...spelled]).map(digitOf).join(''),
  )
}

function digitOf(said: string): number {
  if (said === 'oh' || said === '〇') return 0
  if (said === '幺') return 1
  return Math.max(ENGLISH.indexOf(said), HAN.indexOf(said))
}
