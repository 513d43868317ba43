// Before anything is painted: the language and the theme that this browser chose last.
const read = (name) => {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
const chosen = read('alderbay-language')
const language = chosen ?? (navigator.language.startsWith('en') ? 'en' : 'zh')
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
const theme = read('alderbay-theme')
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
