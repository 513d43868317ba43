import type { WidgetConfig } from '@elmo-chat/protocol'
import { Icon } from './icon.js'
import { Mark } from './mark.js'
import { useShop } from './shop.js'

export function EmptyState({ config }: { config: WidgetConfig }) {
  const { words, language, say } = useShop()
  const openings = config.openings[language].slice(0, 3)
  return (
    <div class="empty">
      <Mark brand={config.brandName[language]} />
      <p class="greeting">{config.greeting[language]}</p>
      {openings.length > 0 && (
        <div class="openings">
          <h3>{words.openings}</h3>
          {openings.map((opening) => (
            <button key={opening} type="button" onClick={() => say(opening)}>
              <span>{opening}</span>
              <Icon name="arrow-right" size={18} />
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
