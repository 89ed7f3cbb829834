/** What Pagefind knows of a page: see the `data-pagefind-*` attributes of `layouts/Base.astro`. */
export type Found = {
  url: string
  meta: Record<string, string | undefined>
  filters: Record<string, string[] | undefined>
}

/** Replaces the list of results by `found`, in the mark-up of `components/SearchResults.astro`. */
export const showResults = (found: Found[]): void => {
  const list = document.createElement('ol')
  list.className = 'results'
  list.append(...found.flatMap((item) => resultItem(item) ?? []))
  document.querySelector('#search-results')?.replaceChildren(list)
  toggle('#search-found', found.length > 0)
  toggle('#search-none', found.length === 0)
}

/** Takes away the list and the word that nothing was found. */
export const clearResults = (): void => {
  document.querySelector('#search-results')?.replaceChildren()
  toggle('#search-found', false)
  toggle('#search-none', false)
}

/** « 3 résultats pour « loyer » », from the sentences the page carries. */
export const countLabel = ({
  total,
  shown,
  query,
  labels,
}: {
  total: number
  shown: number
  query: string
  labels: { one?: string; many?: string; first?: string }
}): string =>
  ((shown < total ? labels.first : total > 1 ? labels.many : labels.one) ?? '')
    .replace('{count}', String(total))
    .replace('{shown}', String(shown))
    .replace('{query}', () => query)

const toggle = (selector: string, isShown: boolean) => {
  document.querySelector(selector)?.toggleAttribute('hidden', !isShown)
}

const resultItem = ({ url, meta, filters }: Found): Node | undefined => {
  const rubric = filters.rubric?.[0]
  const template = document.querySelector<HTMLTemplateElement>('#search-item')
  const item = template?.content.firstElementChild?.cloneNode(true)
  if (!(item instanceof HTMLElement)) return undefined
  const mark = document.querySelector<HTMLTemplateElement>('#search-marks')
  const icon = mark?.content.querySelector(`.r-${rubric ?? 'none'}`)?.cloneNode(true)
  if (icon !== undefined) item.prepend(icon)
  const link = item.querySelector('a')
  link?.setAttribute('href', url)
  if (link !== null) link.textContent = meta.title ?? url
  const kind = item.querySelector<HTMLElement>('.kind')
  if (kind !== null) kind.textContent = kind.dataset[filters.kind?.[0] ?? ''] ?? ''
  const summary = item.querySelector('p')
  if (summary !== null) summary.textContent = meta.summary ?? ''
  return item
}
