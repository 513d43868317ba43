import { describe, expect, it } from 'vitest'
import { layoutFlow, NODE } from './layout.js'

const edges = [
  { from: 'ask', to: 'check' },
  { from: 'check', to: 'sure', label: 'yes' },
  { from: 'check', to: 'no', label: 'else' },
  { from: 'sure', to: 'act' },
  { from: 'act', to: 'done' },
  { from: 'ask', to: 'done' },
]
const ids = ['ask', 'check', 'sure', 'no', 'act', 'done']

describe('a drawing of a flow', () => {
  it('has each step below all that lead to it, and none upon another', () => {
    const { nodes, width, height } = layoutFlow(ids, edges)
    for (const { from, to } of edges) expect(nodes.get(to)!.y).toBeGreaterThan(nodes.get(from)!.y)
    for (const [id, one] of nodes)
      for (const [other, two] of nodes)
        if (id < other && one.y === two.y) expect(Math.abs(one.x - two.x)).toBeGreaterThanOrEqual(NODE.width)
    for (const { x, y } of nodes.values()) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + NODE.width).toBeLessThanOrEqual(width)
      expect(y + NODE.height).toBeLessThanOrEqual(height)
    }
  })

  it('leads an edge that passes steps around them', () => {
    const { edges: drawn, nodes } = layoutFlow(ids, edges)
    const long = drawn.find(({ edge }) => edge.from === 'ask' && edge.to === 'done')!
    expect(long.points.length).toBeGreaterThan(2)
    for (const { x, y } of long.points.slice(1, -1))
      for (const node of nodes.values())
        expect(y >= node.y && y <= node.y + NODE.height && x > node.x && x < node.x + NODE.width).toBe(false)
  })

  it('ends where steps lead in a circle', () => {
    const { nodes } = layoutFlow(
      ['a', 'b'],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    )
    expect(nodes.get('b')!.y).toBeGreaterThan(nodes.get('a')!.y)
  })
})
