import { mail } from './build.ts'
import type { Sample } from './sample.ts'

const nested = (depth: number): string => {
  let body = 'Content-Type: text/plain\r\n\r\nau fond\r\n'
  for (let level = 0; level < depth; level += 1)
    body = `Content-Type: multipart/mixed; boundary="b${String(level)}"\r\n\r\n--b${String(level)}\r\n${body}\r\n--b${String(level)}--\r\n`
  return body
}

const ticket = (name: string, raw: Buffer, says: string[] = []): Sample => ({
  name: `odd-${name}`,
  action: 'ticket',
  says,
  raw,
})
const unparsed = (name: string, raw: Buffer | string): Sample => ({
  name: `odd-${name}`,
  action: 'unparsed',
  isSilent: true,
  raw: Buffer.from(raw),
})

/** Broken, cut, hostile: nothing falls over, nothing is lost. */
export const ODD: Sample[] = [
  unparsed('nothing-at-all', ''),
  unparsed('one-newline', '\r\n'),
  unparsed('no-sender', 'Subject: sans expéditeur\r\n\r\nBonjour\r\n'),
  unparsed('sender-is-no-address', 'From: quelqu’un\r\nSubject: x\r\n\r\nBonjour\r\n'),
  unparsed('bytes', Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256))),
  unparsed('nested-too-deep', `From: a@exemple.example\r\n${nested(400)}`),
  unparsed('head-too-large', `From: a@exemple.example\r\n${'X-A: b\r\n'.repeat(400_000)}\r\nx`),
  unparsed('empty-mail', 'From: a@exemple.example\r\n\r\n'),
  ticket('nested', Buffer.from(`From: a@exemple.example\r\nSubject: x\r\n${nested(20)}`), [
    'au fond',
  ]),
  ticket(
    'boundary-never-closed',
    Buffer.from(
      'From: a@exemple.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\ncoupé ici',
    ),
    ['coupé ici'],
  ),
  ticket(
    'mbox-first-line',
    Buffer.from(
      'From a@exemple.example Thu Mar  5 10:12:00 2026\r\nFrom: a@exemple.example\r\nSubject: ligne\r\n\r\nde boîte\r\n',
    ),
    ['de boîte'],
  ),
  ticket(
    'bad-base64',
    mail({ head: ['From: a@exemple.example', 'Subject: base64'], text: null, parts: [] }),
    ['base64'],
  ),
  ticket('nul-and-bidi', mail({ text: 'avant\u0000 après \u202Egnol\u202C fin' }), ['avant après']),
  ticket(
    'header-injection',
    mail({
      from: '"x\\r\\nBcc: a@b.example" <a@exemple.example>',
      subject: 'bonjour',
      text: 'tout va bien',
    }),
    ['tout va bien'],
  ),
  ticket('long-line', mail({ transfer: '8bit', text: `été ${'x'.repeat(300_000)}` }), ['été']),
  ticket('many-links', mail({ text: 'voilà '.concat('http://exemple.example/x '.repeat(5000)) }), [
    'voilà',
  ]),
  ticket('many-quotes', mail({ text: `bonjour à tous\n${'> vieux\n'.repeat(50_000)}` }), [
    'bonjour à tous',
  ]),
  ticket('markup', mail({ text: '<script>alert(1)</script> & été', subject: '<b>gras</b>' }), [
    '<script>alert(1)</script> & été',
  ]),
  ticket('unclosed-tags', mail({ html: `${'<div><a '.repeat(5000)}<p>fin où tout va` }), []),
  ticket(
    'group-sender',
    mail({ from: 'Équipe: a@exemple.example, b@exemple.example;', text: 'à deux' }),
    ['à deux'],
  ),
  ticket(
    'date-is-wrong',
    mail({ head: ['From: a@exemple.example', 'Date: hier', 'Subject: quand'], text: 'mal daté' }),
    ['mal daté'],
  ),
]
