import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Problem, Read } from '@elmo-chat/kernel'
import { z } from 'zod'

/** Every setting of the process, with its default. What the merchant steers lives in the console's settings instead. */
export const configSchema = z.strictObject({
  home: z.string().describe('Folder of the embedded database, the lock and the secrets.'),
  port: z.coerce.number().int().min(0).max(65_535).describe('Port to listen on; 0 takes any free one.'),
  host: z.string().describe('Address to listen on.'),
  databaseUrl: z.string().optional().describe('PostgreSQL address; without it the embedded database is used.'),
  sealKey: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'is 32 bytes in base64')
    .optional()
    .describe(
      'Seals personal data; 32 bytes in base64. Without it the home makes its own. Servers on one database share it.',
    ),
  empty: z.boolean().describe('Start without the demo shop.'),
  limits: z.enum(['on', 'off']).describe('Rate limits of shopper routes; off only for load tests.'),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).describe('What is written to the log.'),
  importLimitBytes: z.coerce.number().int().positive().describe('The largest feed that is accepted, in bytes.'),
  siteHosts: z
    .string()
    .regex(/^[^\s,]+(?:,[^\s,]+)*$/, 'is hosts with commas between them')
    .optional()
    .describe('Hosts whose pages may be read as documents though they are not public, as in wiki.local,10.0.0.5:8080.'),
  embedderUrl: z
    .string()
    .regex(/^https?:\/\//, 'is an http or https address')
    .refine((address) => URL.canParse(address), 'is no address')
    .optional()
    .describe(
      'A model for meaning behind an OpenAI-compatible service: its base address, as in http://localhost:8080/v1.',
    ),
  embedderModel: z.string().optional().describe('The name of that model.'),
  embedderKey: z.string().optional().describe('The key for that service, where it wants one. Never printed.'),
  pictures: z
    .enum(['none', 'own', 'all'])
    .describe(
      'Which pictures of products are looked at: none, those of this server, or also those fetched from other addresses.',
    ),
  embedderFolder: z
    .string()
    .optional()
    .describe('A model for meaning in a folder here instead: model.onnx and tokenizer.json.'),
  modelUrl: z
    .string()
    .regex(/^https?:\/\//, 'is an http or https address')
    .refine((address) => URL.canParse(address), 'is no address')
    .refine((address) => !URL.canParse(address) || new URL(address).username === '', 'holds a name or a password')
    .optional()
    .describe(
      'A language model that words replies, behind an OpenAI-compatible service: its base address, as in http://localhost:8080/v1.',
    ),
  modelName: z.string().min(1).max(200).optional().describe('The name of that language model.'),
  modelKey: z.string().optional().describe('The key for that service, where it wants one. Never printed.'),
  modelDeadlineMs: z.coerce
    .number()
    .int()
    .min(100)
    .max(30_000)
    .describe('How long a reply waits for the language model, in milliseconds.'),
  modelVisitorTokens: z.coerce.number().int().min(0).describe('The most tokens for one visitor in a day (UTC).'),
  modelDeskTokens: z.coerce
    .number()
    .int()
    .min(0)
    .describe('The most tokens for drafts, summaries and translations at the service desk in a day (UTC).'),
  modelDayTokens: z.coerce.number().int().min(0).describe('The most tokens for all of that in a day (UTC).'),
  modelVoice: z.string().max(600).optional().describe('How the brand speaks, in a sentence or two.'),
  requestWebhookUrl: z
    .string()
    .regex(/^https?:\/\//, 'is an http or https address')
    .refine((address) => URL.canParse(address), 'is no address')
    .optional()
    .describe('Is told what flows and commands of packs asked for, once confirmed. Needs requestWebhookSecret.'),
  requestWebhookSecret: z.string().min(16).optional().describe('Signs what is told there. Never printed.'),
  recogniserCommand: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Hears shoppers: a program on this machine and its arguments, with {wav} where the recording belongs; {grammar}, {dictionary} and {language} where it takes them.',
    ),
  recogniserGrammarCommand: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Listens to English beside the first: a program with {wav}, {grammar} and {dictionary}. What it hears is taken where it sounds alike and is likelier in a shop.',
    ),
  recogniserPronunciations: z
    .string()
    .optional()
    .describe('A file of pronunciations as the CMU dictionary is written, for {dictionary} of these commands.'),
  recogniserFolder: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Hears shoppers instead: the folder of a speech model for sherpa-onnx; needs the package sherpa-onnx-node.',
    ),
  recogniserUrl: z
    .string()
    .regex(/^https?:\/\//, 'is an http or https address')
    .refine((address) => URL.canParse(address), 'is no address')
    .refine((address) => !URL.canParse(address) || new URL(address).username === '', 'holds a name or a password')
    .optional()
    .describe(
      'Hears shoppers instead: an OpenAI-compatible service for transcriptions, its base address, as in http://localhost:8080/v1.',
    ),
  recogniserModel: z.string().min(1).max(200).optional().describe('The name of the model there.'),
  recogniserKey: z.string().optional().describe('The key for that service, where it wants one. Never printed.'),
  recogniserLanguages: z
    .string()
    .regex(/^(?:en|zh|en,zh|zh,en)$/, 'is en, zh or en,zh')
    .optional()
    .describe('What is understood: en, zh or en,zh. Both behind an address and en by a command, when left out.'),
})

