import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { echoed } from '../../../test/tiny-site.ts'
import {
  eventually,
  postForm,
  postJson,
  ripeNonce,
  startTestSite,
  TEST_SECRET,
  typedQuestion,
  type TestSite,
} from '../../../test/test-site.ts'
import type { FormView, ReceiptView } from '../../views.ts'
import { readNonce } from './nonce.ts'
import { HASTY_MAX } from './patience.ts'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite()
})
afterAll(() => site.stop())

/** Questions on disk, whether the CMS has them or not. */
const stored = () => {
  const database = new DatabaseSync(site.spoolFile, { readOnly: true })
  const row = database.prepare('SELECT count(*) AS count FROM question').get()
  database.close()
  return Number(row?.['count'])
}

const formBack = async (response: Response) => {
  const form = echoed({ html: await response.text(), name: 'form' }) as FormView | null
  if (form === null) throw new Error('no form came back')
  return form
}

const JSON_QUESTION = () => ({
  ...typedQuestion(),
  text: `Une question en JSON, numéro ${String(Math.random())}`,
})

describe('a good question', () => {
  test('posted by a form leads to a receipt and reaches the CMS sealed, whole', async () => {
    const fields = typedQuestion({ text: 'Comment demander le RSA après un départ ?' })
    const response = await postForm({ siteUrl: site.siteUrl, fields })
    expect(response.status).toBe(303)
    const location = response.headers.get('location') ?? ''
    expect(location).toMatch(/^\/poser-une-question\/recu\/[\w-]{43}\/$/)
    await eventually(() =>
      [...site.cms.state.tickets.values()].some(({ question }) => question.text === fields['text']),
    )
  })

  test('that says of a danger leads to a receipt that knows whom to call first', async () => {
    const fields = typedQuestion({ text: 'Mon mari me frappe et j’ai peur de rentrer ce soir.' })
    const response = await postForm({ siteUrl: site.siteUrl, fields })
    const location = response.headers.get('location') ?? ''
    expect(location).toMatch(/^\/poser-une-question\/recu\/[\w-]{43}\/\?n=[\w.-]+#a-lire$/)
    expect(location).not.toMatch(/3919|violence/)
    const seen = async (address: string) => {
      const page = await fetch(`${site.siteUrl}${address}`)
      expect(page.status).toBe(200)
      const receipt = echoed({ html: await page.text(), name: 'receipt' }) as ReceiptView
      return receipt.callFirst
    }
    expect(await seen(location)).toEqual(['hotline:violences-femmes-3919'])
    expect(await seen(location.replace(/n=[^#]+/, 'n=toString.__proto__'))).toEqual([])
    expect(await seen(location.replace(/\?.*$/, ''))).toEqual([])
  })

  test('posted as JSON gives its reference, the path of its receipt and the promised delay', async () => {
    const response = await postJson({ siteUrl: site.siteUrl, body: JSON_QUESTION() })
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({
      reference: expect.stringMatching(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/) as string,
      receipt: expect.stringMatching(/^\/poser-une-question\/recu\/[\w-]{43}\/$/) as string,
      answerDays: 5,
    })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('in JSON may say yes and no with booleans', async () => {
    const body = { ...JSON_QUESTION(), consent: true, mailboxPrivate: false }
    expect((await postJson({ siteUrl: site.siteUrl, body })).status).toBe(201)
  })

  test('may come with a nonce asked for by a program', async () => {
    const response = await fetch(`${site.siteUrl}/api/questions/nonce`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { nonce } = (await response.json()) as { nonce: string }
    expect(readNonce({ secret: TEST_SECRET, text: nonce, now: Date.now() })).not.toBeNull()
  })
})

const WRONG_FIELDS: [string, Record<string, string>, string, string][] = [
  ['no text', { text: '' }, 'text', 'question.text.missing'],
  ['a text of blanks', { text: ' \n\t \u200B ' }, 'text', 'question.text.missing'],
  ['a text too short', { text: 'Aide' }, 'text', 'question.text.short'],
  ['a text too long', { text: 'a'.repeat(5001) }, 'text', 'question.text.long'],
  ['an unknown subject', { rubric: 'astrologie' }, 'rubric', 'question.rubric.invalid'],
  ['an unknown territory', { territory: 'lune' }, 'territory', 'question.territory.invalid'],
  [
    'a commune too long',
    { territory: 'elsewhere', commune: 'v'.repeat(81) },
    'commune',
    'question.commune.long',
  ],
  ['no way to answer', { channel: '' }, 'channel', 'question.channel.invalid'],
  ['no mail address', { email: '' }, 'email', 'question.email.missing'],
  [
    'a mail address with a line end',
    { email: 'a@b.fr\r\nBcc: x@y.fr' },
    'email',
    'question.email.invalid',
  ],
  [
    'a mail address too long',
    { email: `${'a'.repeat(250)}@b.fr` },
    'email',
    'question.email.invalid',
  ],
  [
    'no word on the mailbox',
    { mailboxPrivate: '' },
    'mailboxPrivate',
    'question.mailboxPrivate.missing',
  ],
  ['no telephone', { channel: 'phone' }, 'phone', 'question.phone.missing'],
  [
    'a telephone that is none',
    { channel: 'phone', phone: '12' },
    'phone',
    'question.phone.invalid',
  ],
  ['a first name too long', { firstName: 'p'.repeat(61) }, 'firstName', 'question.firstName.long'],
  ['no consent', { consent: '' }, 'consent', 'question.consent.missing'],
  ['a guide that is no slug', { guide: '../../etc' }, 'guide', 'question.guide.invalid'],
]

describe('a wrong field', () => {
  test.each(WRONG_FIELDS)(
    '%s: the form comes back as it was typed',
    async (_, change, field, code) => {
      const before = stored()
      const fields = typedQuestion(change)
      const response = await postForm({ siteUrl: site.siteUrl, fields })
      expect(response.status).toBe(422)
      expect(response.headers.get('cache-control')).toBe('no-store')
      const form = await formBack(response)
      expect(form.issues.map((issue) => [issue.field, issue.code])).toContainEqual([field, code])
      const { nonce, website, ...typed } = fields
      expect(website).toBe('')
      expect(form.nonce).toBe(nonce)
      const normalised = Object.entries(typed).map(([name, value]) => [name, value])
      expect(form.values).toEqual(Object.fromEntries(normalised))
      expect(stored()).toBe(before)
    },
  )

  test.each(WRONG_FIELDS)('%s: JSON gets the stable code', async (_, change, field, code) => {
    const before = stored()
    const response = await postJson({ siteUrl: site.siteUrl, body: typedQuestion(change) })
    expect(response.status).toBe(422)
    const body = (await response.json()) as { code: string; message: string; issues: unknown[] }
    expect(body.code).toBe('question.fields')
    expect(body.issues).toContainEqual(expect.objectContaining({ field, code }))
    expect(stored()).toBe(before)
  })

  test.each([
    ['a number', { text: 12 }],
    ['a list', { email: ['a@b.fr'] }],
    ['an object', { email: { $ne: null } }],
    ['nothing', { text: null }],
    ['an operator as a field', { $where: 'sleep(1000)' }],
    ['an unknown field', { admin: 'true' }],
  ])('of the wrong kind in JSON (%s) is refused', async (_, change) => {
    const before = stored()
    const body = { ...typedQuestion(), ...change }
    const response = await postJson({ siteUrl: site.siteUrl, body })
    expect(response.status).toBe(422)
    expect(stored()).toBe(before)
  })

  test('named __proto__ or constructor is one unknown field like another', async () => {
    const before = stored()
    for (const name of ['__proto__', 'constructor', 'toString', 'text[$ne]']) {
      const fields = new URLSearchParams(typedQuestion())
      fields.append(name, 'x')
      const response = await fetch(`${site.siteUrl}/api/questions`, {
        method: 'POST',
        body: fields,
      })
      expect(response.status).toBe(422)
      const json = JSON.stringify(typedQuestion()).replace('{', `{"${name}":{"admin":true},`)
      expect((await postJson({ siteUrl: site.siteUrl, body: json })).status).toBe(422)
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
    expect(stored()).toBe(before)
  })

  test('that comes twice is refused, what was typed first is kept', async () => {
    const fields = new URLSearchParams(typedQuestion())
    fields.append('text', 'Un autre texte qui ne doit pas passer.')
    const response = await fetch(`${site.siteUrl}/api/questions`, { method: 'POST', body: fields })
    expect(response.status).toBe(422)
    const form = await formBack(response)
    expect(form.notice?.code).toBe('question.body.repeated')
    expect(form.values['text']).toBe(typedQuestion()['text'])
  })
})

describe('a body that cannot be taken', () => {
  test('of 64 KB is read, of 64 KB and one byte refused with its beginning kept', async () => {
    const before = stored()
    const fields = new URLSearchParams(typedQuestion({ text: '' })).toString()
    const sized = (bytes: number) =>
      fetch(`${site.siteUrl}/api/questions`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: fields.replace('text=', `text=${'a'.repeat(bytes - fields.length)}`),
      })
    expect((await sized(65_536)).status).toBe(422)
    const response = await sized(65_537)
    expect(response.status).toBe(413)
    const form = await formBack(response)
    expect(form.notice?.code).toBe('question.body.tooLong')
    expect(form.values['text']?.length).toBeGreaterThan(60_000)
    expect(stored()).toBe(before)
  })

  test('of 64 KB and more keeps every field of the form, those after the text too', async () => {
    const before = stored()
    const fields = typedQuestion({ text: 'é'.repeat(60_000) })
    const response = await postForm({ siteUrl: site.siteUrl, fields })
    expect(response.status).toBe(413)
    const form = await formBack(response)
    expect(form.notice?.code).toBe('question.body.tooLong')
    const { nonce, website, ...typed } = fields
    expect(website).toBe('')
    expect(form.nonce).toBe(nonce)
    expect(form.values).toEqual(typed)
    expect(stored()).toBe(before)
  })

  test('too long in JSON gets 413 with a code, on a connection that is then closed', async () => {
    const body = { ...typedQuestion(), text: 'a'.repeat(65_536) }
    const response = await postJson({ siteUrl: site.siteUrl, body })
    expect(response.status).toBe(413)
    expect(response.headers.get('connection')).toBe('close')
    expect(await response.json()).toMatchObject({ code: 'question.body.tooLong', issues: [] })
  })

  test('far too long is answered all the same', async () => {
    const body = 'a'.repeat(900_000)
    expect((await postJson({ siteUrl: site.siteUrl, body })).status).toBe(413)
  })

  test('of another type is refused, a form with files too when it does not say how it is cut', async () => {
    const before = stored()
    const bodies: [BodyInit, string | null][] = [
      ['--x--', 'multipart/form-data'],
      ['--x--', 'multipart/mixed; boundary=x'],
      [JSON.stringify(typedQuestion()), 'text/plain'],
      [JSON.stringify(typedQuestion()), 'application/xml'],
      [
        new URLSearchParams(typedQuestion()).toString(),
        'application/x-www-form-urlencoded; charset=iso-8859-1',
      ],
      [new URLSearchParams(typedQuestion()).toString(), 'application/x-www-form-urlencodedx'],
    ]
    for (const [body, type] of bodies) {
      const headers: Record<string, string> = type === null ? {} : { 'content-type': type }
      const response = await fetch(`${site.siteUrl}/api/questions`, {
        method: 'POST',
        headers,
        body,
      })
      expect(response.status).toBe(415)
      expect(await response.json()).toMatchObject({ code: 'question.type.unsupported' })
    }
    const fromBrowser = await fetch(`${site.siteUrl}/api/questions`, {
      method: 'POST',
      headers: { accept: 'text/html', 'content-type': 'multipart/form-data' },
      body: '--x--',
    })
    expect(fromBrowser.status).toBe(415)
    expect((await formBack(fromBrowser)).notice?.code).toBe('question.type.unsupported')
    expect(stored()).toBe(before)
  })

  test.each(['', '[]', '"x"', 'null', '{', '{"text":', 'a'.repeat(2000), '\uFFFF'])(
    'that is no JSON object is refused (%j)',
    async (body) => {
      const response = await postJson({ siteUrl: site.siteUrl, body })
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'question.body.unreadable', issues: [] })
    },
  )
})

describe('a post from elsewhere', () => {
  test.each([
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.test', 'sec-fetch-site': 'same-origin' },
  ] as Record<string, string>[])('is refused (%j)', async (headers) => {
    const before = stored()
    const json = await postJson({ siteUrl: site.siteUrl, body: JSON_QUESTION(), headers })
    expect(json.status).toBe(403)
    expect(await json.json()).toMatchObject({ code: 'question.origin' })
    const form = await postForm({ siteUrl: site.siteUrl, fields: typedQuestion(), headers })
    expect(form.status).toBe(403)
    expect((await formBack(form)).values).toEqual({})
    expect(stored()).toBe(before)
  })

  test('that names our own origin is taken', async () => {
    const headers = { origin: site.siteUrl, 'sec-fetch-site': 'same-origin' }
    const fields = typedQuestion({ text: 'Posée depuis notre propre page, bien sûr.' })
    expect((await postForm({ siteUrl: site.siteUrl, fields, headers })).status).toBe(303)
  })
})

describe('the nonce and the trap', () => {
  const refused = async (change: Record<string, string>) => {
    const before = stored()
    const fields = typedQuestion(change)
    const response = await postForm({ siteUrl: site.siteUrl, fields })
    expect(response.status).toBe(422)
    const form = await formBack(response)
    expect(form.values['text']).toBe(fields['text'])
    const json = await postJson({ siteUrl: site.siteUrl, body: fields })
    expect(json.status).toBe(422)
    expect(((await json.json()) as { code: string }).code).toBe(form.notice?.code)
    expect(stored()).toBe(before)
    return { form, fields }
  }

  test('none, or one that we did not sign: a new form with what was typed', async () => {
    const good = ripeNonce()
    const [id = '', time = '', signature = ''] = good.split('.')
    const older = (Number.parseInt(time, 36) - 1000).toString(36)
    const forged = [
      'x',
      `${id}.${older}.${signature}`,
      `${good}a`,
      `${good.startsWith('A') ? 'B' : 'A'}${good.slice(1)}`,
    ]
    expect((await refused({ nonce: '' })).form.notice?.code).toBe('question.nonce.missing')
    for (const nonce of forged) {
      const { form } = await refused({ nonce })
      expect(form.notice?.code).toBe('question.nonce.invalid')
      expect(form.nonce).not.toBe(nonce)
    }
  })

  test('older than a day: a new form that can be sent at once', async () => {
    const { form, fields } = await refused({
      nonce: ripeNonce(24 * 3600 * 1000 + 60_000),
      text: 'Un formulaire ouvert la veille.',
    })
    expect(form.notice?.code).toBe('question.nonce.expired')
    const again = await postForm({
      siteUrl: site.siteUrl,
      fields: { ...fields, nonce: form.nonce },
    })
    expect(again.status).toBe(303)
  })

  test('answered by a program in under two seconds: refused, and taken when sent again later', async () => {
    const before = stored()
    const body = typedQuestion({
      nonce: ripeNonce(100),
      text: 'Une réponse trop rapide pour être humaine.',
    })
    const hasty = await postJson({ siteUrl: site.siteUrl, body })
    expect(hasty.status).toBe(422)
    expect(await hasty.json()).toMatchObject({ code: 'question.tooFast' })
    expect(stored()).toBe(before)
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect((await postJson({ siteUrl: site.siteUrl, body })).status).toBe(201)
  })

  test('answered by a form in under two seconds: its answer waits for them, and it is taken', async () => {
    const begin = Date.now()
    const fields = typedQuestion({
      nonce: ripeNonce(1000),
      text: 'Une réponse remplie par le navigateur.',
    })
    const response = await postForm({ siteUrl: site.siteUrl, fields })
    expect(response.status).toBe(303)
    expect(Date.now() - begin).toBeGreaterThanOrEqual(950)
  })

  test('a crowd of hasty forms: so many wait, the others come back with what was typed', async () => {
    const crowd = Array.from({ length: HASTY_MAX + 5 }, (_, number) =>
      typedQuestion({ nonce: ripeNonce(0), text: `Une question de la foule, ${String(number)}` }),
    )
    const answers = await Promise.all(
      crowd.map(async (fields) => {
        const response = await postForm({ siteUrl: site.siteUrl, fields })
        if (response.status === 303) return 'taken'
        const form = await formBack(response)
        expect(form.nonce).toBe(fields['nonce'])
        expect(form.values['text']).toBe(fields['text'])
        return form.notice?.code
      }),
    )
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(HASTY_MAX)
    expect(answers.filter((answer) => answer === 'question.tooFast')).toHaveLength(5)
  })

  test('answered in under two seconds with answers to correct: told those, not its haste', async () => {
    const before = stored()
    const fields = typedQuestion({ nonce: ripeNonce(100), text: '' })
    const response = await postForm({ siteUrl: site.siteUrl, fields })
    expect(response.status).toBe(422)
    const form = await formBack(response)
    expect(form.notice).toBeNull()
    expect(form.issues.map(({ code }) => code)).toEqual(['question.text.missing'])
    expect(form.nonce).toBe(fields['nonce'])
    expect(stored()).toBe(before)
  })

  test('issued in the future, by a clock gone wrong: refused', async () => {
    const { form } = await refused({ nonce: ripeNonce(-3_600_000) })
    expect(form.notice?.code).toBe('question.nonce.invalid')
  })

  test('the hidden field filled in: refused, and it comes back empty', async () => {
    const { form } = await refused({ website: 'https://spam.test' })
    expect(form.notice?.code).toBe('question.robot')
    expect(form.values['website']).toBeUndefined()
  })
})

test('a tab that opens again where the form was posted is led to the form, a program is refused', async () => {
  const read = (accept: string) =>
    fetch(`${site.siteUrl}/api/questions`, { headers: { accept }, redirect: 'manual' })
  const response = await read('text/html,application/xhtml+xml,*/*;q=0.8')
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/poser-une-question/')
  expect((await read('application/json')).status).toBe(405)
})

test('nothing that was posted is in the log', () => {
  const log = site.lines.join('\n')
  for (const word of ['loyer', 'camille', 'exemple.fr', 'spam.test', '127.0.0.1'])
    expect(log).not.toContain(word)
})
