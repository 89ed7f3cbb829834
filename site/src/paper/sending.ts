import { SENT } from './labels.fr.ts'

type Sending = { pages: { title: string; url: string }[]; siteUrl: string; siteName: string }

const subjectOf = ({ pages, siteName }: Sending): string => {
  const [only] = pages
  const title = only !== undefined && pages.length === 1 ? only.title : SENT.several
  return SENT.subject({ title, siteName })
}

const linesOf = ({ pages, siteUrl }: Sending): string[] =>
  pages.flatMap(({ title, url }) => [title, `${siteUrl}${url}`, ''])

/** Address that begins a mail to nobody yet, with titles and links. Source: RFC 6068. */
export const mailLink = (sending: Sending): string => {
  const body = [SENT.hello, '', SENT.here, '', ...linesOf(sending), sending.siteName].join('\r\n')
  return `mailto:?subject=${encodeURIComponent(subjectOf(sending))}&body=${encodeURIComponent(body)}`
}

/** The same as a text message: as short as can be. Source: RFC 5724. */
export const textLink = (sending: Sending): string =>
  `sms:?body=${encodeURIComponent(linesOf(sending).join('\n').trim())}`
