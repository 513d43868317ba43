import { currentLanguage } from './index.js'

/** Why the words of a language model were used or not: as traces keep it, in both languages. */
const reasons: Record<string, readonly [en: string, zh: string]> = {
  'it says the same': ['they say the same', '意思一致'],
  'of its skill': ['this kind of answer keeps its own words', '这类回答保留原有措辞'],
  'of the mood': ['of the customer’s mood', '顾客情绪不佳'],
  'of what is shown': ['of what is shown with it', '附带的内容需要保留原有措辞'],
  'it denies something': ['the answer denies something', '回答中有否定'],
  'the customer’s words state something': ['the customer’s own words promise something', '顾客的话里带有承诺'],
  'it declined': ['the model declined', '模型拒绝回答'],
  'it rests after failures': ['it failed several times in a row, and is left alone for a while', '连续失败，暂停调用'],
  'the cap of the visitor is reached': ['the cap of the visitor is reached', '已达到该访客的上限'],
  'the cap of the desk is reached': ['the cap of the service desk is reached', '已达到客服的每日上限'],
  'the cap of the shop is reached': ['the cap of the day is reached', '已达到每日上限'],
  MODEL_UNREACHABLE: ['the model cannot be reached', '无法连接到模型'],
  MODEL_LATE: ['the model was late', '模型未能及时响应'],
  MODEL_REFUSED: ['the service refused the request', '请求被服务商拒绝'],
  MODEL_BUSY: ['the service is over its limit', '已达到服务商的调用上限'],
  MODEL_ANSWER_UNREADABLE: ['the answer cannot be read', '无法读取返回的内容'],
}

const UNBACKED = /: not backed$/u

export function wordingInWords(because: string): string {
  const at = currentLanguage() === 'zh' ? 1 : 0
  if (UNBACKED.test(because)) return ['they do not say quite the same', '意思不完全一致'][at]
  return (Object.hasOwn(reasons, because) ? reasons[because]?.[at] : undefined) ?? because
}
