import type { ListeningView } from '../voice/listening.js'
import { Icon } from './icon.js'
import { useShop } from './shop.js'

const BARS = [0.45, 0.75, 1, 0.75, 0.45]

/** Stands where the field is while somebody speaks: that it listens, how loud it is, and a way out. */
export function VoiceBar({ view: { phase, level }, cancel }: { view: ListeningView; cancel: () => void }) {
  const { words } = useShop()
  return (
    <div class="hearing">
      <button type="button" class="attach" aria-label={words.voice.cancel} title={words.voice.cancel} onClick={cancel}>
        <Icon name="close" />
      </button>
      <span class="loudness" aria-hidden="true">
        {BARS.map((height, at) => (
          <i key={at} class={`loud-${Math.round(Math.min(1, level * height * 1.3) * 6)}`} />
        ))}
      </span>
      <span role="status">{words.voice[phase === 'off' ? 'opening' : phase]}</span>
    </div>
  )
}
