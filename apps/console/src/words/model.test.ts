import { statementKinds } from '@elmo-chat/protocol'
import { expect, it } from 'vitest'
import { modelEn } from './model.en.js'
import { modelZh } from './model.zh.js'

it('names whatever words of a model may state in both languages, each by a name of its own', () => {
  for (const { model } of [modelEn, modelZh]) {
    expect(Object.keys(model.statements).sort()).toEqual([...statementKinds].sort())
    expect(new Set(Object.values(model.statements)).size).toBe(statementKinds.length)
  }
  for (const name of Object.values(modelZh.model.statements)) expect(name).not.toMatch(/\p{Script=Latin}/u)
})
