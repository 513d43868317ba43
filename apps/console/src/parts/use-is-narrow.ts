import { useSyncExternalStore } from 'react'

/** Below this, what stands side by side stands in one column. The styles use the same width. */
const narrow = window.matchMedia('(max-width: 1080px)')

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      narrow.addEventListener('change', onChange)
      return () => narrow.removeEventListener('change', onChange)
    },
    () => narrow.matches,
  )
}
