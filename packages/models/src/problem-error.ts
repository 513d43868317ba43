import type { Problem } from '@elmo-chat/kernel'

/** What is told of one kind of failure, and what can be done about it. */
export type FailureText = Pick<Problem, 'message' | 'remedy'>

/** Why something beyond this program did not do its part. `problem` is for people; the message names the detail and never a key. */
export abstract class ProblemError<Code extends string> extends Error {
  readonly code: Code
  readonly problem: Problem

  constructor(code: Code, text: FailureText, detail: string | undefined) {
    super(detail === undefined ? text.message.en : `${text.message.en} ${detail}`)
    this.code = code
    this.problem = {
      ...{ code, severity: 'error', ...text },
      ...(detail === undefined ? {} : { place: { value: detail } }),
    }
  }
}
