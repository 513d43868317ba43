import { readFile } from 'node:fs/promises'
import { type RecogniserSetup, shopTalk } from '@elmo-chat/assistant'
import type { Language } from '@elmo-chat/kernel'
import { commandRecogniser, folderRecogniser, httpRecogniser, twoRecognisers } from '@elmo-chat/models'
import type { Config } from './config.js'

type Recogniser = RecogniserSetup['recogniser']

/**
 * What listens to shoppers, as it is configured; null where nothing does. Its address may lie in a private network, since
 * nobody but who starts the process can set it.
 *
 * Fails  with a `RecogniserError` where a command or its file of pronunciations cannot be read: only a person can mend that.
 */
export async function openRecogniser(config: Config): Promise<RecogniserSetup | null> {
  const free = await openFirst(config)
  if (!free) return null
  const languages = (config.recogniserLanguages?.split(',') ?? []) as Language[]
  const usual: Language[] = config.recogniserUrl === undefined ? ['en'] : ['en', 'zh']
  return { recogniser: await withGrammar(free, config), languages: languages.length > 0 ? languages : usual }
}

async function openFirst(config: Config): Promise<Recogniser | null> {
  const { recogniserCommand, recogniserFolder, recogniserUrl, recogniserModel, recogniserKey } = config
  if (recogniserFolder !== undefined) return folderRecogniser({ folder: recogniserFolder })
  if (recogniserUrl !== undefined && recogniserModel !== undefined) {
    const key = recogniserKey === undefined ? {} : { key: recogniserKey }
    return httpRecogniser({ url: recogniserUrl, model: recogniserModel, ...key })
  }
  return recogniserCommand === undefined ? null : openCommand(recogniserCommand, config)
}

/** Beside one that hears any words, another that hears sentences about the catalogue alone. */
async function withGrammar(free: Recogniser, config: Config): Promise<Recogniser> {
  const { recogniserGrammarCommand, recogniserPronunciations } = config
  if (recogniserGrammarCommand === undefined) return free
  const bound = await openCommand(recogniserGrammarCommand, config)
  // Opening the command has found that the file can be read.
  const pronunciations = recogniserPronunciations === undefined ? '' : await readFile(recogniserPronunciations, 'utf8')
  return twoRecognisers({ free, bound, talk: shopTalk(), pronunciations })
}

function openCommand(command: string, { recogniserPronunciations: pronunciations }: Config): Promise<Recogniser> {
  return commandRecogniser({ command, ...(pronunciations === undefined ? {} : { pronunciations }) })
}
