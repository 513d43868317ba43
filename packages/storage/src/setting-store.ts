import { no, ok, type Result } from '@elmo-chat/kernel'
import { json } from './clean-text.js'
import type { StoreContext } from './store-context.js'

/** One state of the settings. `value` is what the caller's schema reads; 0 is the version before the first. */
export interface SettingVersion {
  readonly version: number
  readonly value: unknown
  readonly at: string
  readonly by: string
}

/** Someone else saved the settings meanwhile. */
export interface SettingsMoved {
  readonly code: 'SETTINGS_MOVED'
}

export interface SettingStore {
  get(): Promise<SettingVersion | null>
  /** Keeps a new version. With `version`, only when that is still the present one. */
  put(value: unknown, how: { by: string; version?: number }): Promise<Result<SettingVersion, SettingsMoved>>
  /** Who changed what and when, the latest first. */
  history(limit?: number): Promise<SettingVersion[]>
}

interface SettingRow {
  readonly version: number
  readonly value: string
  readonly at: string
  readonly by: string
}

export function settingStore({ database, now }: StoreContext): SettingStore {
  const history = async (limit: number) => {
    const rows = await database.query<SettingRow>(
      'select version, value, at, by from elmo.setting order by version desc limit $1',
      [limit],
    )
    return rows.map((row): SettingVersion => ({ ...row, value: JSON.parse(row.value) as unknown }))
  }
  return {
    async get() {
      return (await history(1))[0] ?? null
    },
    async put(value, { by, version }) {
      const at = now()
      for (;;) {
        const [row] = await database.query<{ version: number }>(
          `insert into elmo.setting (version, value, at, by)
           select latest.version + 1, $1::json, $2, $3
           from (select coalesce(max(version), 0) as version from elmo.setting) latest
           where $4::integer is null or latest.version = $4
           on conflict (version) do nothing
           returning version`,
          [json(value), at, by, version ?? null],
        )
        if (row) return ok({ version: row.version, value, at, by })
        if (version !== undefined) return no({ code: 'SETTINGS_MOVED' })
      }
    },
    history: (limit = 50) => history(limit),
  }
}
