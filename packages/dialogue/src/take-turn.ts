import type { Language } from '@elmo-chat/kernel'
import type { Claim, TurnTrace } from '@elmo-chat/protocol'
import type { Understanding } from '@elmo-chat/understanding'
import { checkCards } from './check-cards.js'
import { check } from './claims.js'
import { EMPTY_FOCUS } from './conversation.js'
import { type Decision, decide } from './decide.js'
import { type FlowAnswer, openFlows } from './flow/open-flows.js'
import { angerAfter, handedOver, MISUNDERSTOOD } from './hand-over.js'
import { intentOf } from './intent.js'
import { assembleReply, fitMood, fitShown } from './reply.js'
import { saysNoLanguage } from './says-no-language.js'
import { track } from './track.js'
import type {
  ConversationState,
  Proposal,
  Sentence,
  Skill,
  SkillResult,
  SpecialistClaim,
  TurnDependencies,
  TurnInput,
  TurnOutput,
} from './types.js'
import { wording } from './wording.js'

/**
 * Takes one turn: understands the words, tracks the brief, decides on a skill, runs it, checks what it says, and gives
 * the reply with the conversation as it stands after it.
 *
 * Fails   when the chosen skill and `unclear` are both missing from `skills`.
 */
export function takeTurn(input: TurnInput, dependencies: TurnDependencies): TurnOutput {
  const steps: TurnTrace['steps'] = []
  const timed = <T>(name: TurnTrace['steps'][number]['name'], work: () => T): T => {
    const start = dependencies.clock()
    const value = work()
    steps.push({ name, ms: dependencies.clock() - start })
    return value
  }
  const { skills, facts, address, currency, newId, handOver = 'offer' } = dependencies
  const understanding = timed('understand', () => hear(input, dependencies))
  const language = answerLanguage(understanding, input, dependencies.languages)
  const { photo, visitorId, proposed } = input
  const open = openFlows(input.state, understanding, language, dependencies)
  const claim = photo === undefined ? claimOf(understanding, input, dependencies) : undefined
  const move = photo === undefined && !claim?.isFirst ? open?.move : undefined
  const claimed = move ? undefined : claim
  const tracked = timed('track', () =>
    move || claimed ? input.state.brief : track(input.state, { ...understanding, language }, facts),
  )
  const turn = input.state.turn + 1
  const decided = timed('decide', () =>
    photo === undefined
      ? (move?.decision ??
        claimed ??
        decide(understanding, { ...input.state, language, brief: tracked, turn }, facts, handOver))
      : OF_PHOTO,
  )
  const isPlaced = decided.skill === 'unclear' && isPossible(proposed, input.state, skills)
  const placed = isPlaced ? { skill: proposed.name, because: PLACED } : decided
  // A search for words that no rule could read is one for these words and nothing else.
  const brief = isPlaced && proposed.name === 'find' ? { constraints: [], query: understanding.text } : tracked
  const state: ConversationState = { ...input.state, language, brief, turn }
  const context = {
    ...{ language, address, currency, state, newId },
    understanding:
      isPlaced && proposed.products.length > 0 ? pointing(understanding, proposed.products) : understanding,
    ...(photo === undefined ? {} : { photo }),
    ...(visitorId === undefined ? {} : { visitorId }),
  }
  const anger = angerAfter(input.state, understanding)
  const {
    result,
    flow,
    decision = placed,
  } = timed('act', (): Acted => {
    const handed = (answered: SkillResult) =>
      handedOver(
        answered,
        { anger, because: placed.because, rule: understanding.empty ? 'never' : handOver },
        context,
        skills.get('human'),
      )
    const rules = move?.rulesFirst
    const told = rules && skills.get(RULES.skill)?.run({ ...context, understanding: rules.understanding })
    if (rules && told?.outcome === 'answered') return { result: handed(rules.offer(told)), decision: RULES }
    if (move) {
      const ran = move.run()
      return { ...ran, result: handed(ran.result) }
    }
    const found = skillFor(placed, skills).run(context)
    const instead = found.outcome === 'none' || placed.skill === 'order' ? open?.ifNothing : undefined
    if (instead) {
      const ran = instead.run()
      return { ...ran, result: handed(ran.result), decision: instead.decision }
    }
    const answered = handed(found)
    return open?.leadBack(placed, answered) ?? { result: answered }
  })

  const after = result.brief ?? brief
  const checked = timed('check', () => {
    const sentences = fitMood(around(result, understanding, language, currency), understanding.emotion, language)
    const spoken = [
      input.text,
      understanding.text,
      ...[...brief.constraints, ...after.constraints].map(({ text }) => text),
      brief.query,
      ...(flow?.spoken ?? []),
    ]
    const said = check(sentences, facts, spoken)
    const shown = fitShown(result, decision.skill, understanding.emotion)
    const cards = checkCards(shown, facts, language)
    const kept = said.kept.length > 0 ? said.kept : [wording[language].unproven]
    return { sentences: kept, blocks: cards.blocks, claims: [...said.claims, ...cards.claims] }
  })
  const intent = intentOf(understanding, input.state, facts)
  const blocks = timed('say', () =>
    assembleReply({
      language,
      address,
      intent,
      understanding,
      brief: after,
      sentences: checked.sentences,
      blocks: checked.blocks,
      claims: checked.claims.filter(({ holds }) => holds).map(bare),
    }),
  )
  return {
    state: {
      ...stateAfter({ ...state, anger }, decision, result),
      ...(flow ? { flow: flow.frames, ...(flow.carried ? { carried: flow.carried } : {}) } : {}),
    },
    language,
    blocks,
    disliked: result.disliked ?? [],
    effects: flow?.effects ?? [],
    private: flow?.private ?? { words: [] },
    trace: {
      steps,
      understood: understoodOf(flow?.private.told === undefined ? understanding : bareOf(understanding)),
      brief: {
        constraints: after.constraints.map(({ instead: _, lasts: __, ...constraint }) => constraint),
        ...(after.sort ? { sort: after.sort } : {}),
        query: after.query,
      },
      decision: { skill: decision.skill, because: decision.because, outcome: result.outcome },
      retrieved: result.retrieved ?? [],
      claims: checked.claims,
      ...(flow && flow.notes.length > 0 ? { flows: [...flow.notes] } : {}),
    },
  }
}

