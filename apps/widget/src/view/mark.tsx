/** The brand's first letter on its color. */
export function Mark({ brand }: { brand: string }) {
  return (
    <span class="mark" aria-hidden="true">
      {[...brand.trim()][0]?.toUpperCase()}
    </span>
  )
}
