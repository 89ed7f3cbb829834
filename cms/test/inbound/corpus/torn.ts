import { mail } from './build.ts'
import type { Sample } from './sample.ts'

/** Bytes of a character in two words of a head, against RFC 2047, section 5 (3): many programs do. */
const torn = (text: string, how: 'B' | 'Q'): string =>
  (
    Buffer.from(text)
      .toString('latin1')
      .match(/[\s\S]{1,7}/g) ?? []
  )
    .map((piece) => {
      const bytes = Buffer.from(piece, 'latin1')
      const coded =
        how === 'B' ? bytes.toString('base64') : bytes.toString('hex').replace(/../g, '=$&')
      return `=?utf-8?${how}?${coded}?=`
    })
    .join('\r\n ')

export const TORN = (['B', 'Q'] as const).map((how): Sample => ({
  name: `question-torn-head-${how}`,
  action: 'ticket',
  says: ['Électricité coupée à Noël, été, hôtel'],
  files: ['décision de la sécurité sociale à lire.pdf'],
  raw: mail({
    head: [
      `From: ${torn('Zoé Lefèvre-Ménétrier', how)} <zoe@exemple.example>`,
      `Subject: ${torn('Électricité coupée à Noël, été, hôtel', how)}`,
      'MIME-Version: 1.0',
    ],
    text: 'Plus de courant depuis hier.',
    parts: [
      {
        type: 'application/pdf',
        bytes: Buffer.from('%PDF-1.4'),
        parameters: `; filename="${torn('décision de la sécurité sociale à lire.pdf', how)}"`,
      },
    ],
  }),
}))
