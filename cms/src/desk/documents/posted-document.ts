import { AppError } from '@infos-droits/shared'
import { DOCUMENT_MAX, requireDocument, type Document } from '../drafting/document.ts'
import { DRAFTING } from '../drafting/labels.fr.ts'
import { bodyOf } from '../pages/forms.ts'

/** What stands around a document in its form. */
const AROUND = 4096
const errors = DRAFTING.document

/**
 * The document of a posted form, read no further than its limit.
 *
 * @throws AppError `document.missing`, `document.large`, `document.kind` (422).
 */
export const postedDocument = async (
  request: Pick<Request, 'body' | 'headers'>,
): Promise<Document> => {
  const tooLarge = { code: 'document.large', message: errors['document.large'], status: 422 }
  const bytes = await bodyOf(request, { most: DOCUMENT_MAX + AROUND, tooLarge })
  const type = request.headers.get('content-type') ?? ''
  const posted = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .then((form) => form.get('file'))
    .catch(() => null)
  if (!(posted instanceof File)) {
    const code = 'document.missing'
    throw new AppError({ code, message: errors[code], status: 422 })
  }
  return requireDocument({ name: posted.name, bytes: Buffer.from(await posted.arrayBuffer()) })
}
