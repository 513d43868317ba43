import type { LambdaMartRanker } from '../ranker.js'

/** All nodes of all trees in one run of each list, children told by their place in it. */
export interface PackedTrees {
  readonly roots: Int32Array
  readonly feature: Int32Array
  readonly threshold: Float64Array
  readonly left: Int32Array
  readonly right: Int32Array
  readonly value: Float64Array
}

const packed = new WeakMap<LambdaMartRanker, PackedTrees>()

/** The trees as scoring reads them fastest; packed once per ranker, which nobody changes. */
export function packedTrees(ranker: LambdaMartRanker): PackedTrees {
  const known = packed.get(ranker)
  if (known) return known
  const roots: number[] = []
  let size = 0
  for (const { left } of ranker.trees) {
    roots.push(size)
    size += left.length
  }
  const shift = (children: readonly number[], tree: number) => {
    return children.map((child) => (child === -1 ? -1 : child + roots[tree]))
  }
  const trees = {
    roots: Int32Array.from(roots),
    feature: Int32Array.from(ranker.trees.flatMap(({ feature }) => feature)),
    threshold: Float64Array.from(ranker.trees.flatMap(({ threshold }) => threshold)),
    left: Int32Array.from(ranker.trees.flatMap(({ left }, tree) => shift(left, tree))),
    right: Int32Array.from(ranker.trees.flatMap(({ right }, tree) => shift(right, tree))),
    value: Float64Array.from(ranker.trees.flatMap(({ value }) => value)),
  }
  packed.set(ranker, trees)
  return trees
}
