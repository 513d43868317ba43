import { describe, expect, it } from 'vitest'
import { judgementFile, typeOf } from './judgement-file.js'

describe('a file of judgements', () => {
  it('is told by what stands in it', () => {
    expect(typeOf('query,productId,grade\nhat,h1,3')).toBe('text/csv')
    expect(typeOf('{"query":"hat","productId":"h1","grade":3}')).toBe('application/x-ndjson')
    expect(typeOf('{"query":"hat"}\n{"query":"cap"}')).toBe('application/x-ndjson')
    expect(typeOf(' {"judgements":[]}')).toBe('application/json')
  })
  it('is read as GB 18030 where it is not UTF-8', async () => {
    const inGb = new Uint8Array([0xc3, 0xb1, 0xd7, 0xd3, 0x2c, 0x33])
    expect(await (await judgementFile(new File([inGb], 'a.csv'))).text()).toBe('帽子,3')
    const sent = await judgementFile(new File(['帽子,3'], 'a.csv'))
    expect([await sent.text(), sent.type]).toEqual(['帽子,3', 'text/csv;charset=utf-8'])
  })
})
