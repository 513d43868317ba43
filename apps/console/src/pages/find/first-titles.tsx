/** The first products of a list by their titles; `marked` are those that the other list does not have. */
export function FirstTitles({ titles, marked = [] }: { titles: readonly string[]; marked?: readonly string[] }) {
  return (
    <ol className="first-titles">
      {titles.map((title, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two products can share a title; their ranks differ
        <li key={index} className={marked.includes(title) ? 'marked' : undefined}>
          <span className="number quiet">{index + 1}</span>
          <span className="one-line" title={title}>
            {title}
          </span>
        </li>
      ))}
    </ol>
  )
}
