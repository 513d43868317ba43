import { type FailureText, ProblemError } from '../problem-error.js'

const PROBLEMS = {
  RECOGNISER_NONE: {
    message: {
      en: 'This shop hears nothing in this language: no speech recogniser is set up for it.',
      zh: '本店未配置该语言的语音识别。',
    },
    remedy: {
      en: 'Set ELMO_RECOGNISER_COMMAND or ELMO_RECOGNISER_URL; `elmo doctor` says what to install.',
      zh: '请设置 ELMO_RECOGNISER_COMMAND 或 ELMO_RECOGNISER_URL；运行 `elmo doctor` 可查看需要安装的内容。',
    },
  },
  RECOGNISER_MISSING: {
    message: { en: 'The command that recognises speech is not installed.', zh: '语音识别命令尚未安装。' },
    remedy: {
      en: 'Install it, or correct ELMO_RECOGNISER_COMMAND; `elmo doctor` says what to install.',
      zh: '请安装该命令，或更正 ELMO_RECOGNISER_COMMAND；运行 `elmo doctor` 可查看需要安装的内容。',
    },
  },
  RECOGNISER_NO_MODEL: {
    message: { en: 'The folder holds no speech model that is known.', zh: '文件夹中没有可识别的语音模型。' },
    remedy: {
      en: 'It needs the .onnx files and the tokens.txt of a model for sherpa-onnx: see docs/guide/voice.md.',
      zh: '需要 sherpa-onnx 模型的 .onnx 文件和 tokens.txt：详见 docs/guide/voice.md。',
    },
  },
  RECOGNISER_PACKAGE_MISSING: {
    message: {
      en: 'Hearing with a local model needs sherpa-onnx-node, which is not installed.',
      zh: '使用本地语音模型需要 sherpa-onnx-node，但它尚未安装。',
    },
    remedy: {
      en: 'Run `npm install --no-save sherpa-onnx-node@1.13.8` in the folder of Elmo Chat and start it again.',
      zh: '请在 Elmo Chat 目录中运行 `npm install --no-save sherpa-onnx-node@1.13.8`，然后重新启动。',
    },
  },
  RECOGNISER_COMMAND_UNREADABLE: {
    message: { en: 'The command that recognises speech cannot be read.', zh: '无法解析语音识别命令。' },
    remedy: {
      en: 'Write a program and its arguments, {wav} among them; put what contains spaces in double quotes.',
      zh: '请填写程序及其参数，其中须包含 {wav}；含空格的内容请用双引号括起。',
    },
  },
  RECOGNISER_BUSY: {
    message: { en: 'Too many people are being listened to right now.', zh: '当前语音请求过多。' },
    remedy: { en: 'Try again in a few seconds, or type.', zh: '请几秒后重试，或直接输入文字。' },
  },
  RECOGNISER_LATE: {
    message: { en: 'The speech recogniser does not answer in time.', zh: '语音识别未能及时完成。' },
    remedy: { en: 'Say less at once, or type.', zh: '请说得短一些，或直接输入文字。' },
  },
  RECOGNISER_FAILED: {
    message: { en: 'The command that recognises speech failed.', zh: '语音识别命令运行失败。' },
    remedy: { en: 'Run it by hand on a WAV file.', zh: '请手动对一个 WAV 文件运行该命令以检查原因。' },
  },
  RECOGNISER_UNREACHABLE: {
    message: { en: 'The speech service cannot be reached.', zh: '无法连接到语音识别服务。' },
    remedy: { en: 'Check its address and that it runs.', zh: '请检查服务地址，并确认服务正在运行。' },
  },
  RECOGNISER_REFUSED: {
    message: { en: 'The speech service refuses the request.', zh: '语音识别服务拒绝了请求。' },
    remedy: { en: 'Check the key and the name of the model.', zh: '请检查密钥和模型名称。' },
  },
  RECOGNISER_ANSWER_UNREADABLE: {
    message: {
      en: 'The speech recogniser answers with something else than words.',
      zh: '语音识别返回的内容不是文字。',
    },
    remedy: {
      en: 'Check that it is a speech recogniser that prints the words that it heard.',
      zh: '请确认它是会输出识别文字的语音识别程序或接口。',
    },
  },
} satisfies Record<string, FailureText>

export type RecogniserProblemCode = keyof typeof PROBLEMS

/** Why a recogniser hears nothing. `problem` is for people; the message names the detail and never a key. */
export class RecogniserError extends ProblemError<RecogniserProblemCode> {
  override readonly name = 'RecogniserError'

  constructor(code: RecogniserProblemCode, detail?: string) {
    super(code, PROBLEMS[code], detail)
  }
}
