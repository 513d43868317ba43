import { describe, expect, it } from 'vitest'
import { ActModel, type ActTurn } from './act-model.js'

const values = new Map([
  ['星湖公园', ['Inform|景点|名称']],
  ['白鹭客栈', ['Inform|酒店|名称']],
])
const told = (text: string, domain: string, value: string): ActTurn => ({
  text,
  before: '',
  acts: [{ intent: 'Inform', domain, slot: '名称', value }],
})
const asked = (text: string, slot: string): ActTurn => ({
  text,
  before: '',
  acts: [{ intent: 'Request', domain: '景点', slot, value: '' }],
})
const turns = ['去', '想去', '我要去', '打算去'].flatMap((words) => [
  told(`${words}星湖公园`, '景点', '星湖公园'),
  told(`${words}茶山寺`, '景点', '茶山寺'),
  told(`${words}云顶塔`, '景点', '云顶塔'),
  told(`${words}旧造币厂`, '景点', '旧造币厂'),
  asked('门票多少钱', '门票'),
  asked('电话是多少', '电话'),
])

describe('a model of acts', () => {
  it('tells what is asked for, and which value is told', () => {
    const model = new ActModel(turns, values)
    expect(model.read({ text: '请问门票多少钱', before: '' })).toEqual([
      { intent: 'Request', domain: '景点', slot: '门票', value: '' },
    ])
    expect(model.read({ text: '我想去星湖公园', before: '' })).toEqual([
      { intent: 'Inform', domain: '景点', slot: '名称', value: '星湖公园' },
    ])
  })
  it('gives the same model for the same turns', () => {
    const read = () => new ActModel(turns, values).read({ text: '打算去茶山寺，电话是多少', before: '' })
    expect(read()).toEqual(read())
  })
})
