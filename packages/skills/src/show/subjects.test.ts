import { fineIntents } from '@elmo-chat/understanding'
import { expect, it } from 'vitest'
import { subjects } from './subjects.js'

it('names every fine intent of service, and nothing that does not exist', () => {
  const service = Object.entries(fineIntents).filter(([, { intent }]) => intent === 'policy' || intent === 'order')
  expect(Object.keys(subjects)).toEqual(expect.arrayContaining(service.map(([fine]) => fine)))
  for (const fine of Object.keys(subjects)) expect(fineIntents).toHaveProperty([fine])
})
