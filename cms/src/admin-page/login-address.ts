const LOGIN = '/admin/login'

/** Where who is not signed in goes first; they come back to the address they asked for. */
export const loginAddress = ({
  pathname,
  searchParams,
}: {
  pathname: string
  searchParams: URLSearchParams
}): string => {
  const query = new URLSearchParams(searchParams)
  // As Payload does: one address to come back to, not one inside another.
  query.delete('redirect')
  const asked = query.size === 0 ? pathname : `${pathname}?${query.toString()}`
  return `${LOGIN}?${new URLSearchParams({ redirect: asked }).toString()}`
}
