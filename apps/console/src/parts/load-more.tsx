import { useTranslation } from 'react-i18next'

/** Brings the next part of a list; nothing when all of it is there. */
export function LoadMore({
  list: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}) {
  const { t } = useTranslation()
  if (!hasNextPage) return null
  return (
    <button type="button" className="button more" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
      {t(isFetchingNextPage ? 'state.loading' : 'state.more')}
    </button>
  )
}
