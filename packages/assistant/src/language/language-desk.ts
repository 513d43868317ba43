import {
  keepsItsWords,
  namedConcepts,
  type Proposal,
  type ProseFault,
  sentencesOf,
  slotted,
  type TurnOutput,
  visibleWords,
  wordingAuditor,
} from '@elmo-chat/dialogue'
import type { Clock, Language, Random } from '@elmo-chat/kernel'
import type { Lexicon } from '@elmo-chat/language'
import { type HttpLanguageModel, LanguageModelError, type ModelTool, type PromptMessage } from '@elmo-chat/models'
import type { LanguageModelReport, TurnTrace } from '@elmo-chat/protocol'
import type { ModelCaps, ModelSpender, Store } from '@elmo-chat/storage'
import type { Moderation } from '../moderation/moderation.js'
import type { Shop } from '../shop.js'
import { choicePrompt, wordingPrompt } from './prompts.js'
import { shopNames } from './shop-names.js'
import { type ModelCall, readCalls, type ToolScope, toolsFor } from './tools.js'

/** A language model that words replies. Facts never come from it. */
export interface LanguageModelSetup {
  readonly model: HttpLanguageModel
  /** What it is called in the console; without the key. */
  readonly name: string
  /** A reply waits no longer for it, in milliseconds. */
  readonly deadlineMs: number
  readonly caps: ModelCaps
  /** How the brand speaks; empty for plainly. */
  readonly voice: string
}

export interface LanguageDeskOptions {
  readonly clock: Clock
  readonly preciseClock: Clock
  readonly random: Random
  readonly lexicon: Lexicon
  readonly onError: (error: unknown) => void
  readonly current: () => Shop
  /** What may not be said, however true it is. */
  readonly moderation: Moderation
}

/** Who asks, in which words. */
export interface Asker {
  readonly spender: ModelSpender
  readonly text: string
}

/** What a model said to a prompt. */
export interface Completion {
  /** Null where there is none to be used. */
  readonly text: string | null
  /** Why there is none; else that there is. */
  readonly because: string
  readonly ms: number
  readonly tokens: number
}

interface AskOptions {
  readonly tools?: readonly ModelTool[]
  /** Whether words that have come so far cannot be used, whatever follows. */
  readonly isHopeless?: (text: string) => boolean
}

interface Answer extends Completion {
  readonly calls: readonly ModelCall[]
  settle(isKept: boolean): void
}

type Wording = NonNullable<TurnTrace['wording']>

const MOST_WORDING_TOKENS = 300
const MOST_CHOICE_TOKENS = 60
/** Replies are far shorter; a model that does not stop is stopped. In characters. */
const LONGEST = 2_000
/** After so many failures in a row nobody waits for it for a while, in milliseconds. */
const FAILURES = 3
const REST_MS = 30_000
const DAYS_SHOWN = 30
const FAILURES_SHOWN = 20

/** Where a language model is asked, paid for and mistrusted. */
export class LanguageDesk {
  private readonly store: Store
  private readonly setup: LanguageModelSetup
  private readonly options: LanguageDeskOptions
  private readonly conceptsOf: (text: string) => string[]
  private failures = 0
  private restsUntil = 0

  constructor(store: Store, setup: LanguageModelSetup, options: LanguageDeskOptions) {
    this.store = store
    this.setup = setup
    this.options = options
    this.conceptsOf = namedConcepts(options.lexicon)
  }

