/*
 * A writer of small ONNX files: the few parts of the protocol that a lookup of vectors and a masked mean need. Source: the
 * field numbers of onnx.proto, version 8 of the intermediate representation, operators of set 13.
 */

type Field = readonly [number: number, value: number | string | Uint8Array]

const FLOAT = 1
const INT64 = 7

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80)
  return [...bytes, rest]
}

/** A protobuf message: numbers as varints, everything else by length. */
function message(...fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(([number, value]) => {
    if (typeof value === 'number') return [Uint8Array.from([...varint(number << 3), ...varint(value)])]
    const bytes = typeof value === 'string' ? Buffer.from(value) : value
    return [Uint8Array.from([...varint((number << 3) | 2), ...varint(bytes.length)]), bytes]
  })
  return Buffer.concat(parts)
}

const tensor = (name: string, type: number, dims: readonly number[], data: ArrayBufferView) =>
  message(
    ...dims.map((size): Field => [1, size]),
    [2, type],
    [8, name],
    [9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)],
  )

const node = (type: string, inputs: readonly string[], output: string, ...attributes: readonly Uint8Array[]) =>
  message(
    ...inputs.map((input): Field => [1, input]),
    [2, output],
    [4, type],
    ...attributes.map((attribute): Field => [5, attribute]),
  )

/** An attribute that is a whole number. */
const attribute = (name: string, value: number) => message([1, name], [3, value], [20, 2])

/** An input or output; a size that is a name may be any. */
function value(name: string, type: number, dims: readonly (number | string)[]): Uint8Array {
  const shape = message(...dims.map((size): Field => [1, message([typeof size === 'number' ? 1 : 2, size])]))
  return message([1, name], [2, message([1, message([1, type], [2, shape])])])
}

function model(
  nodes: readonly Uint8Array[],
  tensors: readonly Uint8Array[],
  inputs: readonly Uint8Array[],
  output: Uint8Array,
): Uint8Array {
  const graph = message(
    ...nodes.map((one): Field => [1, one]),
    [2, 'graph'],
    ...tensors.map((one): Field => [5, one]),
    ...inputs.map((one): Field => [11, one]),
    [12, output],
  )
  return message([1, 8], [7, graph], [8, message([2, 13])])
}

/** A model that looks up the vector of each token and gives them all: `last_hidden_state`. */
export function lookupModel(table: Float32Array, tokens: number, dimensions: number): Uint8Array {
  return model(
    [node('Gather', ['table', 'input_ids'], 'last_hidden_state')],
    [tensor('table', FLOAT, [tokens, dimensions], table)],
    [value('input_ids', INT64, ['batch', 'length'])],
    value('last_hidden_state', FLOAT, ['batch', 'length', dimensions]),
  )
}

/** A model that also takes the mean over the tokens that the mask names: `sentence_embedding`. */
export function pooledModel(table: Float32Array, tokens: number, dimensions: number): Uint8Array {
  return model(
    [
      node('Gather', ['table', 'input_ids'], 'states'),
      node('Cast', ['attention_mask'], 'weights', attribute('to', FLOAT)),
      node('Unsqueeze', ['weights', 'last'], 'wide'),
      node('Mul', ['states', 'wide'], 'weighted'),
      node('ReduceSum', ['weighted', 'middle'], 'sum', attribute('keepdims', 0)),
      node('ReduceSum', ['weights', 'middle'], 'count', attribute('keepdims', 1)),
      node('Div', ['sum', 'count'], 'sentence_embedding'),
    ],
    [
      tensor('table', FLOAT, [tokens, dimensions], table),
      tensor('last', INT64, [1], BigInt64Array.of(2n)),
      tensor('middle', INT64, [1], BigInt64Array.of(1n)),
    ],
    [value('input_ids', INT64, ['batch', 'length']), value('attention_mask', INT64, ['batch', 'length'])],
    value('sentence_embedding', FLOAT, ['batch', dimensions]),
  )
}
