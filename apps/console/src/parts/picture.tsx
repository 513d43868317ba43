import { useState } from 'react'
import { Icon } from './icon.js'

/** A product's picture, or a quiet place for one that is missing or cannot be loaded. The title beside it says what it is. */
export function Picture({ src }: { src: string | null | undefined }) {
  const [broken, setBroken] = useState<string | null>(null)
  if (!src || broken === src)
    return (
      <span className="picture none">
        <Icon name="image" size={16} />
      </span>
    )
  return <img className="picture" src={src} alt="" loading="lazy" onError={() => setBroken(src)} />
}
