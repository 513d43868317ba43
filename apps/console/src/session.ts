const CONSOLE = '/console/'

/** Where to come back to after the log-in, for its address: the page that is open now. */
export function logInSearch(): { to?: string } {
  const { pathname, search } = window.location
  const isDoor = /^\/console\/(login|welcome)?$/.test(pathname)
  return pathname.startsWith(CONSOLE) && !isDoor ? { to: pathname + search } : {}
}

/** The page named in the log-in's address, when it is one of ours: an address from outside could lead anywhere. */
export function pageAfterLogIn(): string {
  const wanted = new URLSearchParams(window.location.search).get('to') ?? ''
  return wanted.startsWith(CONSOLE) && !wanted.includes('\\') ? wanted : CONSOLE
}
