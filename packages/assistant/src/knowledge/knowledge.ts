import type { Clock, Language, Problem } from '@elmo-chat/kernel'
import {
  asksTheSame,
  clusterQuestions,
  conflictsOf,
  inForce,
  isQuestion,
  type KnowledgeDocument,
  type MinedPair,
  minePairs,
  type Passage,
  passagesOf,
  type QuestionCluster,
  type ReadOptions,
  readDocument,
} from '@elmo-chat/knowledge'
import type { Store, StoredDocument, Verdict } from '@elmo-chat/storage'
import { type Ruled, ruledBy } from '../orders/policy-passages.js'

/** What the merchant answers once, in one language or both. */
export interface WrittenAnswer {
  readonly question: Readonly<Partial<Record<Language, string>>>
  readonly answer: Readonly<Partial<Record<Language, string>>>
}

/** What a person answered in a conversation, for review. */
export interface SuggestedAnswer extends MinedPair {
  readonly conversationId: string
}

/** A document, and how it is to be found. */
export interface DocumentRow extends StoredDocument {
  readonly passages: number
  /** Whether it holds now. */
  readonly holds: boolean
}

/**
 * What the shop has written: documents, and answers that its team wrote to questions that no document answered. What is
 * changed is told of by the next turn, of every process.
 */
export class Knowledge {
  private readonly store: Store
  private readonly clock: Clock
  private readonly reload: () => Promise<void>
  private now: Ruled & { readonly documents: readonly Passage[] } = { documents: [], policy: [], conflicts: [] }
  private until = Number.POSITIVE_INFINITY

  constructor(store: Store, clock: Clock, reload: () => Promise<void>) {
    this.store = store
    this.clock = clock
    this.reload = reload
  }

  /** What holds now. */
  get standing(): Ruled & { readonly documents: readonly Passage[] } {
    return this.now
  }

  /** Whether a document has begun or ceased to hold since it was read. */
  get isDue(): boolean {
    return this.clock() >= this.until
  }

  /** Reads again what is kept; `further` are documents that are kept elsewhere, `ruled` tells by which policy they stand. */
  async load(
    further: readonly KnowledgeDocument[],
    ruled: (documents: readonly Passage[]) => Ruled = ruledBy(undefined),
  ): Promise<void> {
    const kept: readonly KnowledgeDocument[] = await this.store.documents.list()
    const { holding, until } = inForce([...kept, ...further], this.clock())
    this.until = until
    const documents = passagesOf(holding)
    const { policy, conflicts } = ruled(documents)
    this.now = { documents, policy, conflicts: [...conflictsOf(documents), ...conflicts] }
  }

  list(): Promise<StoredDocument[]> {
    return this.store.documents.list()
  }

  /** All documents, those that no longer hold too. */
  async rows(): Promise<DocumentRow[]> {
    const documents = await this.list()
    const { holding } = inForce(documents, this.clock())
    const held = new Set(holding)
    return documents.map((document) => ({
      ...document,
      passages: passagesOf([document]).length,
      holds: held.has(document),
    }))
  }

  /** The passages of a document, in every language. */
  async passagesOf(id: string): Promise<Passage[]> {
    return passagesOf((await this.list()).filter((document) => document.id === id))
  }

  /** What customers asked lately and no document answered, put together, the most asked first. */
  async unanswered(): Promise<QuestionCluster[]> {
    const found = await this.store.conversations.unanswered(LATEST)
    const asked = found.filter(({ skill, text }) => skill !== 'find' || isQuestion(text))
    const documents = await this.store.documents.list()
    const answered = documents.flatMap(({ title, source }) => (source.startsWith('answers-') ? [title] : []))
    const dismissed = await this.dismissed()
    return clusterQuestions(asked).filter(
      ({ samples, text }) =>
        ![text, ...samples.map((one) => one.text)].some((one) => answered.some((title) => asksTheSame(title, one))) &&
        !dismissed.some(({ key }) => key === text || asksTheSame(key, text)),
    )
  }

  /** Questions that the merchant does not want to answer, the latest first. */
  dismissed(): Promise<Verdict[]> {
    return this.store.verdicts.list('question')
  }