  /** The reply in the model's words where they say the same, else as it is; within the deadline, whatever the model does. */
  async word(output: TurnOutput, { spender, text: asked }: Asker, address: '您' | '你'): Promise<TurnOutput> {
    const [first, ...others] = output.blocks
    const kept = keepsItsWords(output, asked)
    if (kept !== undefined || first?.type !== 'text') return traced(output, unasked(kept ?? 'of what is shown'))
    const { text } = first
    const { language } = output
    const names = shopNames(this.options.current())
    const slots = slotted(text, [...names, ...foreignIn(output)], (value) => names.includes(value))
    const prompt = wordingPrompt({ text: slots.text, language, address, voice: this.setup.voice }, this.nonce())
    const auditor = wordingAuditor({ text, slots, language }, { names, conceptsOf: this.conceptsOf })
    const answer = await this.ask(spender, prompt, MOST_WORDING_TOKENS, { isHopeless: hopeless(auditor.falsehoods) })
    const { ms, tokens } = answer
    if (answer.text === null) return traced(output, { used: false, because: answer.because, ms, tokens })
    const audited = auditor.audit(answer.text)
    const harm = audited.isKept
      ? this.options.moderation.check(audited.text, { source: 'reply', subject: output.trace.decision.skill, language })
      : undefined
    const isUsed = audited.isKept && !harm
    if (!isUsed || audited.cut.length > 0) {
      const faults = harm ? [{ kind: 'moderation', text: harm.kind }] : [...audited.faults, ...audited.cut]
      const refusal = { language, skill: output.trace.decision.skill, checked: slots.text, said: answer.text, faults }
      // The reply does not wait for the books.
      this.store.modelUsage.refuse(refusal).catch(this.options.onError)
    }
    answer.settle(isUsed)
    const because = harm
      ? `held for review: ${harm.kind}`
      : audited.isKept
        ? `it says the same${audited.cut.length > 0 ? ', in part' : ''}`
        : `${audited.faults[0]?.kind ?? 'word'}: not backed`
    const said = { ...output, blocks: [{ ...first, text: isUsed ? audited.text : text }, ...others] }
    return traced(said, { used: isUsed, because, ms, tokens })
  }

  /** What to do about words that the rules left unclear; undefined where the model calls for nothing that it may. */
  async propose({ spender, text }: Asker, may: ToolScope): Promise<Proposal | undefined> {
    const tools = toolsFor(may)
    const answer = await this.ask(spender, choicePrompt(text, this.nonce()), MOST_CHOICE_TOKENS, { tools })
    const proposed = answer.text === null ? undefined : readCalls(answer.calls, may)
    if (answer.text !== null) answer.settle(proposed !== undefined)
    return proposed
  }

  /**
   * A model's words to any prompt, within the deadline and the caps, for whoever goes on without them. They are nobody's
   * facts: who shows them says whose they are. What others wrote is to be fenced in `messages`, by a `nonce()`.
   */
  async complete(spender: ModelSpender, messages: readonly PromptMessage[], mostTokens: number): Promise<Completion> {
    const { settle, calls: _, ...answer } = await this.ask(spender, messages, mostTokens)
    const text = answer.text?.trim() || null
    settle(text !== null)
    return { ...answer, text, because: answer.text !== null && text === null ? 'it said nothing' : answer.because }
  }

  /** 128 bits that no writer of a text can know, for one prompt. */
  nonce(): string {
    return Array.from({ length: 4 }, () => Math.floor(this.options.random() * 2 ** 32).toString(36)).join('')
  }

  async report(): Promise<LanguageModelReport> {
    const { name, deadlineMs, caps } = this.setup
    const { modelUsage } = this.store
    const [days, failures, refusals, refusalKinds] = await Promise.all([
      modelUsage.days(DAYS_SHOWN),
      modelUsage.failures(FAILURES_SHOWN),
      modelUsage.refusals(FAILURES_SHOWN),
      modelUsage.refusalKinds(),
    ])
    const { lexicon } = this.options
    const given = refusals.map((one) => ({
      ...one,
      faults: one.faults.map((fault) => ({ ...fault, ...nameOf(fault.text, lexicon) })),
    }))
    return { name, deadlineMs, caps: { ...caps }, days, failures, refusals: given, refusalKinds }
  }

