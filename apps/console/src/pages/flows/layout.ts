/** Sizes of the drawing in CSS pixels. */
export const NODE = { width: 164, height: 58 } as const
const GAP = { across: 20, down: 46 } as const
/** Room that an edge takes which passes a layer; with a label where it begins. */
const PASS = { bare: 20, labelled: 120 } as const

interface Edge {
  readonly from: string
  readonly to: string
  readonly label?: unknown
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Layout<E> {
  readonly width: number
  readonly height: number
  /** The upper left corner of each node. */
  readonly nodes: ReadonlyMap<string, Point>
  /** From the lower middle of one node to the upper middle of the other; `label` is where its words stand in the middle. */
  readonly edges: readonly { readonly edge: E; readonly points: readonly Point[]; readonly label: Point }[]
}

interface Spot {
  readonly id: string
  readonly width: number
  readonly layer: number
}

/**
 * Lays a directed graph out in layers from top to bottom (Sugiyama, Tagawa and Toda 1981): each node below all that lead to
 * it, edges that pass layers get a spot in each, spots of a layer are ordered by the mean place of their neighbours.
 *
 * Departs  edges that lead back are drawn upwards as they are, without turning them; spots are centred, not aligned.
 * Cost     linear in nodes and edges for each of the eight sweeps.
 */
export function layoutFlow<E extends Edge>(ids: readonly string[], edges: readonly E[]): Layout<E> {
  const layerOf = layersOf(ids, edges)
  const layers: Spot[][] = []
  const put = (spot: Spot) => {
    layers[spot.layer] = [...(layers[spot.layer] ?? []), spot]
    return spot.id
  }
  for (const id of ids) put({ id, width: NODE.width, layer: layerOf.get(id)! })
  const chains = edges.map((edge, place) => {
    const [from, to] = [layerOf.get(edge.from) ?? 0, layerOf.get(edge.to) ?? 0]
    const between = Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => from + 1 + step)
    const passed = between.map((layer, step) =>
      put({ id: `${place}:${layer}`, layer, width: step === 0 && edge.label ? PASS.labelled : PASS.bare }),
    )
    return [edge.from, ...passed, edge.to]
  })
  order(layers, chains)

  const widthOf = (layer: readonly Spot[]) =>
    layer.reduce((sum, { width }) => sum + width, 0) + GAP.across * (layer.length - 1)
  const width = Math.max(...layers.map(widthOf))
  const middles = new Map<string, number>()
  for (const layer of layers) {
    let x = (width - widthOf(layer)) / 2
    for (const spot of layer) {
      middles.set(spot.id, x + spot.width / 2)
      x += spot.width + GAP.across
    }
  }
  const top = (layer: number) => layer * (NODE.height + GAP.down)
  return {
    width,
    height: top(layers.length) - GAP.down,
    nodes: new Map(ids.map((id) => [id, { x: middles.get(id)! - NODE.width / 2, y: top(layerOf.get(id)!) }])),
    edges: edges.map((edge, place) => {
      const chain = chains[place]!
      const first = layerOf.get(edge.from)!
      const last = layerOf.get(edge.to)!
      const passed = chain.slice(1, -1).flatMap((id, step): Point[] => {
        const x = middles.get(id)!
        return [
          { x, y: top(first + 1 + step) },
          { x, y: top(first + 1 + step) + NODE.height },
        ]
      })
      const start = { x: middles.get(edge.from)!, y: top(first) + NODE.height }
      const end = { x: middles.get(edge.to)!, y: top(last) }
      const next = passed[0] ?? end
      const label = { x: start.x + (next.x - start.x) * 0.62, y: start.y + GAP.down * 0.44 }
      return { edge, points: [start, ...passed, end], label }
    }),
  }
}

/** How far below a root each node stands, by the longest way; edges that lead back are left out. */
function layersOf(ids: readonly string[], edges: readonly Edge[]): Map<string, number> {
  const layers = new Map<string, number>()
  const open = new Set<string>()
  const after = new Map(ids.map((id) => [id, edges.filter(({ from }) => from === id).map(({ to }) => to)]))
  const visit = (id: string, layer: number) => {
    if (open.has(id) || (layers.get(id) ?? -1) >= layer) return
    layers.set(id, layer)
    open.add(id)
    for (const to of after.get(id) ?? []) visit(to, layer + 1)
    open.delete(id)
  }
  const led = new Set(edges.map(({ to }) => to))
  const roots = ids.filter((id) => !led.has(id))
  for (const id of roots.length > 0 ? roots : ids.slice(0, 1)) visit(id, 0)
  for (const id of ids) if (!layers.has(id)) visit(id, 0)
  return layers
}

const SWEEPS = 8

function order(layers: Spot[][], chains: readonly (readonly string[])[]): void {
  const up = new Map<string, string[]>()
  const down = new Map<string, string[]>()
  for (const chain of chains)
    for (const [place, id] of chain.slice(1).entries()) {
      up.set(id, [...(up.get(id) ?? []), chain[place]!])
      down.set(chain[place]!, [...(down.get(chain[place]!) ?? []), id])
    }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isDown = sweep % 2 === 0
    const places = new Map(
      layers.flatMap((layer) => layer.map(({ id }, at) => [id, at / Math.max(1, layer.length - 1)])),
    )
    for (const at of isDown ? layers.keys() : [...layers.keys()].reverse()) {
      const layer = layers[at]!
      const mean = ({ id }: Spot, own: number) => {
        const near = (isDown ? up : down).get(id) ?? []
        return near.length === 0 ? own : near.reduce((sum, one) => sum + (places.get(one) ?? 0), 0) / near.length
      }
      const weighed = layer.map((spot) => ({ spot, at: mean(spot, places.get(spot.id)!) }))
      layers[at] = weighed.sort((one, other) => one.at - other.at).map(({ spot }) => spot)
      for (const [place, { id }] of layers[at]!.entries()) places.set(id, place / Math.max(1, layer.length - 1))
    }
  }
}
