import type { LanguageModelSetup } from '@elmo-chat/assistant'
import { httpLanguageModel } from '@elmo-chat/models'
import type { Config } from './config.js'

/**
 * The language model that is configured; undefined where there is none. Its address may lie in a private network, since
 * nobody but who starts the process can set it: no page and no request can.
 */
export function languageModelOf(config: Config): LanguageModelSetup | undefined {
  const { modelUrl, modelName, modelKey, modelDeadlineMs, modelVoice } = config
  const { modelVisitorTokens, modelDeskTokens, modelDayTokens } = config
  if (modelUrl === undefined || modelName === undefined) return undefined
  const key = modelKey === undefined ? {} : { key: modelKey }
  return {
    model: httpLanguageModel({ url: modelUrl, model: modelName, ...key }),
    name: `${modelName} (${new URL(modelUrl).host})`,
    deadlineMs: modelDeadlineMs,
    caps: { visitor: modelVisitorTokens, desk: modelDeskTokens, shop: modelDayTokens },
    voice: modelVoice ?? '',
  }
}
