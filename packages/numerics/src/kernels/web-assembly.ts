/** Memory that grows without moving. `buffer` is another object after each growth: never keep it. */
export interface LinearMemory {
  readonly buffer: ArrayBuffer
  /** Throws a RangeError when the machine has no more. */
  grow(pages: number): number
}

/** The part of the platform's WebAssembly that is used here; the compiler's library for Node has no types of it. */
interface Platform {
  validate(bytes: Uint8Array): boolean
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
  readonly Memory: new (limits: { readonly initial: number; readonly maximum: number }) => LinearMemory
}

export const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Platform | undefined }
