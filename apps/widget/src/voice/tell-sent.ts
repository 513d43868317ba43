import type { SentSpeech } from '@elmo-chat/protocol'

/** Tells the shop what became of what was heard. Nothing depends on its arriving. */
export function tellSent(base: string, speech: SentSpeech): void {
  void fetch(`${base}api/voice/sent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(speech),
    credentials: 'omit',
  }).catch(() => {})
}
