import { EncoderError } from './errors.js'

/** The part of onnxruntime-node that is used. It is not among the dependencies, so its types are not there either. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: string, options: { readonly intraOpNumThreads: number }): Promise<OnnxSession>
  }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown
}

export interface OnnxSession {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  run(inputs: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, OnnxOutput>>>
}

export interface OnnxOutput {
  readonly data: unknown
  readonly dims: readonly number[]
}

const PACKAGE = 'onnxruntime-node'

/** Loads the runtime when it is first needed; fails with the remedy where it is not installed. */
export async function loadOnnxRuntime(name: string = PACKAGE): Promise<OnnxRuntime> {
  try {
    const loaded = (await import(name)) as OnnxRuntime & { readonly default?: OnnxRuntime }
    return loaded.InferenceSession ? loaded : loaded.default!
  } catch (error) {
    throw new EncoderError('ENCODER_RUNTIME_MISSING', error instanceof Error ? error.message.split('\n')[0] : '')
  }
}
