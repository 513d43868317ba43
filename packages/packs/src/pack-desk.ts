import {
  type FactSource,
  fact,
  type Sentence,
  type Skill,
  type SkillContext,
  type SkillResult,
  type Specialist,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { normalize } from '@elmo-chat/language'
import { Dictionary } from './dictionary.js'
import { ExampleIndex } from './examples.js'
import { answerQuestion, shownRows } from './tables/answer-question.js'
import { cellText } from './tables/cell.js'
import { orderRows } from './tables/choose-rows.js'
import { type Question, readQuestion } from './tables/read-question.js'
import type { Answer, Guard, Pack, PackMemory, Row, Table } from './types.js'

/** How like an example words must be to be taken for its intent. */
const LIKE = 0.5
/** How like for it to hold though a row could be asked about. */
const SAME = 0.9

type Business =
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'question'; readonly question: Question }

/** What an installed pack brings to a conversation: its claim on a turn, and the skill that takes it. */
export function packDesk(pack: Pack, facts: FactSource): { readonly specialist: Specialist; readonly skill: Skill } {
  const dictionary = new Dictionary(pack)
  const examples = new ExampleIndex(pack)
  const guards = pack.guards.map((guard) => ({
    guard,
    patterns: [...guard.words.en, ...guard.words.zh].map((words) => new RegExp(words, 'iu')),
  }))
  const name = `pack:${pack.name}`
  const businessOf = (words: string, memory: unknown): Business | undefined => {
    const text = normalize(words)
    const guarded = guards.find(({ patterns }) => patterns.some((pattern) => pattern.test(text)))
    if (guarded) return { kind: 'guard', guard: guarded.guard }
    const nearest = examples.nearest(text)
    const answer = nearest !== undefined && nearest.likeness >= LIKE ? pack.answers.get(nearest.intent) : undefined
    const question = readQuestion(text, pack, dictionary, memory as PackMemory | undefined)
    // A row that is named or pointed at is asked about itself; what an example says of all stands behind.
    if (nearest && answer && (question?.kind !== 'fields' || nearest.likeness >= SAME))
      return { kind: 'answer', answer }
    return question && { kind: 'question', question }
  }
  return {
    specialist: {
      name,
      claim(understanding, state) {
        const business = businessOf(understanding.text, state.memories?.[name])
        return business && { skill: name, because: `the pack ${pack.name} knows: ${because(business)}` }
      },
    },
    skill: {
      name,
      description: { en: `Answers from the pack “${pack.title.en}”.`, zh: `根据行业包“${pack.title.zh}”回答。` },
      run(context) {
        const business = businessOf(context.understanding.text, context.state.memories?.[name])
        if (!business) return { outcome: 'unclear', sentences: [], blocks: [] }
        return finished(resultOf(business, context), context.language)
      },
    },
  }

  function resultOf(business: Business, { language }: SkillContext): SkillResult {
    if (business.kind === 'guard')
      return {
        outcome: 'guarded',
        sentences: written(`guard:${business.guard.name}`, language),
        blocks: [{ type: 'data-handover', data: { state: 'offered' } }],
      }
    if (business.kind === 'question') {
      const { outcome, sentences, rows, memory } = answerQuestion(business.question, pack, facts, language)
      const table = pack.tables.get(business.question.table)
      return { outcome, sentences, blocks: table ? beside(rows, table, language) : [], memory: { [name]: memory } }
    }
    return answered(business.answer, language)
  }

  function answered({ intent, show, human }: Answer, language: Language): SkillResult {
    const table = show && pack.tables.get(show.table)
    const rows = show && table ? orderRows([...table.byId.values()], show.by, show.order, show.count) : []
    return {
      outcome: 'answered',
      sentences: [
        ...written(`answer:${intent}`, language),
        ...(show && table ? shownRows(rows, show.by, table, pack, facts, language) : []),
      ],
      blocks: [
        ...(table ? beside(rows, table, language) : []),
        ...(human ? [{ type: 'data-handover' as const, data: { state: 'offered' as const } }] : []),
      ],
      ...(show
        ? { memory: { [name]: { table: show.table, shown: rows.map(({ id }) => id), selected: null, field: show.by } } }
        : {}),
    }
  }

  /** Words that the pack's author wrote, bound to where they stand. */
  function written(field: string, language: Language): Sentence[] {
    const place = `${field}:${language}`
    const found = facts.lookup(name, place)
    return found ? [{ pieces: [fact(String(found.value), name, place, found)] }] : []
  }

  /** The rows as what they are cited from, and as choices. */
  function beside(rows: readonly Row[], table: Table, language: Language): SkillResult['blocks'] {
    if (rows.length === 0) return []
    const passages = rows.map((row) => ({
      documentId: `row:${pack.name}/${table.name}/${row.id}`,
      title: row.name[language],
      text: Object.entries(row.cells)
        .filter(([field]) => table.fields[field]?.kind !== 'place')
        .map(([field, cell]) => `${table.fields[field]?.names[language][0] ?? field}: ${cellText(cell, language)}`)
        .join('\n'),
    }))
    const choices = rows.map(({ name: names }) => ({ label: names[language], say: names[language] }))
    return [
      { type: 'data-citations', data: { passages } },
      ...(rows.length > 1 ? [{ type: 'data-choices' as const, data: { choices } }] : []),
    ]
  }

  /** Takes out what no answer of the pack may hold, and adds what each must. */
  function finished(result: SkillResult, language: Language): SkillResult {
    const textOf = ({ pieces }: Sentence) =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : 'echo' in piece ? piece.echo : piece.text)).join('')
    const allowed = result.sentences.filter((said) => !pack.never.some((pattern) => pattern.test(textOf(said))))
    return { ...result, sentences: [...allowed, ...written('disclaimer', language)] }
  }
}

function because(business: Business): string {
  if (business.kind === 'guard') return `guard ${business.guard.name}`
  return business.kind === 'answer'
    ? `answer ${business.answer.intent}`
    : `${business.question.kind} of ${business.question.table}`
}
