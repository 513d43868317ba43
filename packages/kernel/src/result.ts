/** An outcome that may be an expected no. `error` carries a `code` that replies and callers branch on. */
export type Result<T, E extends { readonly code: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** Wraps a value as a success. */
export const ok = <T>(value: T) => ({ ok: true, value }) as const

/** Wraps an expected refusal. */
export const no = <E extends { readonly code: string }>(error: E) => ({ ok: false, error }) as const
