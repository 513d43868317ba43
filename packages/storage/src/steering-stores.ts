import type { CorrectionDraft, IntentCorrection, RelevanceTest, Rule, RuleDraft, TestDraft } from '@elmo-chat/protocol'
import { type RecordStore, recordStore } from './record-store.js'
import type { StoreContext } from './store-context.js'

export type RuleStore = RecordStore<RuleDraft, Rule>
export type TestStore = RecordStore<TestDraft, RelevanceTest>
export type CorrectionStore = RecordStore<CorrectionDraft, IntentCorrection>

/** More would make every search and every run of the tests slower than people wait for. */
const RULES = 2_000
const TESTS = 1_000
const CORRECTIONS = 20_000

export function ruleStore(context: StoreContext): RuleStore {
  return recordStore<RuleDraft, Rule>(context, {
    table: 'search_rule',
    kind: 'rule',
    most: RULES,
    kept: (draft, { id, at, by }) => ({ ...draft, id, changedAt: at, changedBy: by }),
  })
}

export function testStore(context: StoreContext): TestStore {
  return recordStore<TestDraft, RelevanceTest>(context, {
    table: 'relevance_test',
    kind: 'relevance-test',
    most: TESTS,
    kept: (draft, { id, at, by }) => ({ ...draft, id, changedAt: at, changedBy: by }),
  })
}

export function correctionStore(context: StoreContext): CorrectionStore {
  return recordStore<CorrectionDraft, IntentCorrection>(context, {
    table: 'intent_correction',
    kind: 'correction',
    most: CORRECTIONS,
    kept: (draft, row) => ({ ...draft, ...row }),
  })
}
