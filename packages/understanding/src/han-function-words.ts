import { phrases } from './phrases.js'

/** Chinese words of grammar, as one expression, the longest first. */
export const HAN_FUNCTION_WORDS = [...phrases.functionWords.zh, ...phrases.functionWords.zhParticles]
  .sort((a, b) => b.length - a.length)
  .join('|')
