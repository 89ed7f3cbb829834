import { expect, it } from 'vitest'
import { DOCUMENT_MAX, requireDocument } from './document.ts'

const zip = (inside: string) => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(inside)])
const pdf = Buffer.from('%PDF-1.7 …')

it('takes the five kinds by their bytes', () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const odt = zip('mimetypeapplication/vnd.oasis.opendocument.text')
  for (const [name, bytes] of [
    ['modèle.PDF', pdf],
    ['lettre.docx', zip('word/document.xml')],
    ['lettre.odt', odt],
    ['photo.jpeg', jpeg],
    ['photo.png', png],
  ] as const)
    expect(requireDocument({ name, bytes }).name).toBe(name)
})

it('refuses what is not what it says, holds a program, is empty or too large', () => {
  const code = (name: string, bytes: Buffer) => {
    try {
      return requireDocument({ name, bytes }).name
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  expect(code('x.pdf', Buffer.from('<html>'))).toBe('document.kind')
  expect(code('x.html', pdf)).toBe('document.kind')
  expect(code('x.docx', zip('word/document.xml vbaProject.bin'))).toBe('document.kind')
  expect(code('x.pdf', Buffer.alloc(0))).toBe('document.missing')
  expect(code('x.pdf', Buffer.alloc(DOCUMENT_MAX + 1))).toBe('document.large')
  expect(code('../../\u202Ex.pdf', pdf)).toBe('x.pdf')
})
