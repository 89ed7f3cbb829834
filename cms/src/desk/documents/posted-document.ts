import { AppError } from '@infos-droits/shared'
import { postedForm } from '../../http/index.ts'
import { DOCUMENT_MAX, requireDocument, type Document } from '../drafting/document.ts'
import { DRAFTING } from '../drafting/labels.fr.ts'

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
  const form = await postedForm(request, { most: DOCUMENT_MAX + AROUND, tooLarge })
  const posted = form.get('file')
  if (!(posted instanceof File)) {
    const code = 'document.missing'
    throw new AppError({ code, message: errors[code], status: 422 })
  }
  return requireDocument({ name: posted.name, bytes: Buffer.from(await posted.arrayBuffer()) })
}
