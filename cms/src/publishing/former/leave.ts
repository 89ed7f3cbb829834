import type { PayloadRequest } from 'payload'
import { pagesLeft } from './decide.ts'
import { hasPages, pagesOf, type Page, type WithPages } from './pages.ts'

type Stored = Record<string, unknown> & { id: string }

type Of = { collection: string; id: string; req: PayloadRequest }

const memory = ({ collection, id }: Of) => `publishing.pages.${collection}.${id}`

/** Keeps, until the change is made, which addresses a document has before it; null: it is not shown. */
export const rememberPages = async ({ doc, ...of }: Of & { doc: Stored | null }): Promise<void> => {
  const pages = await pagesNow({ doc, ...of })
  // Looked up after the wait: Payload puts another context in its place with each call.
  of.req.context[memory(of)] = pages
}

/**
 * Writes down, in the transaction of the change, which of the addresses that it had a document has left;
 * null: it is not shown any more.
 */
export const notePagesLeft = async ({ doc, ...of }: Of & { doc: Stored | null }): Promise<void> => {
  const before = of.req.context[memory(of)] as Page[] | undefined
  if (before !== undefined) await noteLeft({ before, doc, ...of })
}

/** The same with the document as it was at hand. */
export const notePagesLeftBy = async ({
  was,
  doc,
  ...of
}: Of & { was: Stored; doc: Stored | null }): Promise<void> =>
  noteLeft({ before: await pagesNow({ doc: was, ...of }), doc, ...of })

const noteLeft = async ({
  before,
  doc,
  ...of
}: Of & { before: readonly Page[]; doc: Stored | null }): Promise<void> => {
  const { collection, id, req } = of
  if (before.length === 0 || !hasPages(collection)) return
  for (const page of pagesLeft(before, await pagesNow({ doc, ...of })))
    await keepRow({ row: { ...page, kind: collection, document: id }, req })
}

const pagesNow = async ({ collection, doc, req }: Of & { doc: Stored | null }): Promise<Page[]> => {
  if (doc === null || !hasPages(collection)) return []
  const { slug, rubric, easyRead } = doc
  if (typeof slug !== 'string' || slug === '') return []
  const hasEasyRead = isGiven(easyRead)
  return pagesOf(collection, { slug, rubric: await rubricSlug({ rubric, req }), hasEasyRead })
}

/** The form takes it whole or not at all. */
const isGiven = (easyRead: unknown): boolean =>
  easyRead !== null &&
  typeof easyRead === 'object' &&
  'summary' in easyRead &&
  Boolean(easyRead.summary)

const rubricSlug = async ({
  rubric,
  req,
}: {
  rubric: unknown
  req: PayloadRequest
}): Promise<string | null> => {
  if (rubric === null || rubric === undefined) return null
  const id = idOf(rubric)
  return (await req.payload.findByID({ collection: 'rubrics', id, depth: 0, req })).slug
}

/** Of a document, or as a hook has it, or as the database does. */
const idOf = (reference: unknown): string =>
  typeof reference === 'object' &&
  reference !== null &&
  'id' in reference &&
  typeof reference.id === 'string'
    ? reference.id
    : String(reference)

/** One row an address: of the document that left it last. */
const keepRow = async ({
  row,
  req,
}: {
  row: Page & { kind: WithPages; document: string }
  req: PayloadRequest
}): Promise<void> => {
  const where = { address: { equals: row.address } }
  const rows = { collection: 'former-addresses', depth: 0, req } as const
  const { docs } = await req.payload.find({ ...rows, where, limit: 1, pagination: false })
  const [known] = docs
  if (known === undefined) await req.payload.create({ ...rows, data: row })
  else await req.payload.update({ ...rows, id: known.id, data: row })
}
