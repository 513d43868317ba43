import {
  echo,
  type FactSource,
  fact,
  type Skill,
  type SkillResult,
  type Specialist,
  sentence,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { normalize } from '@elmo-chat/language'
import { ExampleIndex, LIKE } from '../examples.js'
import { patternsOf } from '../known-pack.js'
import type { SkillDefinition } from './types.js'

/** A skill in code, and who brings it: a pack's name, or `shop`. */
export interface OwnedSkill {
  readonly owner: string
  readonly skill: SkillDefinition
}

const nameOf = ({ owner, skill }: OwnedSkill) => `skill:${owner}/${skill.name}`

/** The facts, and those of skills in code: `skill:OWNER/NAME/SUBJECT`. */
export function withSkillFacts(facts: FactSource, skills: readonly OwnedSkill[]): FactSource {
  const byName = new Map(skills.map((owned) => [nameOf(owned), owned.skill]))
  return {
    ...facts,
    lookup(subject, field) {
      const [, name = '', own = ''] = /^(skill:[^/]+\/[^/]+)\/(.*)$/s.exec(subject) ?? []
      const skill = byName.get(name)
      if (!skill) return facts.lookup(subject, field)
      try {
        const value = skill.fact?.(own, field)
        return value === undefined ? undefined : { value, source: name, version: '' }
      } catch {
        // What cannot be looked up is not said.
        return undefined
      }
    },
  }
}

/** What a skill in code brings to a conversation. `isWatched`: whether a guard of a pack answers instead. */
export function skillDesk(
  owned: OwnedSkill,
  facts: FactSource,
  isWatched: (text: string) => boolean,
  onError: (error: unknown) => void,
): { readonly specialist: Specialist; readonly skill: Skill } {
  const { skill } = owned
  const name = nameOf(owned)
  const examples = new ExampleIndex(
    (['en', 'zh'] as const).flatMap((language) =>
      skill.examples[language].map((text) => ({ intent: skill.name, language, text })),
    ),
  )
  const patterns = patternsOf({ en: [], zh: [], ...skill.words })
  const isMeant = (text: string) =>
    patterns.some((pattern) => pattern.test(text)) || (examples.nearest(text)?.likeness ?? 0) >= LIKE
  return {
    specialist: {
      name,
      claim({ text: words }) {
        const text = normalize(words)
        if (isWatched(text) || !isMeant(text)) return undefined
        return { skill: name, because: `the words are like the examples of the skill ${owned.owner}/${skill.name}` }
      },
    },
    skill: {
      name,
      description: skill.description,
      run({ understanding, language, state }): SkillResult {
        try {
          const {
            say,
            choices = [],
            human,
            memory,
          } = skill.run({
            words: understanding.text,
            language,
            memory: state.memories?.[name],
            fact(subject, field, text) {
              const own = facts.lookup(`${name}/${subject}`, field)
              const found = own ?? facts.lookup(subject, field)
              return found && fact(text ?? String(found.value), own ? `${name}/${subject}` : subject, field, found)
            },
            echo,
            sentence,
          })
          return {
            outcome: 'answered',
            sentences: say.map(({ pieces }) => ({ pieces })),
            blocks: [
              ...(choices.length > 0
                ? [
                    {
                      type: 'data-choices' as const,
                      data: { choices: choices.map((label) => ({ label, say: label })) },
                    },
                  ]
                : []),
              ...(human ? [offered] : []),
            ],
            ...(memory === undefined ? {} : { memory: { [name]: memory } }),
          }
        } catch (error) {
          onError(error)
          return { outcome: 'failed', sentences: [failed[language]], blocks: [offered] }
        }
      },
    },
  }
}

const offered = { type: 'data-handover', data: { state: 'offered' } } as const

const failed: Readonly<Record<Language, ReturnType<typeof sentence>>> = {
  en: sentence`I cannot answer that just now; a person of the shop can.`,
  zh: sentence`这个问题暂时无法回答，可以请店铺工作人员接手。`,
}
