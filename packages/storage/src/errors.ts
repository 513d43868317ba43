import type { Bilingual } from '@elmo-chat/kernel'

export type StorageErrorCode =
  | 'STORAGE_IN_USE'
  | 'STORAGE_PATH_TOO_LONG'
  | 'STORAGE_CANNOT_OPEN'
  | 'STORAGE_NEWER'
  | 'STORAGE_CLOSED'
  | 'STORAGE_IMPORT_NOT_RUNNING'
  | 'STORAGE_CURSOR_EXPIRED'
  | 'STORAGE_CURSOR_UNREADABLE'

const marker = Symbol.for('elmo-chat.storage-error')

/** Misuse, or a world in which storage cannot work. Expected refusals are values, not this. */
export class StorageError extends Error {
  readonly code: StorageErrorCode
  /** What happened and what to do, for people. `message` is the two joined. */
  readonly text: Bilingual
  readonly [marker] = true

  constructor(code: StorageErrorCode, text: Bilingual, options?: ErrorOptions) {
    super(`${text.en}\n${text.zh}`, options)
    this.name = 'StorageError'
    this.code = code
    this.text = text
  }

  /** Whether an error is ours, also when it comes from a second copy of the package. */
  static is(error: unknown): error is StorageError {
    return typeof error === 'object' && error !== null && marker in error
  }
}

/** The database was closed, or its thread ended, before the answer came. */
export function closed(cause?: unknown): StorageError {
  return new StorageError(
    'STORAGE_CLOSED',
    { en: 'The database is closed. Start the program again.', zh: '数据库已关闭，请重新启动程序。' },
    { cause },
  )
}

/** A cursor that we did not make, or that was cut. */
export function unreadableCursor(cursor: string): StorageError {
  return new StorageError('STORAGE_CURSOR_UNREADABLE', {
    en: `The cursor "${cursor.slice(0, 80)}" cannot be read. Start from the first page.`,
    zh: `无法读取游标“${cursor.slice(0, 80)}”，请从第一页开始。`,
  })
}
