import { LETTER_LIMITS } from '@infos-droits/shared'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  eventually,
  postForm,
  startTestSite,
  typedQuestion,
  type TestSite,
} from '../../../test/test-site.ts'
import { echoed } from '../../../test/tiny-site.ts'
import type { FormView } from '../../views.ts'
import { readMultipart } from './multipart.ts'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite()
})
afterAll(() => site.stop())

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('une photographie')])
const PDF = Buffer.from('%PDF-1.7 le courrier')

/** Posts the form as a browser does when it has a field for files. */
const post = async (changes: Record<string, string>, files: [string, Buffer][] = []) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(typedQuestion(changes))) form.append(name, value)
  for (const [name, bytes] of files) form.append('letters', new Blob([new Uint8Array(bytes)]), name)
  if (files.length === 0) form.append('letters', new Blob([]), 'aucun')
  const { origin } = new URL(site.siteUrl)
  const sent = new Response(form)
  const type = sent.headers.get('content-type') ?? ''
  // A browser in which none was chosen sends a file without a name; this runtime gives it no filename.
  const whole = Buffer.from(await sent.arrayBuffer()).toString('latin1')
  return fetch(`${site.siteUrl}/api/questions`, {
    method: 'POST',
    body: Buffer.from(whole.replace('filename="aucun"', 'filename=""'), 'latin1'),
    headers: { origin, 'content-type': type },
    redirect: 'manual',
  })
}
const formIn = async (response: Response): Promise<FormView> =>
  echoed({ html: await response.text(), name: 'form' }) as FormView
const issuesIn = async (response: Response) =>
  (await formIn(response)).issues.map(({ code }) => code)
const text = (mark: string) => `Que veut dire ce courrier, numéro ${mark} ?`

describe('a question with photographs of a letter', () => {
  test('is one question, and its files reach the CMS after it, sealed on the way', async () => {
    const response = await post({ text: text('un') }, [
      ['C:\\photos\\Lettre CAF.jpg', JPEG],
      ['avis.pdf', PDF],
    ])
    expect(response.status).toBe(303)
    const { letters } = site.cms.state
    await eventually(() => letters.size === 2, 15_000)
    expect([...letters.values()].map(({ name, type }) => [name, type])).toEqual([
      ['Lettre CAF.jpg', 'image/jpeg'],
      ['avis.pdf', 'application/pdf'],
    ])
    expect(Buffer.from([...letters.values()][1]?.bytes ?? '', 'base64')).toEqual(PDF)
    const spool = readFileSync(site.spoolFile).toString('latin1')
    expect(spool).not.toContain('photographie')
    expect(spool).not.toContain('Lettre CAF')
  })

  test('without a file is the question of before, whichever way it is posted', async () => {
    const fields = typedQuestion({ text: text('deux') })
    const first = await post(fields)
    const second = await postForm({ siteUrl: site.siteUrl, fields })
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
  })

  test('is another one when the same words come with another photograph', async () => {
    const one = await post({ text: text('trois') })
    const other = await post({ text: text('trois') }, [['lettre.jpg', JPEG]])
    expect(other.headers.get('location')).not.toBe(one.headers.get('location'))
    const { letters } = site.cms.state
    const before = letters.size
    await eventually(() => letters.size > before, 15_000)
  })

  test.each([
    ['question.letters.type', [['faux.jpg', Buffer.from('<svg onload=alert(1)>')]]],
    ['question.letters.empty', [['lettre.jpg', Buffer.alloc(0)]]],
    [
      'question.letters.empty',
      [
        ['lettre.jpg', JPEG],
        ['suite.jpg', Buffer.alloc(0)],
      ],
    ],
    ['question.letters.heic', [['IMG.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')]]],
    ['question.letters.many', Array.from({ length: 4 }, () => ['a.jpg', JPEG])],
    [
      'question.letters.large',
      [['a.jpg', Buffer.concat([JPEG, Buffer.alloc(LETTER_LIMITS.bytesInAll)])]],
    ],
  ] as [string, [string, Buffer][]][])(
    'comes back with what was typed: %s',
    async (code, files) => {
      const typed = text(code)
      const response = await post({ text: typed }, files)
      const view = await formIn(response)
      expect(view.issues.map((issue) => issue.code)).toEqual([code])
      expect(view.values['text']).toBe(typed)
    },
  )

  test('says to choose the file again when something else was wrong', async () => {
    const response = await post({ email: 'pas une adresse' }, [['lettre.jpg', JPEG]])
    expect(response.status).toBe(422)
    expect(await issuesIn(response)).toEqual(['question.email.invalid', 'question.letters.again'])
  })

  test('keeps what was typed when the files are so large that the rest is not read', async () => {
    const huge = Buffer.concat([PDF, Buffer.alloc(LETTER_LIMITS.bytesInAll + 400_000)])
    const response = await post({ text: text('énorme') }, [['gros.pdf', huge]])
    expect(response.status).toBe(413)
    const view = await formIn(response)
    expect(view.values['text']).toBe(text('énorme'))
    expect(view.issues.map(({ code }) => code)).toEqual(['question.letters.large'])
  })

  test('is no way to write more than a question may hold', async () => {
    expect((await post({ text: 'x'.repeat(70_000) })).status).toBe(413)
  })
})

