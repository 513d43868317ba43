const SIZE = 128

/** A function of small counts, worked out once for those below 128: a look in a table is quicker than an exponential. */
export function tabled(of: (count: number) => number): (count: number) => number {
  const table = Float64Array.from({ length: SIZE }, (_, count) => of(count))
  return (count) => (count < SIZE ? table[count] : of(count))
}