export type Config = z.infer<typeof configSchema>

const environmentNames: Record<keyof Config, string> = {
  home: 'ELMO_HOME',
  port: 'ELMO_PORT',
  host: 'ELMO_HOST',
  databaseUrl: 'DATABASE_URL',
  sealKey: 'ELMO_SEAL_KEY',
  empty: 'ELMO_EMPTY',
  limits: 'ELMO_LIMITS',
  logLevel: 'ELMO_LOG',
  importLimitBytes: 'ELMO_IMPORT_LIMIT_BYTES',
  siteHosts: 'ELMO_SITE_HOSTS',
  embedderUrl: 'ELMO_EMBEDDER_URL',
  embedderModel: 'ELMO_EMBEDDER_MODEL',
  embedderKey: 'ELMO_EMBEDDER_KEY',
  embedderFolder: 'ELMO_EMBEDDER_FOLDER',
  pictures: 'ELMO_PICTURES',
  modelUrl: 'ELMO_MODEL_URL',
  modelName: 'ELMO_MODEL',
  modelKey: 'ELMO_MODEL_KEY',
  modelDeadlineMs: 'ELMO_MODEL_DEADLINE_MS',
  modelVisitorTokens: 'ELMO_MODEL_VISITOR_TOKENS',
  modelDeskTokens: 'ELMO_MODEL_DESK_TOKENS',
  modelDayTokens: 'ELMO_MODEL_DAY_TOKENS',
  modelVoice: 'ELMO_MODEL_VOICE',
  requestWebhookUrl: 'ELMO_REQUEST_WEBHOOK_URL',
  requestWebhookSecret: 'ELMO_REQUEST_WEBHOOK_SECRET',
  recogniserCommand: 'ELMO_RECOGNISER_COMMAND',
  recogniserGrammarCommand: 'ELMO_RECOGNISER_GRAMMAR_COMMAND',
  recogniserPronunciations: 'ELMO_RECOGNISER_PRONUNCIATIONS',
  recogniserFolder: 'ELMO_RECOGNISER_FOLDER',
  recogniserUrl: 'ELMO_RECOGNISER_URL',
  recogniserModel: 'ELMO_RECOGNISER_MODEL',
  recogniserKey: 'ELMO_RECOGNISER_KEY',
  recogniserLanguages: 'ELMO_RECOGNISER_LANGUAGES',
}

/** Settings that are never shown nor logged. */
export const secretSettings: ReadonlySet<string> = new Set<keyof Config>([
  'sealKey',
  'embedderKey',
  'modelKey',
  'recogniserKey',
  'requestWebhookSecret',
])

/**
 * Works out the configuration: flags over environment over `elmo.json` in the home over defaults.
 * An unknown key or a value out of range is a problem that names the place and the right key.
 */
