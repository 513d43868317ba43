/** A model of sherpa-onnx, by the paths of its files within its folder: the part of its configuration that tells the kind. */
export type SherpaModel = { readonly tokens: string } & Readonly<
  Record<string, string | Readonly<Record<string, string>>>
>

/**
 * What kind of model the files of a folder are, as sherpa-onnx publishes them; null where they are none that is known. Quantised
 * files (`int8`) go first: they are smaller, faster and hardly worse.
 *
 * @param folder its name, which tells kinds apart whose files are called alike
 */
export function sherpaModel(files: readonly string[], folder: string): SherpaModel | null {
  const models = files
    .filter((file) => file.endsWith('.onnx'))
    .sort((a, b) => Number(b.includes('int8')) - Number(a.includes('int8')) || a.localeCompare(b))
  const tokens = files.find((file) => /(?:^|[-_.])tokens\.txt$/.test(file))
  if (tokens === undefined) return null
  const part = (name: RegExp) => models.find((file) => name.test(file))
  const parts = (named: Readonly<Record<string, RegExp>>) => {
    const found = Object.entries(named).flatMap(([key, name]) => {
      const file = part(name)
      return file === undefined ? [] : [[key, file] as const]
    })
    return found.length === Object.keys(named).length ? Object.fromEntries(found) : null
  }
  const moonshine = parts({
    preprocessor: /preprocess/,
    encoder: /^encode/,
    uncachedDecoder: /uncached_decode/,
    cachedDecoder: /(?<!un)cached_decode/,
  })
  if (moonshine) return { tokens, moonshine }
  const transducer = parts({ encoder: /encoder/, decoder: /decoder/, joiner: /joiner/ })
  if (transducer) return { tokens, transducer }
  const pair = parts({ encoder: /encoder/, decoder: /decoder/ })
  if (pair) return { tokens, [/fire-?red/i.test(folder) ? 'fireRedAsr' : 'whisper']: pair }
  const [model] = models
  if (model === undefined) return null
  return { tokens, [kindOf(`${folder}/${model}`)]: { model } }
}

/** Of models in one file. */
function kindOf(name: string): string {
  if (/sense-?voice/i.test(name)) return 'senseVoice'
  if (/paraformer/i.test(name)) return 'paraformer'
  if (/zipformer/i.test(name)) return 'zipformerCtc'
  if (/wenet/i.test(name)) return 'wenetCtc'
  return 'nemoCtc'
}
