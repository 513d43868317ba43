import type { ComponentChildren } from 'preact'
import type { ShopError } from '../api.js'
import { useWords } from '../surroundings.js'
import { Icon } from './icon.js'

/** What stands in for cards while they are on their way. */
export function CardSkeletons({ count }: { count: number }) {
  const words = useWords()
  return (
    <>
      <span class="hidden" role="status">
        {words.loading}
      </span>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} class="card skeleton" aria-hidden="true">
          <div class="card-picture" />
          <div class="bone" />
          <div class="bone is-short" />
        </div>
      ))}
    </>
  )
}

/** A calm page for when there is nothing: what happened, and what to do. */
export function Notice({
  icon,
  title,
  text,
  children,
  isPart = false,
}: {
  icon: Parameters<typeof Icon>[0]['name']
  title: string
  text: string
  children?: ComponentChildren
  /** Whether it stands on a page that has a title of its own. */
  isPart?: boolean
}) {
  return (
    <div class="notice">
      <span class="notice-icon">
        <Icon name={icon} size={28} />
      </span>
      {isPart ? <h2>{title}</h2> : <h1>{title}</h1>}
      <p>{text}</p>
      {children && <div class="notice-actions">{children}</div>}
    </div>
  )
}

export function Failure({ error, retry }: { error: ShopError; retry: () => void }) {
  const words = useWords()
  return (
    <div role="alert">
      <Notice icon="alert" title={words.failed} text={error.status === 0 ? words.failedText : error.message}>
        <button type="button" class="button" onClick={retry}>
          <Icon name="refresh" size={18} />
          {words.retry}
        </button>
      </Notice>
    </div>
  )
}