export function readConfig(flags: Partial<Config>, environment: Record<string, string | undefined>): Read<Config> {
  const home = resolve(flags.home ?? environment.ELMO_HOME ?? join(homedir(), '.elmo'))
  const defaults: Config = {
    home,
    port: 4000,
    host: '127.0.0.1',
    empty: false,
    limits: 'on',
    logLevel: 'warn',
    importLimitBytes: 1024 ** 3,
    pictures: 'own',
    modelDeadlineMs: 2_500,
    modelVisitorTokens: 20_000,
    modelDeskTokens: 200_000,
    modelDayTokens: 1_000_000,
  }
  const problems: Problem[] = []
  const file = join(home, 'elmo.json')
  let fromFile: Record<string, unknown> = {}
  if (existsSync(file)) {
    try {
      fromFile = JSON.parse(readFileSync(file, 'utf8'))
    } catch (error) {
      problems.push(problem(file, undefined, `is not JSON: ${(error as Error).message}`, '不是合法的 JSON'))
    }
  }
  const fromEnvironment: Record<string, unknown> = {}
  for (const [key, name] of Object.entries(environmentNames)) {
    const value = environment[name]
    if (value === undefined || value === '') continue
    fromEnvironment[key] = key === 'empty' ? value === '1' || value === 'true' : value
  }
  const known = new Set(Object.values(environmentNames))
  for (const name of Object.keys(environment)) {
    if (name.startsWith('ELMO_') && !known.has(name) && !otherNames.has(name))
      problems.push(
        problem(
          'environment',
          name,
          `is no setting; did you mean ${nearest(name, [...known])}?`,
          `不是有效的设置项；是否想用 ${nearest(name, [...known])}？`,
        ),
      )
  }
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
  const merged: Record<string, unknown> = { ...defaults, ...fromFile, ...fromEnvironment, ...given, home }
  const parsed = configSchema.safeParse(merged)
  if (parsed.success)
    return {
      value: parsed.data,
      problems: [
        ...problems,
        ...embedderProblems(parsed.data),
        ...modelProblems(parsed.data),
        ...recogniserProblems(parsed.data),
        ...webhookProblems(parsed.data),
      ],
    }
  for (const issue of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')]
    for (const key of keys) {
      const right = nearest(key, Object.keys(environmentNames))
      problems.push(
        issue.code === 'unrecognized_keys'
          ? problem(file, key, `is no setting; did you mean ${right}?`, `不是有效的设置项；是否想用 ${right}？`)
          : problem(file, key, issue.message, '取值无效'),
      )
    }
  }
  return { value: defaults, problems }
}

/** A model is behind an address or in a folder, and an address needs the model's name. */
function embedderProblems({ embedderUrl, embedderModel, embedderKey, embedderFolder }: Config): Problem[] {
  if (embedderUrl !== undefined && embedderFolder !== undefined)
    return [
      problem(
        'embedder',
        'embedderFolder',
        'and embedderUrl are both set: a shop has one model for meaning; leave one of them out',
        '与 embedderUrl 不能同时设置：语义模型只能有一个，请删除其中一项',
      ),
    ]
  if (embedderUrl === undefined)
    return idleProblems('embedder', { embedderModel, embedderKey }, 'embedderUrl', 'ELMO_EMBEDDER_URL')
  return embedderModel === undefined
    ? [namelessProblem('embedder', 'embedderModel', 'embedderUrl', 'ELMO_EMBEDDER_MODEL')]
    : []
}

/** A language model has an address and a name, and nothing else of it does anything without them. */
function modelProblems({ modelUrl, modelName, modelKey, modelVoice }: Config): Problem[] {
  if (modelUrl === undefined)
    return idleProblems('model', { modelName, modelKey, modelVoice }, 'modelUrl', 'ELMO_MODEL_URL')
  return modelName === undefined ? [namelessProblem('model', 'modelName', 'modelUrl', 'ELMO_MODEL')] : []
}

