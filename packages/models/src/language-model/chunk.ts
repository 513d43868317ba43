/** A part of a call for a tool; the arguments come in pieces of one JSON text. */
export interface ToolCallPart {
  /** Of the call within the answer, from 0. */
  readonly index: number
  readonly name?: string
  readonly arguments?: string
}

/** What one chunk of a streamed completion adds. */
export interface Chunk {
  readonly text?: string
  readonly calls?: readonly ToolCallPart[]
  readonly finished?: string
  readonly refusal?: true
  readonly tokens?: { readonly input: number; readonly output: number }
}

/** A part of an answer as far as it is what the protocol says: a service may send anything. */
interface Completion {
  readonly choices?: readonly {
    readonly delta?: { readonly content?: unknown; readonly refusal?: unknown; readonly tool_calls?: unknown }
    readonly finish_reason?: unknown
  }[]
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null
}

/** Far above any prompt with its answer. */
const MOST_TOKENS = 10_000_000

/** What a service says that it took; undefined where that cannot be. */
function tokensOf(usage: NonNullable<Completion['usage']>): Chunk['tokens'] {
  const [input, output] = [usage.prompt_tokens, usage.completion_tokens]
  const isCount = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_TOKENS
  return isCount(input) && isCount(output) ? { input, output } : undefined
}

export function readChunk(part: unknown): Chunk {
  const { choices, usage }: Completion = part !== null && typeof part === 'object' ? part : {}
  const choice = Array.isArray(choices) ? choices[0] : undefined
  const tokens = usage && typeof usage === 'object' ? tokensOf(usage) : undefined
  const calls = Array.isArray(choice?.delta?.tool_calls) ? choice.delta.tool_calls.flatMap(readCall) : []
  return {
    ...(typeof choice?.delta?.content === 'string' ? { text: choice.delta.content } : {}),
    ...(calls.length > 0 ? { calls } : {}),
    ...(typeof choice?.finish_reason === 'string' ? { finished: choice.finish_reason } : {}),
    ...(choice?.delta?.refusal || choice?.finish_reason === 'content_filter' ? { refusal: true } : {}),
    ...(tokens ? { tokens } : {}),
  }
}

function readCall(call: unknown): ToolCallPart[] {
  if (call === null || typeof call !== 'object') return []
  const { index, function: made }: { index?: unknown; function?: unknown } = call
  if (made === null || typeof made !== 'object') return []
  const { name, arguments: given }: { name?: unknown; arguments?: unknown } = made
  return [
    {
      index: count(index),
      ...(typeof name === 'string' ? { name } : {}),
      ...(typeof given === 'string' ? { arguments: given } : {}),
    },
  ]
}

const count = (value: unknown) => (typeof value === 'number' && value >= 0 ? Math.floor(value) : 0)
