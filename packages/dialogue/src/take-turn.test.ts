import type { Language } from '@elmo-chat/kernel'
import { describe, expect, it } from 'vitest'
import { newConversation } from './conversation.js'
import { fact, offer, sentence, textOf } from './sentence.js'
import { takeTurn } from './take-turn.js'
import { is, said, shopFacts } from './testing/said.js'
import type { Skill, SkillResult, TurnDependencies } from './types.js'

const price = (amount: number) =>
  fact(`$${amount / 100}`, 'p1', 'price', { value: { amount, currency: 'USD' }, source: 'main', version: 'r1' })

const skillThat = (result: Partial<SkillResult>): Skill => ({
  name: 'find',
  description: { en: 'Finds.', zh: '查找。' },
  run: () => ({ outcome: 'found', sentences: [sentence`It costs ${price(3000)}.`], blocks: [], ...result }),
})

function turn(
  skill: Skill,
  understanding = said({ constraints: [is('color', 'blue')] }),
  languages: Language[] = ['en', 'zh'],
) {
  const dependencies: TurnDependencies = {
    understand: () => understanding,
    skills: new Map([
      ['find', skill],
      ['unclear', skill],
    ]),
    facts: shopFacts,
    address: '您',
    languages,
    currency: 'USD',
    newId: () => 'id',
    clock: () => 0,
  }
  return takeTurn({ text: understanding.text, state: newConversation('en') }, dependencies)
}

const textIn = (output: ReturnType<typeof turn>) =>
  output.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []))

describe('a turn', () => {
  it('says the text first and always tells the brief, the claims and the feeling', () => {
    const output = turn(skillThat({}))
    expect(output.blocks.map(({ type }) => type)).toEqual(['text', 'data-brief', 'data-claims', 'data-feeling'])
    expect(output.trace.steps.map(({ name }) => name)).toEqual(['understand', 'track', 'decide', 'act', 'check', 'say'])
    expect(output.state).toMatchObject({ turn: 1, lastSkill: 'find', brief: { constraints: [{ value: 'blue' }] } })
  })
  it('does not say what no longer holds, and claims only what does', () => {
    const output = turn(skillThat({ sentences: [sentence`It costs ${price(999)}.`] }))
    expect(textIn(output)[0]).not.toContain('9.99')
    expect(output.blocks).toContainEqual({ type: 'data-claims', data: { claims: [] } })
    expect(output.trace.claims).toMatchObject([{ holds: false }])
  })
  it('shows no card whose price is not the catalogue’s', () => {
    const card = {
      id: 'p1',
      title: 'x',
      url: null,
      image: null,
      available: true,
      why: [],
      price: { amount: 1, currency: 'USD' },
    }
    const blocks = [{ type: 'data-products' as const, data: { impressionId: 'i', total: 1, items: [card] } }]
    expect(turn(skillThat({ blocks })).blocks).toContainEqual({
      type: 'data-products',
      data: { impressionId: 'i', total: 1, items: [] },
    })
  })
  it('meets an angry customer with one plain sentence and no offers', () => {
    const skill = skillThat({ sentences: [sentence`Here it is.`, offer(sentence`Look at these too.`)] })
    expect(textIn(turn(skill, said({ emotion: 'angry' })))).toEqual([
      "I'm sorry: that should not have happened. Here it is.",
    ])
    expect(textIn(turn(skill))).toEqual(['Here it is. Look at these too.'])
  })
  it('answers in the shop’s language when it does not speak the customer’s', () => {
    expect(turn(skillThat({}), said({ language: 'zh', text: '有吗' })).language).toBe('zh')
    expect(turn(skillThat({}), said({ language: 'zh', text: '有吗' }), ['en']).language).toBe('en')
  })
  it('says that a foreign amount was not converted', () => {
    expect(textIn(turn(skillThat({}), said({ foreignCurrency: 'EUR' })))[0]).toContain(
      'did not convert the amount in Euro',
    )
  })
  it('refuses to run without any skill that fits', () => {
    const run = () =>
      takeTurn(
        { text: '', state: newConversation('en') },
        {
          understand: () => said(),
          skills: new Map(),
          facts: shopFacts,
          address: '您',
          languages: ['en'],
          currency: 'USD',
          newId: () => '',
          clock: () => 0,
        },
      )
    expect(run).toThrow('DIALOGUE_NO_SKILL')
  })
  it('joins pieces of a list as it is read', () => {
    expect(textOf(sentence`${['a', ' and ', 'b']}.`)).toBe('a and b.')
  })
})
