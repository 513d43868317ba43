import { type FailureText, ProblemError } from '../problem-error.js'

const PROBLEMS = {
  MODEL_ADDRESS_REFUSED: {
    message: { en: 'This address may not be called.', zh: '不允许访问该地址。' },
    remedy: {
      en: 'Use a public http or https address, or set ELMO_MODEL_URL for one in your own network.',
      zh: '请使用公网的 http 或 https 地址；内网地址请通过 ELMO_MODEL_URL 设置。',
    },
  },
  MODEL_UNREACHABLE: {
    message: { en: 'The language model cannot be reached.', zh: '无法连接到语言模型。' },
    remedy: { en: 'Check its address and that it runs.', zh: '请检查地址，并确认服务正在运行。' },
  },
  MODEL_LATE: {
    message: { en: 'The language model does not answer in time.', zh: '语言模型未能及时响应。' },
    remedy: { en: 'Allow it more time, or take a faster model.', zh: '请延长等待时间，或换用更快的模型。' },
  },
  MODEL_REFUSED: {
    message: { en: 'The language model refuses the request.', zh: '语言模型拒绝了请求。' },
    remedy: { en: 'Check the key and the name of the model.', zh: '请检查密钥和模型名称。' },
  },
  MODEL_BUSY: {
    message: { en: 'The language model is over its limit.', zh: '语言模型已达到调用上限。' },
    remedy: { en: 'Wait, or raise the limit with its provider.', zh: '请稍后再试，或向服务商申请提高上限。' },
  },
  MODEL_ANSWER_UNREADABLE: {
    message: { en: 'The language model answers with something unreadable.', zh: '无法读取语言模型返回的内容。' },
    remedy: {
      en: 'Check that the address speaks the OpenAI protocol for chat completions.',
      zh: '请确认该地址支持 OpenAI 的 chat completions 协议。',
    },
  },
} satisfies Record<string, FailureText>

export type LanguageModelProblemCode = keyof typeof PROBLEMS

/** Why a language model gave no answer. The message never holds a key, nor what was asked. */
export class LanguageModelError extends ProblemError<LanguageModelProblemCode> {
  override readonly name = 'LanguageModelError'

  constructor(code: LanguageModelProblemCode, detail: string) {
    super(code, PROBLEMS[code], detail)
  }
}
