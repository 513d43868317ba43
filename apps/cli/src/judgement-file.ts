import { readFile } from 'node:fs/promises'
import { type ReadJudgements, readJudgementLines } from '@elmo-chat/server'
import { CommandError } from './command-error.js'

/** Reads a file of judgements, one JSON value a line: `{ "query", "productId", "grade": 0 to 3, "reason"? }`. */
export async function readJudgementFile(path: string): Promise<ReadJudgements> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(`there is no file ${path} 没有这个文件`)
  })
  const read = readJudgementLines(text)
  if (read.value.length === 0)
    throw new CommandError(
      `${path} holds no judgement; write one a line: {"query":"red dress","productId":"p1","grade":3}\n` +
        '文件中没有可用的评判；每行一条，例如 {"query":"红色连衣裙","productId":"p1","grade":3}',
    )
  return read
}