  /** Takes a question, and those that ask for the same, out of the unanswered. */
  dismiss(question: string, by: string): Promise<void> {
    return this.store.verdicts.put('question', question, 'dismissed', by)
  }

  /** Puts it back. Gives whether it was out. */
  restore(question: string): Promise<boolean> {
    return this.store.verdicts.remove('question', question)
  }

  /** What the team answered in conversations and nobody has decided on, the latest first; of the same question the latest. */
  async suggested(): Promise<SuggestedAnswer[]> {
    const spoken = await this.store.desk.spoken(LATEST)
    const decided = new Set((await this.store.verdicts.list('answer')).map(({ key }) => key))
    const byConversation = new Map<string, typeof spoken>()
    for (const entry of spoken)
      byConversation.set(entry.conversationId, [...(byConversation.get(entry.conversationId) ?? []), entry])
    const pairs = [...byConversation].flatMap(([conversationId, entries]) =>
      minePairs(
        entries.map(({ id, at, kind, words }) => ({
          ...{ id, at, text: words },
          speaker: kind === 'agent' ? ('agent' as const) : ('customer' as const),
        })),
      ).map((pair) => ({ ...pair, conversationId })),
    )
    const latestFirst = pairs.sort((a, b) => (a.at < b.at ? 1 : -1))
    return latestFirst
      .filter(({ id }) => !decided.has(id))
      .filter((pair, at, all) => all.findIndex(({ question }) => asksTheSame(question, pair.question)) === at)
      .slice(0, SUGGESTED)
  }

  /** Keeps a mined answer, as it was or edited; it answers at once, and its citation says that the team gave it, and when. */
  async accept(id: string, written: WrittenAnswer, by: string): Promise<string> {
    const document = await this.answer(written, by)
    await this.store.verdicts.put('answer', id, 'accepted', by)
    return document
  }

  /** It is not suggested again. */
  reject(id: string, by: string): Promise<void> {
    return this.store.verdicts.put('answer', id, 'dismissed', by)
  }

  /** Reads a file; what could be read of it answers when this resolves, in the place of an older one with its id. */
  async add(
    bytes: Uint8Array,
    options: ReadOptions,
    by: string,
  ): Promise<{ readonly documents: readonly KnowledgeDocument[]; readonly problems: readonly Problem[] }> {
    const { value, problems } = await readDocument(bytes, {
      modifiedAt: new Date(this.clock()).toISOString(),
      ...options,
    })
    const kept = value.slice(0, MOST_AT_ONCE)
    await this.save(kept, 'documents', by)
    return { documents: kept, problems }
  }

  /** Keeps an answer of the team's: it is quoted with its question as the heading. */
  async answer({ question, answer }: WrittenAnswer, by: string): Promise<string> {
    const modifiedAt = new Date(this.clock()).toISOString()
    const id = `answer-${idOf(question.en ?? question.zh ?? '')}`
    const documents = (['en', 'zh'] as const).flatMap((language): KnowledgeDocument[] => {
      const [asked, text] = [question[language]?.trim(), answer[language]?.trim()]
      if (!asked || !text) return []
      return [{ id, language, title: asked, text: text.replace(/^#/gm, '＃'), modifiedAt }]
    })
    await this.save(documents, 'answers', by)
    return id
  }

  /** Gives whether there was one. */
  async remove(id: string, by: string): Promise<boolean> {
    const removed = await this.store.documents.remove(id, by)
    await this.reload()
    return removed > 0
  }

  private async save(documents: readonly KnowledgeDocument[], kind: string, by: string): Promise<void> {
    if (documents.length === 0) return
    const rows = documents.map((document) => ({
      url: null,
      ...document,
      source: `${kind}-${document.language}`,
    }))
    await this.store.documents.save(rows, by)
    await this.reload()
  }
}

/** Of so many turns the unanswered are looked at, of so many messages of the team's conversations the answers. */
const LATEST = 5_000
const SUGGESTED = 100
/** Of the tables of questions, each with dates of its own is a document. */
const MOST_AT_ONCE = 50

/** The same question has the same id: to answer it again is to change the answer. */
function idOf(question: string): string {
  let hash = 0
  for (const letter of question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim())
    hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}
