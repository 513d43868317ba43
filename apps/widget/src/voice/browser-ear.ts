import { type Ear, type Trouble, Unheard } from './ear.js'

/** What we use of a browser's own recogniser; TypeScript knows no such thing. */
interface BrowserRecognition extends EventTarget {
  lang: string
  maxAlternatives: number
  interimResults: boolean
  start(): void
  stop(): void
  abort(): void
}
interface Heard extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>
}

const MOST_ALTERNATIVES = 3
const TROUBLES: Readonly<Record<string, Trouble>> = {
  'not-allowed': 'denied',
  'service-not-allowed': 'denied',
  'audio-capture': 'none',
  'no-speech': 'nothing',
  network: 'offline',
}

type Made = new () => BrowserRecognition
const recognitionOf = () =>
  (globalThis as { SpeechRecognition?: Made; webkitSpeechRecognition?: Made }).SpeechRecognition ??
  (globalThis as { webkitSpeechRecognition?: Made }).webkitSpeechRecognition

export const browserHears = () => recognitionOf() !== undefined

/** Lets the browser listen by itself. Many send the sound to their maker: only where the shop allows it. */
export const browserEar: Ear = ({ language, done, cancel, onSaid }) =>
  new Promise((resolve, reject) => {
    const recognition = new (recognitionOf()!)()
    recognition.lang = language === 'zh' ? 'zh-CN' : 'en-US'
    recognition.maxAlternatives = MOST_ALTERNATIVES
    recognition.addEventListener('speechend', onSaid)
    recognition.addEventListener('result', (event) => {
      const [best, ...others] = Array.from((event as Heard).results[0] ?? [], ({ transcript }) => transcript.trim())
      resolve({ text: best ?? '', alternatives: others.filter((other) => other !== '' && other !== best) })
    })
    recognition.addEventListener('error', (event) =>
      reject(new Unheard(TROUBLES[(event as Event & { error: string }).error] ?? 'failed')),
    )
    recognition.addEventListener('end', () => reject(new Unheard('nothing')))
    done.addEventListener('abort', () => recognition.stop())
    cancel.addEventListener('abort', () => {
      reject(cancel.reason)
      recognition.abort()
    })
    recognition.start()
  })
