import { newConversation } from '@elmo-chat/dialogue'
import { describe, expect, it } from 'vitest'
import { readCalls, type ToolScope, toolsFor } from './tools.js'

const skill = (name: string) => ({ name, description: { en: '', zh: '' }, run: () => ({}) as never })
const skills = new Map(
  ['find', 'human', 'more', 'compare', 'details', 'add-to-cart'].map((name) => [name, skill(name)]),
)
const flow = { name: 'return', intents: ['return-request'], title: { en: 'your return', zh: '退货' } }
const flows = new Map([['return', flow]]) as unknown as ToolScope['flows']
const start = newConversation('en')
const scope: ToolScope = { skills, flows, handOver: 'offer', state: start }
const shown = (...ids: string[]): ToolScope => ({
  ...scope,
  state: { ...start, focus: { ...start.focus, shown: ids } },
})
const names = (of: ToolScope) => toolsFor(of).map(({ name }) => name)
const call = (of: ToolScope, name: string, given: string) => readCalls([{ name, arguments: given }], of)

describe('tools of a turn', () => {
  it('are absent where they are not allowed', () => {
    expect(names(scope)).toEqual(['find', 'human', 'return'])
    expect(names({ ...scope, handOver: 'never' })).toEqual(['find', 'return'])
    expect(names(shown('a'))).toEqual(['find', 'human', 'details', 'return'])
    expect(names(shown('a', 'b'))).toContain('compare')
    expect(names({ ...scope, state: { ...start, focus: { ...start.focus, cursor: 'c' } } })).toContain('more')
    expect(names({ ...scope, state: { ...start, flow: [{} as never] } })).not.toContain('return')
  })
  it('take products by their rank alone', () => {
    expect(call(shown('a', 'b', 'c'), 'compare', '{"ranks":[3,1]}')).toEqual({ name: 'compare', products: ['c', 'a'] })
    expect(call(scope, 'return', '')).toEqual({ name: 'return', products: [] })
    for (const given of [
      '{"ranks":[1]}',
      '{"ranks":[1,1]}',
      '{"ranks":[1,9]}',
      '{"ranks":[1,0]}',
      '{"ranks":["a","b"]}',
    ])
      expect(call(shown('a', 'b', 'c'), 'compare', given)).toBeUndefined()
    for (const given of ['[]', 'null', '{"id":"a"}', '{"ranks":"a"}', '{}'])
      expect(call(shown('a'), 'details', given)).toBeUndefined()
    for (const name of ['add-to-cart', 'constructor', '']) expect(call(shown('a'), name, '{}')).toBeUndefined()
  })
})
