import { type FailureText, ProblemError } from './problem-error.js'

const PROBLEMS = {
  ENCODER_UNREACHABLE: {
    message: { en: 'The embedding service cannot be reached.', zh: '无法连接到向量服务。' },
    remedy: { en: 'Check its address and that it runs.', zh: '请检查服务地址，并确认服务正在运行。' },
  },
  ENCODER_LATE: {
    message: { en: 'The embedding service does not answer in time.', zh: '向量服务未能及时响应。' },
    remedy: { en: 'Try again later, or allow it more time.', zh: '请稍后再试，或延长等待时间。' },
  },
  ENCODER_REFUSED: {
    message: { en: 'The embedding service refuses the request.', zh: '向量服务拒绝了请求。' },
    remedy: { en: 'Check the key and the name of the model.', zh: '请检查密钥和模型名称。' },
  },
  ENCODER_ANSWER_UNREADABLE: {
    message: {
      en: 'The embedding service answers with something else than vectors.',
      zh: '向量服务返回的内容不是向量。',
    },
    remedy: {
      en: 'Check that the address is that of an embeddings endpoint.',
      zh: '请确认该地址是向量（embeddings）接口。',
    },
  },
  ENCODER_DIMENSIONS_DIFFER: {
    message: { en: 'The vectors are of another length than before.', zh: '向量的维数与之前不一致。' },
    remedy: {
      en: 'Set the model up anew, so that the catalogue is encoded again.',
      zh: '请重新设置模型，以便重新生成商品向量。',
    },
  },
  ENCODER_RUNTIME_MISSING: {
    message: {
      en: 'A model in a local folder needs onnxruntime-node, which is not installed.',
      zh: '使用本地模型需要 onnxruntime-node，但它尚未安装。',
    },
    remedy: {
      en: 'Run `npm install --no-save onnxruntime-node@1.30.0` in the folder of Elmo Chat and start it again.',
      zh: '请在 Elmo Chat 目录中运行 `npm install --no-save onnxruntime-node@1.30.0`，然后重新启动。',
    },
  },
  ENCODER_MODEL_UNREADABLE: {
    message: { en: 'The model cannot be read.', zh: '无法读取该模型。' },
    remedy: {
      en: 'The folder must hold model.onnx, a text encoder, and the tokenizer.json that belongs to it.',
      zh: '文件夹中必须有 model.onnx（文本编码模型）及其对应的 tokenizer.json。',
    },
  },
  ENCODER_TOKENIZER_UNKNOWN: {
    message: { en: 'The tokenizer is of a kind that is not supported.', zh: '不支持这种分词器。' },
    remedy: {
      en: 'Choose a model whose tokenizer.json is of the type WordPiece, or of WordLevel with characters.',
      zh: '请选择 tokenizer.json 类型为 WordPiece，或按字符划分的 WordLevel 的模型。',
    },
  },
} satisfies Record<string, FailureText>

export type EncoderProblemCode = keyof typeof PROBLEMS

/** Why an encoder gives no vectors. `problem` is for people; the message names the detail and never a key. */
export class EncoderError extends ProblemError<EncoderProblemCode> {
  override readonly name = 'EncoderError'

  constructor(code: EncoderProblemCode, detail: string) {
    super(code, PROBLEMS[code], detail)
  }
}
