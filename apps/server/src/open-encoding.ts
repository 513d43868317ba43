import type { Encoding } from '@elmo-chat/assistant'
import { httpEncoder, onnxEncoder } from '@elmo-chat/models'
import type { Config } from './config.js'
import { openVectorFile } from './vector-file.js'

/**
 * The model for meaning that is configured, with its vectors in the home; undefined where there is none.
 *
 * Fails  with an `EncoderError` where a model in a folder cannot be opened: only a person can mend that. A service that
 *        cannot be reached is tried again later.
 */
export async function openEncoding(
  config: Config,
  onProgress: Encoding['onProgress'],
): Promise<(Encoding & { close(): void }) | undefined> {
  const { home, embedderUrl, embedderModel, embedderKey, embedderFolder } = config
  if (embedderUrl !== undefined && embedderModel !== undefined) {
    const vectors = openVectorFile(home)
    const key = embedderKey === undefined ? {} : { key: embedderKey }
    const open = () => httpEncoder({ url: embedderUrl, model: embedderModel, ...key })
    return { open, vectors, onProgress, close: () => vectors.close() }
  }
  if (embedderFolder === undefined) return undefined
  const encoder = await onnxEncoder({ folder: embedderFolder })
  const vectors = openVectorFile(home)
  return { open: async () => encoder, vectors, onProgress, close: () => vectors.close() }
}
