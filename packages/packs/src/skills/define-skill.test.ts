import { newConversation, type SkillContext } from '@elmo-chat/dialogue'
import { describe, expect, it } from 'vitest'
import { openPacks } from '../open-packs.js'
import { checkSkill, defineSkill } from './define-skill.js'
import type { SkillDefinition } from './types.js'

const sound: SkillDefinition = {
  name: 'opening',
  description: { en: 'Tells the hours.', zh: '告诉营业时间。' },
  examples: { en: ['when do you open'], zh: ['几点开门'] },
  fact: (day, field) => (day === 'today' && field === 'from' ? 9 : undefined),
  run: ({ fact, sentence }) => ({ say: [sentence`From ${fact('today', 'from') ?? 'some time'}.`] }),
}
const nothing = { lookup: () => undefined, step: () => undefined, within: () => false }
const ask = { language: 'en', state: newConversation('en'), understanding: { text: 'when do you open' } }

describe('a skill in code', () => {
  it('that is sound is given back', () => {
    expect(defineSkill(sound)).toBe(sound)
  })

  it('is refused with the name of each part that cannot be used', () => {
    expect(checkSkill(undefined)).toEqual(['default export'])
    expect(checkSkill({ ...sound, name: 'Opening Hours', words: { en: ['('] }, run: 'run' })).toEqual([
      'name',
      'words',
      'run',
    ])
    expect(() => defineSkill({ ...sound, examples: { en: [], zh: [] } })).toThrow('SKILL_UNSOUND: "opening": examples')
  })

  it('binds what it quotes to facts of its own, which are looked up again', () => {
    const { skills, facts } = openPacks({ packs: [], skills: [{ owner: 'shop', skill: sound }] }, nothing)
    const [skill] = skills
    const { sentences } = skill!.run(ask as unknown as SkillContext)
    expect(sentences[0]?.pieces).toContainEqual(
      expect.objectContaining({ subject: 'skill:shop/opening/today', value: 9 }),
    )
    expect(facts.lookup('skill:shop/opening/today', 'from')).toMatchObject({ value: 9 })
    expect(facts.lookup('skill:shop/opening/tomorrow', 'from')).toBeUndefined()
  })

  it('that throws offers a person, and is told to whoever runs the server', () => {
    const broken = { ...sound, run: () => JSON.parse('{') }
    const told: unknown[] = []
    const onError = (error: unknown) => told.push(error)
    const { skills } = openPacks({ packs: [], skills: [{ owner: 'shop', skill: broken }], onError }, nothing)
    const { outcome, blocks } = skills[0]!.run(ask as unknown as SkillContext)
    expect(outcome).toBe('failed')
    expect(blocks).toEqual([{ type: 'data-handover', data: { state: 'offered' } }])
    expect(told).toHaveLength(1)
  })
})
