import { AppError } from '@infos-droits/shared'
import { textToHtml, textToHtmlOrNull, type AddressOfLinked, type Written } from './html.ts'
import { plain, plainOrNull } from './plain.ts'

type Given = {
  text: unknown
  /** What its links to the site's own pages lead to. */
  references: { linked: AddressOfLinked }
  /** Names the page, and the part of it, for the lead. */
  where: readonly string[]
}

/**
 * A stored text as the HTML of the snapshot.
 *
 * @throws AppError `snapshot.text` saying where and what cannot be shown.
 */
export const htmlOf = (given: Given): string => plain(sayingWhere(given, textToHtml))

/** The same for a text that may be left empty. */
export const htmlOrNull = (given: Given): string | null =>
  plainOrNull(sayingWhere(given, textToHtmlOrNull))

const sayingWhere = <Html>(
  { text, where, references }: Given,
  convert: (written: Written) => Html,
): Html => {
  try {
    return convert({ text, addressOf: references.linked })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const names = where.map((name) => `«\u00A0${name}\u00A0»`).join(', ')
    const message = `${names}\u00A0: ${error.message}.`
    throw new AppError({ code: error.code, message, status: error.status, cause: error })
  }
}