/** Whose business the words are, where a specialist knows them; what is urgent or empty is nobody's. */
function claimOf(
  understanding: Understanding,
  { state }: TurnInput,
  { specialists = [] }: TurnDependencies,
): SpecialistClaim | undefined {
  if (understanding.empty || understanding.risk !== undefined) return undefined
  for (const specialist of specialists) {
    const claim = specialist.claim(understanding, state)
    if (claim) return claim
  }
  return undefined
}

const PLACED = 'the rules left the words unclear, and a language model placed them'

const RULES: Decision = { skill: 'policy', because: 'the documents answer for all orders, and the flow is offered' }

interface Acted {
  readonly result: SkillResult
  readonly flow?: FlowAnswer['flow']
  /** What was decided instead, once it was known that it answers. */
  readonly decision?: Decision
}

const OF_PHOTO: Decision = { skill: 'photo', because: 'a photo was sent' }

/** Ids come from the table alone: whoever proposes may have read any other somewhere. */
function isPossible(
  proposed: Proposal | undefined,
  { focus }: ConversationState,
  skills: ReadonlyMap<string, Skill>,
): proposed is Proposal {
  if (!proposed || !skills.has(proposed.name)) return false
  return proposed.products.every((id) => focus.shown.includes(id) || focus.selected === id)
}

const pointing = (understanding: Understanding, products: readonly string[]): Understanding => ({
  ...understanding,
  references: products.map((productId) => ({ kind: 'product', productId, text: '' })),
})

