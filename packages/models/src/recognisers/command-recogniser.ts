import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  dictionaryOf,
  type KnownPronunciations,
  type Recogniser,
  readPronunciations,
  type ShopWords,
  speechGrammar,
  writeWav,
} from '@elmo-chat/voice'
import { splitCommand } from './command-line.js'
import { readHeard } from './read-heard.js'
import { RecogniserError } from './recogniser-error.js'

export interface CommandRecogniserOptions {
  /**
   * A program and its arguments, in which {wav}, {grammar}, {dictionary} and {language} stand for files with the speech, what
   * shoppers may say (JSGF) and how it is pronounced, and for en or zh. It prints what it heard: words, or one JSON object with
   * `text` and, where it knows them, `confidence` (0 to 1) and `alternatives`.
   */
  readonly command: string
  /** A file of pronunciations in the form of the CMU dictionary, for {dictionary}. */
  readonly pronunciations?: string
  readonly timeoutMs?: number
  /** So many may run at a time; further ones are refused at once. */
  readonly atOnce?: number
}

const TIMEOUT_MS = 20_000
const AT_ONCE = 2
const MOST_BYTES = 64 * 1024
/** What engines need of the surroundings; the rest may hold secrets of the shop. */
const SURROUNDINGS = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'LD_LIBRARY_PATH', 'TMPDIR', 'SystemRoot']

interface Hints {
  readonly grammar: string
  readonly dictionary: string
}

/**
 * Any program that takes a WAV file and prints words.
 *
 * Fails   with a `RecogniserError`, at once where the command cannot be read.
 */
export async function commandRecogniser(options: CommandRecogniserOptions): Promise<Recogniser> {
  const { timeoutMs = TIMEOUT_MS, atOnce = AT_ONCE } = options
  const [program, ...args] = splitCommand(options.command) ?? []
  if (program === undefined || !args.some((arg) => arg.includes('{wav}')))
    throw new RecogniserError('RECOGNISER_COMMAND_UNREADABLE', options.command)
  const known: KnownPronunciations = options.pronunciations
    ? readPronunciations(await readPronunciationFile(options.pronunciations))
    : new Map()
  // The words of a shop change with its catalogue; what is made of them is used by every request until then.
  const made = new WeakMap<ShopWords, Hints>()
  let running = 0
  return {
    id: `command ${program}`,
    async recognise(speech, { words, language }, signal) {
      if (running >= atOnce) throw new RecogniserError('RECOGNISER_BUSY')
      running++
      const folder = await mkdtemp(join(tmpdir(), 'elmo-speech-'))
      try {
        const files: Record<string, string> = { language }
        const put = async (name: string, file: string, content: string | Uint8Array) => {
          if (!args.some((arg) => arg.includes(`{${name}}`))) return
          files[name] = join(folder, file)
          await writeFile(files[name], content)
        }
        const hints = made.get(words) ?? makeHints(words, known)
        made.set(words, hints)
        await put('wav', 'speech.wav', writeWav(speech))
        await put('grammar', 'shop.gram', hints.grammar)
        await put('dictionary', 'shop.dict', hints.dictionary)
        const filled = args.map((arg) => arg.replace(/\{(\w+)\}/g, (whole, name: string) => files[name] ?? whole))
        return readHeard(await run(program, filled, folder, timeoutMs, signal))
      } finally {
        running--
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

function makeHints(words: ShopWords, known: KnownPronunciations): Hints {
  const grammar = speechGrammar(words)
  return { grammar: grammar.text, dictionary: dictionaryOf(grammar.words, known) }
}

async function readPronunciationFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new RecogniserError('RECOGNISER_MISSING', file)
  }
}

function run(
  program: string,
  args: readonly string[],
  folder: string,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  const env = Object.fromEntries(
    SURROUNDINGS.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env, shell: false, stdio: ['ignore', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    let size = 0
    const end = (error: unknown) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      child.kill('SIGKILL')
      // A child of the program may hold the pipe open.
      child.stdout.destroy()
      reject(error)
    }
    const onAbort = () => end(signal?.reason)
    const timer = setTimeout(() => end(new RecogniserError('RECOGNISER_LATE', `${timeoutMs} ms`)), timeoutMs)
    signal?.addEventListener('abort', onAbort)
    if (signal?.aborted) onAbort()
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_BYTES) end(new RecogniserError('RECOGNISER_ANSWER_UNREADABLE', `More than ${MOST_BYTES} bytes.`))
      else chunks.push(chunk)
    })
    child.once('error', (error: NodeJS.ErrnoException) =>
      end(new RecogniserError(error.code === 'ENOENT' ? 'RECOGNISER_MISSING' : 'RECOGNISER_FAILED', program)),
    )
    child.once('close', (code) => {
      if (code !== 0) return end(new RecogniserError('RECOGNISER_FAILED', `Exit status ${code}.`))
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      resolve(Buffer.concat(chunks).toString('utf8'))
    })
  })
}
