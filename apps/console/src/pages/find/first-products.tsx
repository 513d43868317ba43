import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Picture } from '../../parts/picture.js'
import { catalogEntryQuery } from '../../queries.js'

/** The first products of a list, small, by their ids; each opens its page. */
export function FirstProducts({ ids, marked = [] }: { ids: readonly string[]; marked?: readonly string[] }) {
  return (
    <ol className="first-products">
      {ids.map((id, index) => (
        <FirstProduct key={id} id={id} rank={index + 1} isMarked={marked.includes(id)} />
      ))}
    </ol>
  )
}

function FirstProduct({ id, rank, isMarked }: { id: string; rank: number; isMarked: boolean }) {
  const { data } = useQuery({ ...catalogEntryQuery(id), staleTime: 60_000 })
  return (
    <li className={isMarked ? 'marked' : undefined}>
      <span className="number quiet">{rank}</span>
      <Link className="with-picture" to="/catalog/$id" params={{ id }} title={data?.title ?? id}>
        <Picture src={data?.image} />
        <span className="one-line">{data?.title ?? id}</span>
      </Link>
    </li>
  )
}
