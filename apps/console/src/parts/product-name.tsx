import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { catalogEntryQuery } from '../queries.js'
import { Picture } from './picture.js'
import { isMissing } from './state.js'

/** A product by its id: picture and title; the id where the shop has it no more. */
export function ProductName({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data, error, isPending } = useQuery({ ...catalogEntryQuery(id), staleTime: 60_000 })
  return (
    <Link className="with-picture product-name" to="/catalog/$id" params={{ id }} title={data?.title}>
      <Picture src={data?.image} />
      <span className="one-line">{data?.title ?? (isPending ? '…' : id)}</span>
      {isMissing(error) && <span className="chip warn">{t('product.gone')}</span>}
    </Link>
  )
}
