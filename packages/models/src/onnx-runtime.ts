import { EncoderError } from './errors.js'
import { OnnxThread } from './onnx-thread.js'

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

/** A tensor on its way to the thread. */
class SentTensor {
  constructor(
    readonly type: 'int64',
    readonly data: BigInt64Array,
    readonly dims: readonly number[],
  ) {}
}

/** Loads the runtime, in a thread of its own, when it is first needed; fails with the remedy where it is not installed. */
export async function loadOnnxRuntime(name: string = PACKAGE): Promise<OnnxRuntime> {
  const thread = new OnnxThread(name)
  try {
    await thread.ready
  } catch (error) {
    await thread.end()
    throw new EncoderError('ENCODER_RUNTIME_MISSING', error instanceof Error ? error.message.split('\n')[0] : '')
  }
  return {
    Tensor: SentTensor,
    InferenceSession: {
      async create(model, options) {
        const opened = await thread.ask({ kind: 'open', model, options })
        const { session, inputNames, outputNames } = opened as OpenedSession
        return {
          inputNames,
          outputNames,
          run: async (inputs) => (await thread.ask({ kind: 'run', session, inputs })) as Record<string, OnnxOutput>,
        }
      },
    },
  }
}

interface OpenedSession {
  readonly session: number
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
}
