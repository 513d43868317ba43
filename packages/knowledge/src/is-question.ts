const QUESTION =
  /[?？吗呢么]\s*$|^\s*(?:do|does|is|are|can|could|may|will|how|what|when|where|which|who|if)\b|有没有|什么|怎么|多少|多久|几|谁/iu

/** Whether a message asks something, by its form. */
export const isQuestion = (text: string): boolean => QUESTION.test(text)
