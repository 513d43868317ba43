import type { VoiceOffer } from '@elmo-chat/protocol'
import { useEffect, useRef, useState } from 'preact/hooks'
import { browserEar, browserHears } from '../voice/browser-ear.js'
import type { Ear } from '../voice/ear.js'
import { Listening } from '../voice/listening.js'
import { canRecord, serverEar } from '../voice/server-ear.js'
import { useShop } from './shop.js'

/** What hears this language here: the shop's server, else the browser where the shop allows it, else nothing. */
function earFor({ isOn, languages, usesBrowser }: VoiceOffer, language: 'en' | 'zh', base: string): Ear | null {
  if (!isOn) return null
  if (languages.includes(language) && canRecord()) return serverEar(base)
  return usesBrowser && browserHears() ? browserEar : null
}

/** The microphone of one composer; without an ear there is none. */
export function useListening(offer: VoiceOffer, onHeard: (text: string) => void) {
  const { language, base, hush } = useShop()
  const ear = earFor(offer, language, base)
  const heard = useRef(onHeard)
  heard.current = onHeard
  const [view, setView] = useState<Listening['view'] | null>(null)
  const listening = useRef<Listening | null>(null)
  listening.current ??= new Listening({ onChange: setView, onHeard: (text) => heard.current(text) })
  const { current } = listening
  const isOn = current.view.phase !== 'off'

  useEffect(() => () => current.cancel(), [current])
  useEffect(() => {
    if (!isOn) return
    // Wherever the focus is, Escape ends the recording and nothing else.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      current.cancel()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [isOn, current])

  return {
    view: view ?? current.view,
    listening: current,
    press:
      ear &&
      (() => {
        hush()
        current.press(ear, language)
      }),
  }
}
