export { type Adapter, type AdapterFit, applyAdapter, fitAdapter } from './adapter.js'
export type { HeadComparison, ShownList } from './compare-heads.js'
export { EncoderError, type EncoderProblemCode } from './errors.js'
export { type HttpEncoderOptions, httpEncoder } from './http-encoder.js'
export type { Chunk, ToolCallPart } from './language-model/chunk.js'
export {
  type CompletionRequest,
  type HttpLanguageModel,
  type HttpLanguageModelOptions,
  httpLanguageModel,
  type ModelTool,
  type PromptMessage,
} from './language-model/http-language-model.js'
export { LanguageModelError, type LanguageModelProblemCode } from './language-model/language-model-error.js'
export { type OnnxEncoderOptions, onnxEncoder } from './onnx-encoder.js'
export { loadOnnxRuntime, type OnnxRuntime } from './onnx-runtime.js'
export { PictureError, type PictureProblemCode } from './pictures/picture-error.js'
export { PICTURE_FLOATS, pictureVector } from './pictures/picture-vector.js'
export { loadPictureReader, type PictureReader, type PictureTrust } from './pictures/read-pixels.js'
export { splitCommand } from './recognisers/command-line.js'
export { type CommandRecogniserOptions, commandRecogniser } from './recognisers/command-recogniser.js'
export { type FolderRecogniserOptions, folderRecogniser } from './recognisers/folder-recogniser.js'
export { type HttpRecogniserOptions, httpRecogniser } from './recognisers/http-recogniser.js'
export { RecogniserError, type RecogniserProblemCode } from './recognisers/recogniser-error.js'
export { type TwoRecognisersOptions, twoRecognisers } from './recognisers/two-recognisers.js'
export { readTokenizer, type Tokenizer } from './tokenizer.js'
