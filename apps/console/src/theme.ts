export type Theme = 'light' | 'dark' | 'system'

const KEPT = 'elmo.console.theme'

export function currentTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function startTheme(): void {
  show(currentTheme())
}

export function changeTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme)
  show(theme)
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