function hear(input: TurnInput, dependencies: TurnDependencies): Understanding {
  const understanding = read(input, dependencies)
  const flow = dependencies.flows?.book.flows.get(input.proposed?.name ?? '')
  const [intent] = flow?.intents ?? []
  return intent === undefined ? understanding : { ...understanding, fine: { intent, confidence: 1 } }
}

function read({ text, state, pageLanguage }: TurnInput, { understand, currency }: TurnDependencies): Understanding {
  const { brief, focus, asked } = state
  const category = brief.constraints.find(({ field, op }) => field === 'category' && op === 'is')
  return understand(text, {
    language: state.turn === 0 ? (pageLanguage ?? state.language) : state.language,
    shown: focus.shown,
    selected: focus.selected,
    asked: asked?.field ?? null,
    category: category ? String(category.value) : null,
    currency,
  })
}

/** The customer's own language where the shop speaks it, else the page's, else the shop's first. */
function answerLanguage(
  { language: heard, text }: Understanding,
  { state, pageLanguage }: TurnInput,
  spoken: readonly Language[],
): Language {
  const wished = [saysNoLanguage(text) ? state.language : heard, pageLanguage ?? state.language, state.language]
  return wished.find((language) => spoken.includes(language)) ?? spoken[0] ?? heard
}

function skillFor({ skill }: Decision, skills: ReadonlyMap<string, Skill>): Skill {
  const found = skills.get(skill) ?? skills.get('unclear')
  if (!found) throw new Error(`DIALOGUE_NO_SKILL: "${skill}" and "unclear" are missing; pass the skills of this shop`)
  return found
}

function around(
  { sentences }: SkillResult,
  { cut, foreignCurrency }: Understanding,
  language: Language,
  currency: string,
): Sentence[] {
  const words = wording[language]
  return [
    ...(cut ? [words.cut] : []),
    ...sentences,
    ...(foreignCurrency ? [words.foreignCurrency(foreignCurrency, currency)] : []),
  ]
}

function stateAfter(state: ConversationState, decision: Decision, result: SkillResult): ConversationState {
  const { anger: angry = 0, offersPerson: _, offersFlow: __, ...rest } = state
  const handover = result.blocks.find((block) => block.type === 'data-handover')?.data
  const missed = decision.skill === 'unclear' || decision.because === MISUNDERSTOOD
  // Who was led to a person is not led there again by every further angry word.
  const anger = handover ? 0 : angry
  return {
    ...rest,
    ...(anger > 0 ? { anger } : {}),
    ...(handover?.state === 'offered' ? { offersPerson: true as const } : {}),
    ...(result.offersFlow ? { offersFlow: result.offersFlow } : {}),
    brief: result.brief ?? state.brief,
    focus: result.focus ?? (decision.skill === 'start-over' ? EMPTY_FOCUS : state.focus),
    asked: result.asked ?? null,
    lastSkill: decision.skill,
    misses: missed ? state.misses + 1 : 0,
    ...(result.memory ? { memories: { ...state.memories, ...result.memory } } : {}),
  }
}

function understoodOf(understanding: Understanding): TurnTrace['understood'] {
  const { language, intents, constraints, critiques, references, query, unknown } = understanding
  return {
    language,
    intents: [...intents],
    constraints: [...constraints],
    critiques: critiques.map(({ field, direction, text }) => `${field} ${direction}: ${text}`),
    references: references.map(({ kind, text }) => `${kind}: ${text}`),
    query,
    unknown: [...unknown],
  }
}

/** What may be kept of private words: what they were taken for, and none of them. */
const bareOf = (understanding: Understanding): Understanding => ({
  ...understanding,
  ...{ constraints: [], critiques: [], references: [], query: '', unknown: [] },
})

const bare = ({ text, subject, field, value, source, version }: Claim): Claim => ({
  text,
  subject,
  field,
  value,
  source,
  version,
})
