import type { Listening } from '../voice/listening.js'
import { Icon } from './icon.js'
import { useShop } from './shop.js'

export interface MicButtonProps {
  readonly listening: Listening
  readonly press: () => void
  readonly disabled: boolean
}

/** Tap and speak, or hold while speaking; by keyboard it is a tap. */
export function MicButton({ listening, press, disabled }: MicButtonProps) {
  const { words } = useShop()
  const isOn = listening.view.phase !== 'off'
  const label = isOn ? words.voice.done : words.voice.speak
  return (
    <button
      type="button"
      class={isOn ? 'mic on' : 'mic'}
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      disabled={disabled || listening.view.phase === 'understanding'}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        // A finger that slides off is still holding it.
        event.currentTarget.setPointerCapture(event.pointerId)
        press()
      }}
      onPointerUp={() => listening.release()}
      onPointerCancel={() => listening.release()}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => {
        // A pointer has been heard already; keys and screen readers come without one.
        if (event.detail !== 0) return
        press()
        listening.release()
      }}
    >
      <Icon name={isOn ? 'check' : 'mic'} />
    </button>
  )
}
