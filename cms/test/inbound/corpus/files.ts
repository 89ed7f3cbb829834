import { inHeader, mail, type PartSpec } from './build.ts'
import type { Sample } from './sample.ts'

/** A picture of one grey point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
const ICS =
  'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Rendez-vous à la préfecture\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
const inner =
  'From: CAF <caf@exemple.example>\r\nSubject: Trop-perçu\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVous devez rembourser à la caisse.\r\n'

const withParts = (
  name: string,
  files: string[],
  parts: PartSpec[],
  says = 'Voyez la pièce jointe, reçue hier à midi',
): Sample => ({
  name: `file-${name}`,
  action: 'ticket',
  says: [says],
  files,
  raw: mail({ text: 'Voyez la pièce jointe, reçue hier à midi.', parts }),
})

export const FILES: Sample[] = [
  withParts(
    'pdf',
    ['courrier.pdf'],
    [{ type: 'application/pdf', name: 'courrier.pdf', bytes: PDF }],
  ),
  withParts('png', ['photo.png'], [{ type: 'image/png', name: 'photo.png', bytes: PNG }]),
  withParts(
    'two',
    ['a.png', 'b.pdf'],
    [
      { type: 'image/png', name: 'a.png', bytes: PNG },
      { type: 'application/pdf', name: 'b.pdf', bytes: PDF },
    ],
  ),
  withParts(
    'same-name-twice',
    ['scan.pdf', 'scan.pdf'],
    [
      { type: 'application/pdf', name: 'scan.pdf', bytes: PDF },
      { type: 'application/pdf', name: 'scan.pdf', bytes: PDF },
    ],
  ),
  withParts(
    'winmail',
    ['winmail.dat'],
    [{ type: 'application/ms-tnef', name: 'winmail.dat', bytes: Buffer.from('789f3e22', 'hex') }],
  ),
  withParts(
    'winmail-octet-stream',
    ['winmail.dat'],
    [
      {
        type: 'application/octet-stream',
        name: 'winmail.dat',
        bytes: Buffer.from('789f3e22', 'hex'),
      },
    ],
  ),
  withParts(
    'heic',
    ['IMG_0001.HEIC'],
    [{ type: 'image/heic', name: 'IMG_0001.HEIC', bytes: Buffer.from('....ftypheic') }],
  ),
  withParts(
    'svg',
    ['dessin.svg'],
    [
      {
        type: 'image/svg+xml',
        name: 'dessin.svg',
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'),
      },
    ],
  ),
  withParts(
    'not-a-picture',
    ['photo.jpg'],
    [
      {
        type: 'image/jpeg',
        name: 'photo.jpg',
        bytes: Buffer.from('<html>ceci n’est pas une photo'),
      },
    ],
  ),
  withParts(
    'program',
    ['facture.exe'],
    [{ type: 'application/octet-stream', name: 'facture.exe', bytes: Buffer.from('MZ') }],
  ),
  withParts(
    'archive',
    ['tout.zip'],
    [{ type: 'application/zip', name: 'tout.zip', bytes: Buffer.from('PK\u0003\u0004') }],
  ),
  withParts('no-name', ['piece-jointe-1.pdf'], [{ type: 'application/pdf', bytes: PDF }]),
  withParts(
    'accents-rfc2231',
    ['Décision à contester.pdf'],
    [
      {
        type: 'application/pdf',
        name: 'x',
        parameters: "; filename*=utf-8''D%C3%A9cision%20%C3%A0%20contester.pdf",
        bytes: PDF,
      },
    ],
  ),
  withParts(
    'accents-encoded-word',
    ['Décision été.pdf'],
    [{ type: 'application/pdf', name: inHeader('Décision été.pdf', 'iso-8859-1'), bytes: PDF }],
  ),
  withParts(
    'accents-as-typed',
    ['Décision.pdf'],
    [{ type: 'application/pdf', name: 'Décision.pdf', bytes: PDF }],
  ),
  withParts(
    'path-in-name',
    ['.._.._etc_passwd'],
    [{ type: 'text/x-sh', name: '../../etc/passwd', bytes: Buffer.from('x') }],
  ),
  withParts(
    'inline-picture',
    ['image001.png'],
    [
      {
        type: 'image/png',
        name: 'image001.png',
        bytes: PNG,
        disposition: 'inline',
        headers: ['Content-ID: <logo@x>'],
      },
    ],
  ),
  withParts(
    'text-file',
    ['notes.txt'],
    [{ type: 'text/plain; charset=utf-8', name: 'notes.txt', bytes: Buffer.from('à lire') }],
  ),
  withParts(
    'forwarded-as-file',
    ['Trop-percu.eml'],
    [{ type: 'message/rfc822', name: 'Trop-percu.eml', bytes: Buffer.from(inner) }],
  ),
  withParts(
    'forwarded-inside',
    [],
    [{ type: 'message/rfc822', bytes: Buffer.from(inner), disposition: null }],
    'Vous devez rembourser à la caisse',
  ),
  withParts(
    'signed',
    ['smime.p7s'],
    [{ type: 'application/pkcs7-signature', name: 'smime.p7s', bytes: Buffer.from('x') }],
  ),
  withParts(
    'vcard',
    ['Marie.vcf'],
    [{ type: 'text/vcard', name: 'Marie.vcf', bytes: Buffer.from('BEGIN:VCARD') }],
  ),
  {
    name: 'file-calendar-invite',
    action: 'ticket',
    says: ['Rendez-vous lundi à 9 h'],
    files: ['invite.ics'],
    raw: mail({
      subject: 'Invitation : Rendez-vous',
      text: 'Rendez-vous lundi à 9 h',
      parts: [
        {
          type: 'text/calendar; method=REQUEST; charset=utf-8',
          name: 'invite.ics',
          bytes: Buffer.from(ICS),
        },
      ],
    }),
  },
  {
    name: 'file-without-words',
    action: 'ticket',
    files: ['lettre.pdf'],
    raw: mail({
      subject: '',
      text: '',
      parts: [{ type: 'application/pdf', name: 'lettre.pdf', bytes: PDF }],
    }),
  },
  {
    name: 'forwarded-in-text',
    action: 'ticket',
    says: ['Que dois-je répondre ?', 'Trop-perçu de 120'],
    raw: mail({
      subject: 'TR: Trop-perçu',
      text: 'Que dois-je répondre ?\n\nDe : CAF <caf@exemple.example>\nEnvoyé : lundi\nÀ : Marie\nObjet : Trop-perçu\n\nTrop-perçu de 120',
    }),
  },
  {
    name: 'forwarded-gmail',
    action: 'ticket',
    says: ['voici ce que j’ai reçu', 'Votre droit est suspendu'],
    raw: mail({
      subject: 'Fwd: Votre dossier',
      text: 'voici ce que j’ai reçu\n\n---------- Forwarded message ---------\nDe : CAF <caf@exemple.example>\nDate: lun. 2 mars 2026 à 09:00\nSubject: Votre dossier\nTo: Marie\n\nVotre droit est suspendu',
    }),
  },
  {
    name: 'forwarded-iphone',
    action: 'ticket',
    says: ['à quoi ai-je droit', 'Votre allocation s’arrête'],
    raw: mail({
      subject: 'Votre dossier',
      text: 'à quoi ai-je droit ?\n\nEnvoyé de mon iPhone\n\nDébut du message transféré :\n\n> De: CAF\n> Objet: Votre dossier\n>\n> Votre allocation s’arrête',
    }),
  },
]
