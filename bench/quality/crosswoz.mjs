// Measures  dialogue acts (F1 over all acts of a user's turn, value included) and the state after a turn, on CrossWOZ.
// Data      val (500 dialogues) to learn and choose by five parts of its dialogues; test (500) with --test, looked at once.
//           The published models learned from train (5,012 dialogues), which is not here.
// Protocol  acts: from the user's words and the three messages before. State, "single turn": the gold state before the turn plus
//           what the acts say, against `sys_state_init` without `selectedResults`. "Whole": our own state carried on.
// Run       ELMO_BENCH_DATA=… node bench/quality/crosswoz.mjs [--test]
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { ActModel } from '@elmo-chat/understanding'
import { report } from '../harness/report.mjs'

const root = process.env.ELMO_BENCH_DATA
if (!root) {
  console.log('skipped: ELMO_BENCH_DATA is not set')
  process.exit(0)
}
const read = (name) => JSON.parse(gunzipSync(readFileSync(`${root}/crosswoz-valtest/${name}.json.gz`)).toString('utf8'))
const none = (value) => (value === 'none' ? '' : value)

function dialoguesOf(file) {
  return Object.values(read(file)).map(({ messages }) =>
    messages.flatMap((message, at) => {
      if (message.role !== 'usr') return []
      const acts = message.dialog_act.map(([intent, domain, slot, value]) => ({
        intent,
        domain,
        slot,
        value: none(value),
      }))
      return [
        {
          text: message.content,
          before: messages
            .slice(Math.max(0, at - 3), at)
            .map(({ content }) => content)
            .join('\n'),
          acts,
          stateBefore: messages[at - 1]?.sys_state ?? null,
          stateAfter: messages[at + 1]?.sys_state_init ?? null,
        },
      ]
    }),
  )
}

/** Names and dishes of the databases, by value. */
function valuesOf() {
  const values = new Map()
  const add = (value, kind) => {
    if (typeof value !== 'string' || value.length < 2) return
    values.set(value, [...new Set([...(values.get(value) ?? []), kind])])
  }
  for (const [file, domain] of [
    ['attraction', '景点'],
    ['hotel', '酒店'],
    ['restaurant', '餐馆'],
  ])
    for (const [name, row] of read(`${file}_db`)) {
      add(name, `Inform|${domain}|名称`)
      for (const dish of row.推荐菜 ?? []) add(dish, 'Inform|餐馆|推荐菜')
    }
  return values
}

const keyOf = ({ intent, domain, slot, value }) => [intent, domain, slot, value.replace(/\s/gu, '')].join('|')

function f1(turns, predict) {
  let hit = 0,
    said = 0,
    gold = 0
  for (const turn of turns) {
    const wanted = new Set(turn.acts.map(keyOf))
    const found = new Set(predict(turn).map(keyOf))
    for (const key of found) if (wanted.has(key)) hit++
    said += found.size
    gold += wanted.size
  }
  return { f1: (200 * hit) / (said + gold), precision: (100 * hit) / said, recall: (100 * hit) / gold }
}

const DOMAINS = ['景点', '餐馆', '酒店', '地铁', '出租']
const EMPTY = JSON.parse(
  JSON.stringify(Object.values(read('val'))[0].messages[1].sys_state_init, (_, value) =>
    typeof value === 'string' ? '' : Array.isArray(value) ? [] : value,
  ),
)
const bare = (state) =>
  JSON.stringify(
    DOMAINS.map((domain) => {
      const { selectedResults: _, ...slots } = state[domain]
      return Object.entries(slots)
        .map(([slot, value]) => [slot, String(value).replace(/\s/gu, '')])
        .sort()
    }),
  )

/** The state after the user's acts: what is told is set; a new name or a request for one begins the domain's wishes anew. */
function step(before, acts) {
  const state = structuredClone(before)
  for (const { intent, domain, slot, value } of acts) {
    if (!state[domain]) continue
    if (intent === 'Select' && slot === '源领域') {
      const of = `周边${domain}`
      const named = state[value]?.名称
      if (state[value] && of in state[value] && named) state[domain].名称 = ''
      continue
    }
    if (intent !== 'Inform') continue
    if (slot in state[domain]) state[domain][slot] = value
    else if (slot.startsWith('酒店设施')) {
      const facility = slot.slice('酒店设施-'.length)
      const known = String(state[domain].酒店设施 ?? '')
      if (value === '是' && !known.split(',').includes(facility))
        state[domain].酒店设施 = known ? `${known},${facility}` : facility
    }
  }
  return state
}

function joint(dialogues, predict) {
  let single = 0,
    whole = 0,
    kept = 0,
    count = 0
  for (const turns of dialogues) {
    let own = EMPTY
    for (const turn of turns) {
      if (!turn.stateAfter) continue
      const acts = predict(turn)
      const gold = bare(turn.stateAfter)
      const before = turn.stateBefore ?? EMPTY
      own = step(own, acts)
      if (bare(step(before, acts)) === gold) single++
      if (bare(own) === gold) whole++
      if (bare(before) === gold) kept++
      count++
    }
  }
  return {
    single: (100 * single) / count,
    whole: (100 * whole) / count,
    keepPrevious: (100 * kept) / count,
    turns: count,
  }
}

const FOLDS = 5
const val = dialoguesOf('val')
const values = valuesOf()
/** The baseline: each value of the databases in the words is told by its first kind; nothing else is read. */
const byDictionary = ({ text }) => {
  const found = []
  for (const [value, [kind]] of values)
    if (text.includes(value)) {
      const [intent, domain, slot] = kind.split('|')
      found.push({ intent, domain, slot, value })
    }
  return found
}
function measured(dialogues, predict) {
  const cache = new Map()
  const once = (turn) => {
    if (!cache.has(turn)) cache.set(turn, predict(turn))
    return cache.get(turn)
  }
  return {
    acts: f1(dialogues.flat(), once),
    joint: joint(dialogues, once),
    jointOfGoldActs: joint(dialogues, ({ acts }) => acts),
  }
}

let split = 'test'
let measuredNow
let dictionary
if (process.argv.includes('--test')) {
  const model = new ActModel(val.flat(), values)
  const test = dialoguesOf('test')
  measuredNow = measured(test, (turn) => model.read(turn))
  dictionary = f1(test.flat(), byDictionary)
} else {
  split = 'val, five parts'
  const foldOf = new Map(val.map((turns, at) => [turns, at % FOLDS]))
  const models = new Map()
  for (let fold = 0; fold < FOLDS; fold++)
    models.set(fold, new ActModel(val.filter((turns) => foldOf.get(turns) !== fold).flat(), values))
  const modelOf = new Map(val.flatMap((turns) => turns.map((turn) => [turn, models.get(foldOf.get(turns))])))
  measuredNow = measured(val, (turn) => modelOf.get(turn).read(turn))
  dictionary = f1(val.flat(), byDictionary)
}

const rounded = (number) => Number(number.toFixed(2))
const acts = (method, { f1, precision, recall }) => ({
  ...{ split, method, 'act F1': rounded(f1), precision: rounded(precision), recall: rounded(recall) },
})
const states = (method, { single, whole, turns }) => ({
  ...{ split, method, turns, 'joint state, gold state before': rounded(single), 'joint state, whole': rounded(whole) },
})
const { keepPrevious, turns } = measuredNow.joint
report(
  'crosswoz',
  [
    acts('ours', measuredNow.acts),
    acts('values of the databases', dictionary),
    states('ours', measuredNow.joint),
    states('ours, of gold acts', measuredNow.jointOfGoldActs),
    { split, method: 'the state before', turns, 'joint state, gold state before': rounded(keepPrevious) },
    // As published, on test, learned from the 5,012 dialogues of train.
    { published: 'BERTNLU, with context', 'act F1': 95.53 },
    { published: 'RuleDST', 'joint state, gold state before': 71.33 },
    { published: 'TRADE', 'joint state, whole': 36.08 },
  ],
  (row) => row.split === split || row.published !== undefined,
)
