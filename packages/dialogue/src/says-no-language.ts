/** Whether words belong to neither language: a bare size, number, order number, address or mark of one ("XL", "EM-1001", "[email]"). */
export const saysNoLanguage = (text: string): boolean =>
  !/[\p{Script=Han}a-z]/iu.test(text.replace(OF_NO_LANGUAGE, ' '))

const OF_NO_LANGUAGE =
  /\[(?:email|phone)\]|[\w.+-]{1,64}@[\w.-]{1,253}|\b(?:x{0,4}[sml]|ok|[a-z]{1,3}-?\d{1,20}|\d{1,20}\s?[a-z]{1,2})\b/giu