/** What is told unsigned could be anybody's. */
function webhookProblems({ requestWebhookUrl, requestWebhookSecret }: Config): Problem[] {
  if (requestWebhookUrl === undefined)
    return idleProblems('webhook', { requestWebhookSecret }, 'requestWebhookUrl', 'ELMO_REQUEST_WEBHOOK_URL')
  if (requestWebhookSecret !== undefined) return []
  return [
    problem(
      'webhook',
      'requestWebhookSecret',
      'is missing: requestWebhookUrl needs a secret of 16 characters or more (ELMO_REQUEST_WEBHOOK_SECRET)',
      '缺失：设置 requestWebhookUrl 时还需要至少 16 个字符的密钥（ELMO_REQUEST_WEBHOOK_SECRET）',
    ),
  ]
}

/** One recogniser listens, and nothing of the other does anything beside it. */
function recogniserProblems(config: Config): Problem[] {
  const { recogniserCommand, recogniserPronunciations, recogniserUrl, recogniserModel, recogniserKey } = config
  const { recogniserFolder, recogniserGrammarCommand } = config
  const [first, second] = Object.entries({ recogniserCommand, recogniserUrl, recogniserFolder }).flatMap(
    ([name, value]) => (value === undefined ? [] : [name]),
  )
  if (first !== undefined && second !== undefined)
    return [
      problem(
        'recogniser',
        first,
        `and ${second} are both set: one recogniser listens; leave one of them out`,
        `与 ${second} 不能同时设置：语音识别只能有一个，请删除其中一项`,
      ),
    ]
  if (recogniserUrl !== undefined && recogniserModel === undefined)
    return [namelessProblem('recogniser', 'recogniserModel', 'recogniserUrl', 'ELMO_RECOGNISER_MODEL')]
  const ofUrl = recogniserUrl === undefined ? { recogniserModel, recogniserKey } : {}
  const ofAny = recogniserCommand ?? recogniserUrl ?? recogniserFolder
  const ofCommand = (recogniserCommand ?? recogniserGrammarCommand) === undefined ? { recogniserPronunciations } : {}
  return [
    ...idleProblems('recogniser', ofUrl, 'recogniserUrl', 'ELMO_RECOGNISER_URL'),
    ...idleProblems(
      'recogniser',
      ofAny === undefined ? { recogniserGrammarCommand } : {},
      'recogniserCommand',
      'ELMO_RECOGNISER_COMMAND',
    ),
    ...idleProblems('recogniser', ofCommand, 'recogniserCommand', 'ELMO_RECOGNISER_COMMAND'),
  ]
}

const namelessProblem = (file: string, name: string, url: string, variable: string) =>
  problem(
    file,
    name,
    `is missing: ${url} needs the name of the model (${variable})`,
    `缺失：设置 ${url} 时还需要模型名称（${variable}）`,
  )

/** Settings that are set, though the one that they belong to is not. */
const idleProblems = (file: string, settings: Readonly<Record<string, unknown>>, needed: string, variable: string) =>
  Object.entries(settings).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [problem(file, key, `does nothing without ${needed} (${variable})`, `需要与 ${needed}（${variable}）一起设置`)],
  )

// Read by benches and tests, not by the server's own configuration.
const otherNames = new Set(['ELMO_BENCH_DATA', 'ELMO_CHROMIUM', 'ELMO_TEST_DATABASE_URL'])

function problem(file: string, column: string | undefined, en: string, zh: string): Problem {
  return {
    code: 'CONFIG_INVALID',
    severity: 'error',
    message: { en: `${column ?? file} ${en}`, zh: `${column ?? file} ${zh}` },
    remedy: { en: '`elmo config` prints every setting.', zh: '运行 `elmo config` 可查看全部设置。' },
    place: { file, ...(column ? { column } : {}) },
  }
}

/** The candidate that shares the most letters and letter pairs with a misspelt name. */
function nearest(name: string, candidates: readonly string[]): string {
  const traits = (text: string) => {
    const letters = [...text.toLowerCase()]
    return new Set([...letters, ...letters.slice(1).map((letter, at) => letters[at] + letter)])
  }
  const wanted = traits(name)
  const likeness = (candidate: string) => {
    const own = traits(candidate)
    return [...own].filter((trait) => wanted.has(trait)).length / (own.size + wanted.size)
  }
  return candidates.reduce((best, candidate) => (likeness(candidate) > likeness(best) ? candidate : best))
}
