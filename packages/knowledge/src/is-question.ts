const QUESTION =
  /[?？吗呢么]\s*$|[能行好可要收退送]不\s*$|^\s*(?:do|does|did|is|are|am|was|were|can|could|may|will|would|should|has|have|how|what|whats|when|where|which|who|whose|why|if|any|anything)\b|有没有|什么|怎么|多少|多久|几|谁|哪|啥|咋|如何|(\p{Script=Han})不\1/iu

/** Whether a message asks something, by its form. */
export const isQuestion = (text: string): boolean => QUESTION.test(text)