describe('the pages that may answer, without JavaScript', () => {
  test('come with the form and what was typed; nothing is sent', async () => {
    const before = site.cms.state.tickets.size
    const response = await post({ text: 'Comment payer mon loyer ?', look: 'yes' })
    expect(response.status).toBe(200)
    const view = await formIn(response)
    expect(view).toMatchObject({ isLooked: true, issues: [], notice: null })
    expect(view.values['text']).toBe('Comment payer mon loyer ?')
    expect(site.cms.state.tickets.size).toBe(before)
  })
})

describe('a body with files', () => {
  const boundary = 'b'
  const read = (body: string) =>
    readMultipart({ bytes: Buffer.from(body.replaceAll('\n', '\r\n')), boundary })

  test('is read as far as it came', () => {
    const part = 'Content-Disposition: form-data; name='
    const cut = read(
      `--b\n${part}"text"\n\nMa question\n--b\n${part}"letters"; filename="a.jpg"\n\nxx`,
    )
    expect(cut).toMatchObject({ ok: true, fields: { text: 'Ma question' } })
    expect(cut.files).toMatchObject([{ name: 'a.jpg' }])
    const twice = read(`--b\n${part}"text"\n\nUn\n--b\n${part}"text"\n\nDeux\n--b--\n`)
    expect(twice).toMatchObject({ ok: false, fields: { text: 'Un' } })
    expect(read('rien').ok).toBe(false)
  })

  test('gives back what a browser put into it, whatever it is', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(fc.string(), bytes, async (typed, file) => {
        const form = new FormData()
        form.append('text', typed)
        form.append('letters', new Blob([new Uint8Array(file)]), 'f.pdf')
        const sent = new Response(form)
        const [, between = ''] = /boundary=(.+)$/.exec(sent.headers.get('content-type') ?? '') ?? []
        const whole = Buffer.from(await sent.arrayBuffer())
        const { fields, files } = readMultipart({ bytes: whole, boundary: between })
        // Line ends are written as a form writes them.
        const expected = typed.toWellFormed().replaceAll(/\r\n|\r|\n/g, '\r\n')
        expect(fields['text']).toBe(expected)
        expect(files.map((one) => one.bytes)).toEqual([Buffer.from(file)])
      }),
      { numRuns: 200 },
    )
  })

  test('of any bytes breaks nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        readMultipart({ bytes: Buffer.from(bytes), boundary: 'b' })
        readMultipart({ bytes: Buffer.from(`--b\r\n${String(bytes)}`), boundary: 'b' })
      }),
    )
  })
})
