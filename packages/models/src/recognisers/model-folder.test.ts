import { expect, it } from 'vitest'
import { sherpaModel } from './model-folder.js'

it.each([
  [
    'sherpa-onnx-sense-voice-zh-en-ja-ko-yue',
    ['model.int8.onnx', 'model.onnx', 'tokens.txt', 'README.md'],
    { tokens: 'tokens.txt', senseVoice: { model: 'model.int8.onnx' } },
  ],
  [
    'paraformer-zh-small',
    ['model.int8.onnx', 'tokens.txt'],
    { tokens: 'tokens.txt', paraformer: { model: 'model.int8.onnx' } },
  ],
  ['zipformer-ctc-en', ['model.onnx', 'tokens.txt'], { tokens: 'tokens.txt', zipformerCtc: { model: 'model.onnx' } }],
  ['anything', ['model.onnx', 'tokens.txt'], { tokens: 'tokens.txt', nemoCtc: { model: 'model.onnx' } }],
  [
    'zipformer-en',
    ['encoder-99.onnx', 'encoder-99.int8.onnx', 'decoder-99.onnx', 'joiner-99.onnx', 'tokens.txt'],
    {
      tokens: 'tokens.txt',
      transducer: { encoder: 'encoder-99.int8.onnx', decoder: 'decoder-99.onnx', joiner: 'joiner-99.onnx' },
    },
  ],
  [
    'whisper-tiny',
    ['tiny-encoder.onnx', 'tiny-decoder.int8.onnx', 'tiny-tokens.txt'],
    { tokens: 'tiny-tokens.txt', whisper: { encoder: 'tiny-encoder.onnx', decoder: 'tiny-decoder.int8.onnx' } },
  ],
  [
    'moonshine-tiny-en-int8',
    ['preprocess.onnx', 'encode.int8.onnx', 'uncached_decode.int8.onnx', 'cached_decode.int8.onnx', 'tokens.txt'],
    {
      tokens: 'tokens.txt',
      moonshine: {
        preprocessor: 'preprocess.onnx',
        encoder: 'encode.int8.onnx',
        uncachedDecoder: 'uncached_decode.int8.onnx',
        cachedDecoder: 'cached_decode.int8.onnx',
      },
    },
  ],
  ['no-tokens', ['model.onnx'], null],
  ['no-model', ['tokens.txt'], null],
])('knows the kind of model in %s', (folder, files, model) => {
  expect(sherpaModel(files, folder)).toEqual(model)
})
