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
import { LIKE } from './examples.js'
import { opensFlowOf } from './flows/hear-flows.js'
import type { KnownPack } from './known-pack.js'
import { answerQuestion, shownRows } from './tables/answer-question.js'
import { cellText } from './tables/cell.js'
import { orderRows } from './tables/choose-rows.js'
import { type Question, readQuestion } from './tables/read-question.js'
import type { Answer, Guard, PackMemory, Row, Table } from './types.js'

/** How like for it to hold though a row could be asked about. */
const SAME = 0.9

type Heard = Pick<SkillContext, 'understanding' | 'state'>

type Business =
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly isSame: boolean }
  | { readonly kind: 'question'; readonly question: Question }

/**
 * What a pack that was read brings to a conversation: its claim on a turn, and the skill that takes it. `isWatched`: whether a guard
 * of any pack answers.
 */
export function packDesk(
  { pack, dictionary, examples, guardOf }: KnownPack,
  facts: FactSource,
  isWatched: (text: string) => boolean,
): { readonly specialist: Specialist; readonly skill: Skill } {
  const name = `pack:${pack.name}`
  const businessOf = ({ understanding, state }: Heard): Business | undefined => {
    const text = normalize(understanding.text)
    const memory = state.memories?.[name]
    const guard = guardOf(text)
    if (guard) return { kind: 'guard', guard }
    if (isWatched(text) || opensFlowOf(pack, understanding)) return undefined
    const nearest = examples.nearest(text)
    const answer = nearest !== undefined && nearest.likeness >= LIKE ? pack.answers.get(nearest.intent) : undefined
    const question = readQuestion(text, pack, dictionary, memory as PackMemory | undefined)
    // A row that is named or pointed at is asked about itself; what an example says of all stands behind.
    if (nearest && answer && (question?.kind !== 'fields' || nearest.likeness >= SAME))
      return { kind: 'answer', answer, isSame: nearest.likeness >= SAME }
    return question && { kind: 'question', question }
  }
  return {
    specialist: {
      name,
      claim(understanding, state) {
        const business = businessOf({ understanding, state })
        if (!business) return undefined
        const told = { skill: name, because: `the pack ${pack.name} knows: ${because(business)}` }
        return isFirst(business) ? { ...told, isFirst: true } : told
      },
    },
    skill: {
      name,
      description: { en: `Answers from the pack “${pack.title.en}”.`, zh: `根据行业包“${pack.title.zh}”回答。` },
      run(context) {
        const business = businessOf(context)
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

/** A guard goes before an open flow, and so does what can be no answer to what the flow asks: an example, a question on a field. */
function isFirst(business: Business): boolean {
  if (business.kind === 'answer') return business.isSame
  if (business.kind === 'guard') return true
  const { question } = business
  return question.kind === 'fields' ? question.fields.length > 0 : question.kind !== 'list'
}

function because(business: Business): string {
  if (business.kind === 'guard') return `guard ${business.guard.name}`
  return business.kind === 'answer'
    ? `answer ${business.answer.intent}`
    : `${business.question.kind} of ${business.question.table}`
}
