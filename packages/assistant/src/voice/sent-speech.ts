import type { Language } from '@elmo-chat/kernel'
import { wordErrors } from '@elmo-chat/metrics'
import type { SentSpeech, VoiceReport } from '@elmo-chat/protocol'
import { redact } from '../redact.js'

/** So many are shown; older ones are forgotten, and only counted. */
const KEPT = 20

/**
 * What shoppers made of what was heard before they sent it. Who lets a fault stand, or wishes for something else meanwhile, is
 * counted as they sent it: an estimate, not a measure.
 */
export class SentSpeechLog {
  private last: VoiceReport['sent']['last'] = []
  private readonly counts = { messages: 0, unchanged: 0, words: 0, wordErrors: 0 }

  add(speech: SentSpeech, at: string): void {
    const { language } = speech
    const heard = redact(speech.heard).text
    const sent = redact(speech.sent).text
    const { errors, words } = wordErrors(wordsOf(sent, language), wordsOf(heard, language))
    this.counts.messages++
    if (errors === 0) this.counts.unchanged++
    this.counts.words += words
    this.counts.wordErrors += errors
    this.last = [{ at, language, heard, sent }, ...this.last].slice(0, KEPT)
  }

  get report(): VoiceReport['sent'] {
    return { ...this.counts, last: this.last }
  }
}

/** Chinese by the character, as is usual where words have no spaces; marks and capitals are not heard. */
function wordsOf(text: string, language: Language): string[] {
  const words = language === 'zh' ? /\p{Script=Han}|[\p{L}\p{N}]+/gu : /[\p{L}\p{N}']+/gu
  return text.toLowerCase().match(words) ?? []
}
