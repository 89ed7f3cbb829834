/** Where a request goes: the path decoded once, the query as it came (with its `?`) and read. */
export type Target = {
  path: string
  /** True when the path was written without needless escapes. */
  isCanonical: boolean
  query: string
  params: URLSearchParams
}

/** Request line → target; null when it is not a path that can be read. */
export const readTarget = (url: string | undefined): Target | null => {
  if (url === undefined || !url.startsWith('/')) return null
  const mark = url.indexOf('?')
  const raw = mark === -1 ? url : url.slice(0, mark)
  const query = mark === -1 ? '' : url.slice(mark)
  try {
    const path = decodeURIComponent(raw)
    return { path, isCanonical: path === raw, query, params: new URLSearchParams(query) }
  } catch {
    return null
  }
}
