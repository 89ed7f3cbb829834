import { AppError, picturesShown, type PreviewRequest, type Snapshot } from '@infos-droits/shared'
import type { PayloadRequest } from 'payload'
import { readSiteFile } from '../pictures/index.ts'
import { buildSnapshot } from '../publishing/index.ts'
import type { Cause, DraftAnswer, View } from './answer.ts'
import { askSite } from './ask-site.ts'
import { formValues } from './form-values.ts'
import { PREVIEW as fr } from './labels.fr.ts'
import { PARTS, placeIn, type Previewed } from './previewed.ts'
import { problemsOf } from './problems.ts'

export type Asked = {
  collection: Previewed
  id: string
  /** What the form holds and is not saved; null: the draft as it is saved. */
  data: Record<string, unknown> | null
  view: View
}

/** A draft as its page, or why it cannot be one yet, in French. Nothing is stored. */
export const draftPage = async ({
  req,
  asked,
}: {
  req: PayloadRequest
  asked: Asked
}): Promise<DraftAnswer> => {
  const { collection, id, view } = asked
  const fields = req.payload.collections[collection].config.fields
  const doc = formValues({ fields, values: await draftOf({ req, asked }) })
  const lines = await problemsOf({ fields, given: { collection, id, doc, req } })
  if (lines.length > 0) return problem(fr.notYetTitle, [fr.missing, ...lines])
  try {
    // Every rule of its fields is kept: it is what the collection stores.
    const draft = { part: PARTS[collection], doc: doc as { id: string } }
    const snapshot = await buildSnapshot({ payload: req.payload, draft })
    const place = placeIn({ snapshot, collection, id })
    if (place === null) return problem(fr.unfitTitle, [fr.notShown])
    const isEasy = view === 'easyRead' && place.easyRead !== null
    const address = isEasy && place.easyRead !== null ? place.easyRead : place.address
    const { status, html } = await askSite({
      address,
      snapshot,
      pictures: await picturesOf({ snapshot, id }),
    })
    if (status !== 200) return problem(fr.unfitTitle, [fr.failed])
    return {
      kind: 'page',
      html,
      anchor: place.anchor,
      view: isEasy ? 'easyRead' : 'page',
      views: place.easyRead === null ? ['page'] : ['page', 'easyRead'],
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const cause = await causeOf({ error, req })
    return problem(TITLES[cause], [error.message], cause)
  }
}

/** The picture of the document itself, which the site may not have yet. */
const picturesOf = async ({
  snapshot,
  id,
}: {
  snapshot: Snapshot
  id: string
}): Promise<NonNullable<PreviewRequest['pictures']>> => {
  const shown = picturesShown(snapshot).find((page) => page.id === id)
  const [largest] = shown?.picture.files.slice(-1) ?? []
  const bytes = largest === undefined ? null : await readSiteFile(largest.name)
  return largest === undefined || bytes === null ? {} : { [largest.name]: bytes.toString('base64') }
}

const TITLES: Record<Cause, string> = {
  draft: fr.unfitTitle,
  elsewhere: fr.elsewhereTitle,
  silent: fr.silentTitle,
}

/** A draft is not to blame for a site that cannot be made without it either. */
const causeOf = async ({
  error,
  req,
}: {
  error: AppError
  req: PayloadRequest
}): Promise<Cause> => {
  if (error.code === 'preview.silent') return 'silent'
  if (!error.code.startsWith('snapshot.')) return 'draft'
  return buildSnapshot({ payload: req.payload }).then(
    () => 'draft',
    () => 'elsewhere',
  )
}

const problem = (title: string, lines: string[], cause: Cause = 'draft'): DraftAnswer => ({
  kind: 'problem',
  cause,
  title,
  lines,
})

/** The saved draft with what the form holds over it. */
const draftOf = async ({
  req,
  asked: { collection, id, data },
}: {
  req: PayloadRequest
  asked: Asked
}): Promise<Record<string, unknown>> => {
  const found = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (found === null) throw new AppError({ code: 'preview.gone', message: fr.gone, status: 404 })
  const saved: Record<string, unknown> = { ...found }
  // Whose document it is and when it was saved is not the form’s to say.
  const own = { id, updatedAt: saved['updatedAt'], slug: data?.['slug'] || saved['slug'] }
  return { ...saved, ...data, ...own, _status: 'published' }
}
