import type { PublicSettings, Snapshot } from '@infos-droits/shared'
import { formatPhone } from '@infos-droits/shared'
import { serverLabels as labels } from '../labels.fr.ts'

/**
 * A page that needs nothing: no release, no build, no style. For when the rest cannot answer.
 */
export const plainPage = ({
  title,
  message,
  siteName,
  phones = [],
  typed,
  refreshSeconds,
}: {
  title: string
  message: string
  /** Given by the release; without one the site has no name yet. */
  siteName?: string | undefined
  phones?: string[]
  /** What the person had typed, shown so that it is not lost. */
  typed?: string | undefined
  /** Loads itself again after so many seconds. */
  refreshSeconds?: number
}): string => {
  const lines = phones.map((phone) => `<li>${escapeHtml(phone)}</li>`).join('')
  const fullTitle = siteName === undefined ? title : `${title} – ${siteName}`
  return [
    '<!doctype html><html lang="fr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    refreshSeconds === undefined
      ? ''
      : `<meta http-equiv="refresh" content="${String(refreshSeconds)}">`,
    `<title>${escapeHtml(fullTitle)}</title></head><body><main>`,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(message)}</p>`,
    lines === '' ? '' : `<p>${labels.phones}</p><ul>${lines}</ul>`,
    typed === undefined || typed === ''
      ? ''
      : `<p><label for="typed">${labels.typed}</label></p><textarea id="typed" rows="12" cols="60">\n${escapeHtml(typed)}</textarea>`,
    `<p><a href="/">${labels.home}</a></p></main></body></html>`,
  ].join('')
}

/** Telephone numbers for a page that cannot be as it should: the desk, then emergencies. */
export const phonesOf = ({
  settings,
  hotlines,
}: {
  settings: Pick<PublicSettings, 'desk'>
  hotlines: Snapshot['hotlines']
}): string[] => [
  ...(settings.desk.phone === null
    ? []
    : [`${settings.desk.name}\u00A0: ${formatPhone(settings.desk.phone)}`]),
  ...hotlines
    .filter((hotline) => hotline.emergency)
    .toSorted((a, b) => a.order - b.order)
    .map((hotline) => `${hotline.name}\u00A0: ${hotline.number}`),
]

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
