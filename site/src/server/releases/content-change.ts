import type { SiteContent } from '../../content/index.ts'

/** A list told against the one before: for each place, where the document was, or −1 − its place in `made`. */
type ListChange = { places: Int32Array<ArrayBuffer>; made: unknown[] }

/** What makes one content of another: parts that are other than they were, lists by their documents. */
export type ContentChange = { parts: Record<string, unknown>; lists: Record<string, ListChange> }

/** What is remembered of a content in order to tell the next one: digests, not documents. */
export type ContentOutline = { parts: Record<string, string>; lists: Record<string, string[]> }

/** The outline of nothing: everything is told. */
export const NO_CONTENT: ContentOutline = { parts: {}, lists: {} }

/** Tells a content against the one before. */
export const contentChange = (
  content: SiteContent,
  before: ContentOutline,
): { change: ContentChange; outline: ContentOutline } => {
  const change: ContentChange = { parts: {}, lists: {} }
  const outline: ContentOutline = { parts: {}, lists: {} }
  for (const [name, value] of Object.entries(content))
    if (isListOfDocuments(value)) {
      const digests = value.map(({ digest }) => digest)
      outline.lists[name] = digests
      const known = before.lists[name]
      if (known === undefined || !isSameList(digests, known))
        change.lists[name] = listChange(value, known ?? [])
    } else {
      const text = JSON.stringify(value)
      outline.parts[name] = text
      if (before.parts[name] !== text) change.parts[name] = value
    }
  return { change, outline }
}

type Document = { digest: string }

const isListOfDocuments = (value: unknown): value is Document[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one: Partial<Document> | null) => typeof one?.digest === 'string')

const isSameList = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((digest, place) => digest === other[place])

const listChange = (documents: Document[], known: string[]): ListChange => {
  const placeOf = new Map(known.map((digest, place) => [digest, place]))
  const made: Document[] = []
  const places = documents.map((document) => {
    const place = placeOf.get(document.digest)
    if (place !== undefined) return place
    made.push(document)
    return -made.length
  })
  return { places: Int32Array.from(places), made }
}

/** The content that a change makes of the one before, which stays as it is. */
export const changedContent = (
  before: Partial<SiteContent>,
  { parts, lists }: ContentChange,
): SiteContent => {
  const known: Record<string, unknown> = { ...before }
  const made = Object.entries(lists).map(([name, { places, made }]): [string, unknown[]] => {
    const list = known[name]
    const old: unknown[] = Array.isArray(list) ? list : []
    return [name, Array.from(places, (place) => (place < 0 ? made[-1 - place] : old[place]))]
  })
  return { ...known, ...parts, ...Object.fromEntries(made) } as SiteContent
}
