/** Where a redirect leads, as seen from `here`: an http(s) address; null for anything else. */
export function redirectTarget(redirect: string, here: string): URL | null {
  try {
    const url = new URL(redirect, here)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}
