import { AppError } from '@infos-droits/shared'
import { postedForm } from '../../http/index.ts'
import { DOCUMENT_MAX, requireDocument, type Document } from '../drafting/document.ts'
import { DRAFTING } from '../drafting/labels.fr.ts'

/** What stands around a document in its form: the words of a draft come along. */
const AROUND = 512 * 1024
const errors = DRAFTING.document

/**
 * The document of a posted form, read no further than its limit.
 *
 * @throws AppError `document.missing`, `document.large`, `document.kind` (422).
 */
export const postedDocument = async (
  request: Pick<Request, 'body' | 'headers'>,
): Promise<Document> => documentIn(await documentForm(request))

/**
 * A posted form with a document, read no further than its limit.
 *
 * @throws AppError `document.large` (422).
 */
export const documentForm = (request: Pick<Request, 'body' | 'headers'>): Promise<FormData> => {
  const tooLarge = { code: 'document.large', message: errors['document.large'], status: 422 }
  return postedForm(request, { most: DOCUMENT_MAX + AROUND, tooLarge })
}

/**
 * The document of a form that was read.
 *
 * @throws AppError as `postedDocument`.
 */
export const documentIn = async (form: FormData): Promise<Document> => {
  const posted = form.get('file')
  if (!(posted instanceof File)) {
    const code = 'document.missing'
    throw new AppError({ code, message: errors[code], status: 422 })
  }
  return requireDocument({ name: posted.name, bytes: Buffer.from(await posted.arrayBuffer()) })
}
