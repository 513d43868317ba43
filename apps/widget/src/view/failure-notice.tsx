import type { Failure } from '../conversation/failure.js'
import { Icon } from './icon.js'
import { useShop } from './shop.js'

export function FailureNotice({ failure, retry }: { failure: Failure; retry: () => void }) {
  const { words, language } = useShop()
  const said = failure.kind === 'refused' ? failure.detail?.[language] : undefined
  return (
    <div class="failure" role="alert">
      <Icon name="alert" />
      <p>
        {said ?? words.failure[failure.kind]}
        {failure.waitSeconds ? ` ${words.wait(failure.waitSeconds)}` : ''}
      </p>
      <button type="button" onClick={retry}>
        <Icon name="refresh" size={16} />
        {words.retry}
      </button>
    </div>
  )
}
