import type { Sample } from './sample.ts'

const unparsed = (name: string, raw: string, says: string[]): Sample => ({
  name: `broken-${name}`,
  action: 'unparsed',
  isSilent: true,
  says,
  raw: Buffer.from(raw),
})

/** Mails whose words no reader of parts finds: they are said to be broken, and no word is lost. */
export const BROKEN: Sample[] = [
  unparsed(
    'boundary-missing',
    'From: a@exemple.example\r\nSubject: sans frontière\r\nContent-Type: multipart/mixed\r\n\r\nBonjour, ma question à vous\r\n',
    ['sans frontière', 'ma question à vous'],
  ),
  unparsed(
    'boundary-of-another',
    'From: a@exemple.example\r\nSubject: Aide\r\nContent-Type: multipart/mixed; boundary=zzz\r\n\r\n--yyy\r\nContent-Type: text/plain\r\n\r\nMa question importante\r\n--yyy--\r\n',
    ['Ma question importante'],
  ),
  unparsed(
    'before-the-first-part',
    'From: a@exemple.example\nContent-Type: multipart/mixed; boundary=b\n\nTout est avant\n--b--\n',
    ['Tout est avant'],
  ),
]
