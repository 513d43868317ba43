import type { SpokenText } from '@elmo-chat/protocol'
import { type Ear, Unheard } from './ear.js'
import { record } from './record.js'
import { toWav } from './to-wav.js'

/** Records here and lets the shop's server at `base` listen. */
export const serverEar =
  (base: string): Ear =>
  async (options) => {
    const { language, cancel } = options
    const body = await toWav(await record(`${base}widget-recorder.js`, options))
    const answer = await fetch(`${base}api/voice?language=${language}`, {
      method: 'POST',
      headers: { 'content-type': 'audio/wav' },
      body,
      credentials: 'omit',
      signal: cancel,
    }).catch(() => {
      cancel.throwIfAborted()
      throw new Unheard('offline')
    })
    if (!answer.ok) throw new Unheard(answer.status === 429 || answer.status === 503 ? 'busy' : 'failed')
    return (await answer.json()) as SpokenText
  }

export const canRecord = () =>
  typeof AudioWorkletNode !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined
