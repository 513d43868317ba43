import type { Bilingual } from '@elmo-chat/kernel'

const both = (en: string, zh: string): Bilingual => ({ en, zh })
/** What may be wrong with a pack, and what to do about it. */
export const problemTexts = {
  PACK_JSON: {
    message: both('This file is not JSON.', '该文件不是有效的 JSON。'),
    remedy: both('Mend the place that is named, or leave the file out.', '请修正所示位置，或删除该文件。'),
  },
  PACK_HEAD: {
    message: both('The pack has no readable name and title.', '行业包缺少可读的名称和标题。'),
    remedy: both(
      'Write pack.json with "name" (lower-case words with hyphens), "version" and "title" in en and zh.',
      '请在 pack.json 中写明 name（小写英文和连字符）、version，以及中英文 title。',
    ),
  },
  PACK_TABLE: {
    message: both('A table lacks names, rows or fields.', '表缺少 names、rows 或 fields。'),
    remedy: both('Give names in en and zh, the file of the rows, and fields.', '请写明中英文名称、数据文件和字段。'),
  },
  PACK_FIELD: {
    message: both('A field lacks names in both languages or has an unknown kind.', '字段缺少中英文名称，或类型未知。'),
    remedy: both('Kinds are text, number, list and place.', '类型可以是 text、number、list、place。'),
  },
  PACK_ROWS: {
    message: both('The file of a table’s rows is missing.', '缺少表的数据文件。'),
    remedy: both('Add the file, one JSON object a line.', '请添加该文件，每行一个 JSON 对象。'),
  },
  PACK_ROW: {
    message: both(
      'A row is no JSON object with "id" and "name" in both languages.',
      '该行不是含 id 和中英文 name 的 JSON 对象。',
    ),
    remedy: both('Mend the line; the other rows are used.', '请修正该行，其余各行照常使用。'),
  },
  PACK_ROW_TWICE: {
    message: both('Two rows have one id.', '两行的 id 相同。'),
    remedy: both('Give each row its own id; the later one is used.', '请为每行设置不同的 id；现用后一行。'),
  },
  PACK_CELL: {
    message: both('A value does not fit its field.', '取值与字段类型不符。'),
    remedy: both('Write it as tables.json says.', '请按 tables.json 的类型填写。'),
  },
  PACK_ANSWER: {
    message: both('An answer lacks its intent or its words in both languages.', '答案缺少意图或中英文内容。'),
    remedy: both('Give "intent" and "say" in en and zh.', '请写明 intent 和中英文 say。'),
  },
  PACK_ANSWER_UNASKED: {
    message: both('No example asks for this answer.', '没有例句对应这个答案。'),
    remedy: both(
      'Add intents/en/NAME.txt and intents/zh/NAME.txt.',
      '请添加 intents/en/NAME.txt 和 intents/zh/NAME.txt。',
    ),
  },
  PACK_ANSWER_SHOWS: {
    message: both('An answer shows a table or field that is not there.', '答案引用了不存在的表或字段。'),
    remedy: both('Name a table and a field of tables.json.', '请引用 tables.json 中的表和字段。'),
  },
  PACK_INTENT_UNANSWERED: {
    message: both('Examples of an intent have neither an answer nor a flow.', '该意图有例句，但没有答案，也没有流程。'),
    remedy: both(
      'Add it to answers.json or to the intents of a flow, or remove the examples.',
      '请在 answers.json 或某个流程的 intents 中添加，或删除例句。',
    ),
  },
  PACK_GUARD: {
    message: both('A guard cannot be read.', '无法读取防护规则。'),
    remedy: both(
      'Give "name", "words" (regular expressions in en and zh) and "say".',
      '请写明 name、words（中英文正则表达式）和 say。',
    ),
  },
  PACK_NEVER: {
    message: both('A pattern that answers may never hold cannot be read.', '无法读取禁用内容的正则表达式。'),
    remedy: both('Mend the regular expression.', '请修正该正则表达式。'),
  },
  PACK_DOCUMENT: {
    message: both('A document has no title.', '文档没有标题。'),
    remedy: both('Begin it with a line "# Title".', '请以“# 标题”一行开头。'),
  },
  PACK_LEXICON: {
    message: both('Further words are given for something that the tables do not hold.', '词库引用了表中没有的内容。'),
    remedy: both(
      'Name a table of tables.json, and in it the id of a row, or a field and one of its values.',
      '请引用 tables.json 中的表，以及其中的行 id，或字段和取值。',
    ),
  },
  PACK_LEXICON_NAMES: {
    message: both('Further words are no lists of words.', '补充词语不是词语列表。'),
    remedy: both('Give lists under "en", "zh", or both.', '请在 en、zh 或两者之下填写列表。'),
  },
  PACK_COMMAND: {
    message: both('A command cannot be read, or two have one name.', '无法读取该指令，或指令重名。'),
    remedy: both(
      'Give "name", "title", "of" (a table) and "words" (regular expressions in en and zh); an amount needs label, ask, least and most.',
      '请写明 name、title、of（表）和 words（中英文正则表达式）；带数值的指令还需 label、ask、least、most。',
    ),
  },
  PACK_COMMAND_TABLE: {
    message: both('A command names a table or field that is not there.', '指令引用了不存在的表或字段。'),
    remedy: both('Name a table and fields of tables.json.', '请引用 tables.json 中的表和字段。'),
  },
  PACK_FLOW: {
    message: both('A flow is not written as flows are.', '流程的写法不正确。'),
    remedy: both('See docs/guide/flows.md for its states and slots.', '状态和槽位的写法见 docs/guide/flows.md。'),
  },
  PACK_FLOW_TWICE: {
    message: both('Two flows have one name, or begin by one intent.', '两个流程重名，或由同一意图开始。'),
    remedy: both('Give each its own.', '请分别命名。'),
  },
  PACK_FLOW_ANSWERED: {
    message: both('An intent has an answer and begins a flow.', '该意图既有答案，又会开始流程。'),
    remedy: both('Keep one of them; the flow is used.', '请只保留其一；目前使用流程。'),
  },
  PACK_FLOW_CALLS: {
    message: both('A flow calls one that the pack does not have.', '流程调用了行业包中没有的流程。'),
    remedy: both('A flow of a pack calls flows of the same pack only.', '行业包的流程只能调用同一个包中的流程。'),
  },
  PACK_SKILL: {
    message: both('A skill in code is not sound.', '代码技能有误。'),
    remedy: both('See docs/guide/packs.md for what a skill has.', '技能的写法见 docs/guide/packs.md。'),
  },
  PACK_CODE_UNAGREED: {
    message: both(
      'The pack brings code that nobody agreed to, or that was changed since: it is not run.',
      '行业包带有未经同意或同意后被修改的代码：不会运行。',
    ),
    remedy: both(
      'Read it, then install the pack again: elmo pack install PATH --with-code.',
      '请先阅读代码，再重新安装：elmo pack install 路径 --with-code。',
    ),
  },
} as const
