import { useTranslation } from 'react-i18next'
import type { SettingsProblems } from './settings-problems.js'

/** Says what is wrong with a field, or nothing. */
export function useProblemWords(
  problems: SettingsProblems = {},
): (field: keyof SettingsProblems) => string | undefined {
  const { t } = useTranslation()
  return (field) => problems[field] && t(`settings.problem.${problems[field]}`)
}