  private async ask(
    spender: ModelSpender,
    messages: readonly PromptMessage[],
    mostTokens: number,
    { tools = [], isHopeless = () => false }: AskOptions = {},
  ): Promise<Answer> {
    const { clock, preciseClock } = this.options
    const began = preciseClock()
    const none = (because: string): Answer => ({
      ...{ text: null, calls: [], because, ms: preciseClock() - began, tokens: 0, settle: () => {} },
    })
    if (clock() < this.restsUntil) return none('it rests after failures')
    const told = [...messages.map(({ content }) => content), ...(tools.length > 0 ? [JSON.stringify(tools)] : [])]
    const most = mostTokens + told.reduce((sum, content) => sum + Buffer.byteLength(content), 0)
    const reserved = await this.store.modelUsage.reserve(spender, most, this.setup.caps)
    if (typeof reserved === 'string') return none(`the cap of the ${reserved} is reached`)
    const settle = (tokens: number, isKept: boolean, failure?: string) => {
      const ms = preciseClock() - began
      const outcome = { tokens, ms, isKept, ...(failure === undefined ? {} : { failure }) }
      // The reply does not wait for the books.
      this.store.modelUsage.settle(reserved, outcome).catch(this.options.onError)
    }
    try {
      const timeoutMs = Math.max(1, Math.round(this.setup.deadlineMs - (preciseClock() - began)))
      const {
        text,
        calls,
        tokens = most,
        isRefusal,
      } = await this.read({ messages, mostTokens, timeoutMs, tools }, isHopeless)
      this.failures = 0
      const ms = preciseClock() - began
      if (!isRefusal) return { text, calls, because: 'it answered', ms, tokens, settle: (kept) => settle(tokens, kept) }
      settle(tokens, false, 'MODEL_DECLINED')
      return { ...none('it declined'), tokens }
    } catch (error) {
      const code = error instanceof LanguageModelError ? error.code : 'MODEL_ANSWER_UNREADABLE'
      if (!(error instanceof LanguageModelError)) this.options.onError(error)
      const tokens = UNPAID.has(code) ? 0 : most
      settle(tokens, false, code)
      if (++this.failures >= FAILURES) this.restsUntil = clock() + REST_MS
      return { ...none(code), tokens }
    }
  }

  private async read(request: Parameters<HttpLanguageModel['stream']>[0], isHopeless: (text: string) => boolean) {
    let text = ''
    const calls: { index: number; name: string; arguments: string }[] = []
    let tokens: number | undefined
    let isRefusal = false
    for await (const chunk of this.setup.model.stream(request)) {
      text += chunk.text ?? ''
      if (chunk.tokens) tokens = chunk.tokens.input + chunk.tokens.output
      isRefusal ||= chunk.refusal === true || chunk.finished === 'length'
      for (const { index, name = '', arguments: given = '' } of chunk.calls ?? []) {
        const call = calls.find((one) => one.index === index)
        if (call) Object.assign(call, { name: call.name + name, arguments: call.arguments + given })
        else calls.push({ index, name, arguments: given })
      }
      const length = calls.reduce((sum, call) => sum + call.name.length + call.arguments.length, text.length)
      // Leaving the stream ends the request: nobody waits for words that are given up anyway.
      if (chunk.text && isHopeless(text)) break
      if (length > LONGEST) throw new LanguageModelError('MODEL_ANSWER_UNREADABLE', `More than ${LONGEST} characters.`)
    }
    return { text: visibleWords(text), calls, tokens, isRefusal }
  }
}

/** What a reply holds of the feed's and the customer's words. */
function foreignIn({ trace }: TurnOutput): string[] {
  return [...trace.claims, ...trace.brief.constraints].map(({ text }) => text).concat(trace.brief.query)
}

/** Failures before the model has read anything. */
const UNPAID: ReadonlySet<string> = new Set([
  'MODEL_UNREACHABLE',
  'MODEL_REFUSED',
  'MODEL_BUSY',
  'MODEL_ADDRESS_REFUSED',
])

/** Looks at each sentence as it is finished; one that states what nothing backs ends the prose. */
function hopeless(falsehoods: (prose: string) => readonly ProseFault[]): (text: string) => boolean {
  let heard = 0
  return (text) => {
    const finished = sentencesOf(text).slice(0, -1)
    const further = finished.slice(heard)
    heard = finished.length
    return further.some((said) => falsehoods(said).length > 0)
  }
}

const unasked = (because: string): Wording => ({ used: false, because, ms: 0, tokens: 0 })

const traced = (output: TurnOutput, wording: Wording): TurnOutput => ({
  ...output,
  trace: { ...output.trace, wording },
})

/** A concept that a fault is about (`color navy`), as people call it. */
function nameOf(text: string, lexicon: Lexicon): { name: Record<Language, string> } | Record<never, never> {
  const [, field = '', id = ''] = /^(\S+) (.+)$/.exec(text) ?? []
  if (lexicon.concept(field, id) === undefined) return {}
  return { name: { en: lexicon.label(field, id, 'en'), zh: lexicon.label(field, id, 'zh') } }
}
