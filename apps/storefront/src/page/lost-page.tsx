import { Notice } from '../part/states.js'
import { useWords } from '../surroundings.js'

export function LostPage() {
  const words = useWords()
  return (
    <Notice icon="search" title={words.notFound} text={words.notFoundText}>
      <a class="button" href="/">
        {words.goHome}
      </a>
    </Notice>
  )
}
