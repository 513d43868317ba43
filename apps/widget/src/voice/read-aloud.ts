import type { Language } from '../contract.js'
import type { Message } from '../conversation/conversation-view.js'

/** Longer answers are read, not listened to. */
const LONGEST = 700

/** Reads answers aloud with the browser's own voices. */
export class ReadAloud {
  readonly #voices = globalThis.speechSynthesis as SpeechSynthesis | undefined

  /** Calls `told` whenever the browser has learned of its voices: some know none at first. */
  constructor(told: () => void) {
    this.#voices?.addEventListener?.('voiceschanged', told)
  }

  speaks(language: Language): boolean {
    return this.#voiceOf(language) !== undefined
  }

  /** Reads the words of an answer, in place of what is being read. */
  read({ parts }: Message, language: Language): void {
    this.stop()
    const voice = this.#voiceOf(language)
    if (!voice) return
    const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n')
    // Sentence by sentence: browsers cut long utterances off.
    for (const sentence of sentencesOf(text)) {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.voice = voice
      utterance.lang = voice.lang
      this.#voices?.speak(utterance)
    }
  }

  stop(): void {
    this.#voices?.cancel()
  }

  /** One on this machine first: others send the words away. */
  #voiceOf(language: Language): SpeechSynthesisVoice | undefined {
    const fitting = this.#voices?.getVoices().filter(({ lang }) => lang.toLowerCase().startsWith(language)) ?? []
    const wanted = language === 'zh' ? /^zh[-_](?:cn|hans)/i : /^en/i
    return (
      fitting.find(({ lang, localService }) => localService && wanted.test(lang)) ??
      fitting.find(({ lang }) => wanted.test(lang)) ??
      fitting[0]
    )
  }
}

/** What is worth hearing of a text: no addresses, no marks of lists. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/https?:\/\/\S+/g, '')
    .slice(0, LONGEST)
    .split(/\n+|(?<=[.!?])\s+|(?<=[。！？；])/)
    .map((sentence) => sentence.replace(/^\s*[-•·]\s+/, '').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
