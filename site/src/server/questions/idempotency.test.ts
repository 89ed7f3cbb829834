import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { echoed } from '../../../test/tiny-site.ts'
import {
  eventually,
  postForm,
  postJson,
  ripeNonce,
  startTestSite,
  typedQuestion,
  type TestSite,
} from '../../../test/test-site.ts'
import type { FormView, ReceiptView } from '../../views.ts'

let site: TestSite
beforeAll(async () => {
  site = await startTestSite()
})
afterAll(() => site.stop())

let count = 0
/** A question that nobody else asks in this file. */
const question = (changes: Record<string, string> = {}) => {
  count += 1
  return typedQuestion({ text: `Question particulière numéro ${String(count)}`, ...changes })
}

const post = async (fields: Record<string, string>): Promise<string> => {
  const response = await postForm({ siteUrl: site.siteUrl, fields })
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

const receiptAt = async (path: string, init: RequestInit = {}): Promise<ReceiptView> => {
  const response = await fetch(`${site.siteUrl}${path}`, init)
  expect(response.status).toBe(200)
  return echoed({ html: await response.text(), name: 'receipt' }) as ReceiptView
}

const unsafe = (changes: Record<string, string> = {}) =>
  question({ mailboxPrivate: 'no', ...changes })

describe('the same question', () => {
  test('posted twice with one form has one receipt and one ticket', async () => {
    const fields = question()
    const [first, second] = await Promise.all([post(fields), post(fields)])
    expect(second).toBe(first)
    const { reference } = await receiptAt(first)
    await eventually(() => site.cms.state.tickets.has(reference))
    expect(site.cms.state.sent.filter((item) => item === reference)).toHaveLength(1)
  })

  test('posted by form, then as JSON with the same nonce, has one reference', async () => {
    const fields = question()
    const path = await post(fields)
    const json = await postJson({ siteUrl: site.siteUrl, body: fields })
    expect(await json.json()).toMatchObject({ receipt: path })
  })

  test('posted anew while its receipt was never opened leads to that receipt', async () => {
    const fields = unsafe()
    const first = await post(fields)
    const second = await post({ ...fields, nonce: ripeNonce() })
    expect(second).toBe(first)
    expect((await receiptAt(second)).code).not.toBeNull()
  })

  test('posted anew once it was erased is a question of its own', async () => {
    const fields = question()
    const { reference } = await receiptAt(await post(fields))
    await eventually(() => site.cms.state.tickets.has(reference))
    site.cms.state.tickets.delete(reference)
    const again = await receiptAt(await post({ ...fields, nonce: ripeNonce() }))
    expect(again.reference).not.toBe(reference)
    await eventually(() => site.cms.state.tickets.has(again.reference))
    // And the one after it is that one.
    const third = await receiptAt(await post({ ...fields, nonce: ripeNonce() }))
    expect(third.reference).toBe(again.reference)
  })

  test('posted anew from two forms at once after it was erased is one question', async () => {
    const fields = question()
    const { reference } = await receiptAt(await post(fields))
    await eventually(() => site.cms.state.tickets.has(reference))
    site.cms.state.tickets.delete(reference)
    const both = await Promise.all([1, 2].map(() => post({ ...fields, nonce: ripeNonce() })))
    const [one, other] = await Promise.all(both.map((path) => receiptAt(path)))
    expect(one?.reference).toBe(other?.reference)
    expect(one?.reference).not.toBe(reference)
  })

  test('posted again with the very same form after it was erased has to be sent once more, and is heard', async () => {
    const fields = question()
    const { reference } = await receiptAt(await post(fields))
    await eventually(() => site.cms.state.tickets.has(reference))
    site.cms.state.tickets.delete(reference)
    const refused = await postForm({ siteUrl: site.siteUrl, fields })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    const { nonce, values } = echoed({ html, name: 'form' }) as FormView
    expect(html).toContain('effacée depuis')
    expect(values.text).toBe(fields.text)
    const again = await receiptAt(await post({ ...fields, nonce }))
    expect(again.reference).not.toBe(reference)
    await eventually(() => site.cms.state.tickets.has(again.reference))
  })

  test('posted anew from three forms while the CMS cannot say is there once more at most', async () => {
    const fields = question()
    const { reference } = await receiptAt(await post(fields))
    await eventually(() => site.cms.state.tickets.has(reference))
    site.cms.state.failWith = 503
    try {
      const all = await Promise.all([1, 2, 3].map(() => post({ ...fields, nonce: ripeNonce() })))
      const receipts = await Promise.all(all.map((path) => receiptAt(path)))
      expect(new Set(receipts.map((receipt) => receipt.reference)).size).toBe(1)
    } finally {
      site.cms.state.failWith = null
    }
  })

  test('posted anew while the CMS cannot say whether it keeps the first is taken in, soon', async () => {
    const fields = question()
    const { reference } = await receiptAt(await post(fields))
    await eventually(() => site.cms.state.tickets.has(reference))
    site.cms.state.failWith = 503
    try {
      const again = await receiptAt(await post({ ...fields, nonce: ripeNonce() }))
      expect(again.reference).not.toBe(reference)
    } finally {
      site.cms.state.failWith = null
    }
  })

  test('posted anew after its receipt was read has a receipt that shows no code', async () => {
    const fields = unsafe()
    const first = await post(fields)
    const { reference, code } = await receiptAt(first)
    expect(code).toMatch(/^\w{4}-\w{4}$/)
    const second = await post({ ...fields, nonce: ripeNonce() })
    expect(second).not.toBe(first)
    expect(await receiptAt(second)).toMatchObject({
      reference,
      code: null,
      codeAlreadyShown: true,
    })
  })

  test('asked at a desk by two people, who leave no contact, is two questions', async () => {
    const text = 'Je voudrais voir une assistante sociale.'
    const desk = () => typedQuestion({ text, channel: 'desk', email: '', mailboxPrivate: '' })
    const [first, second] = [await post(desk()), await post(desk())]
    expect((await receiptAt(first)).reference).not.toBe((await receiptAt(second)).reference)
  })

  test('posted again to say that the mailbox is not safe is heard', async () => {
    const fields = question({ mailboxPrivate: 'yes' })
    const first = await receiptAt(await post(fields))
    const again = { ...fields, nonce: ripeNonce(), mailboxPrivate: 'no' }
    const second = await receiptAt(await post(again))
    expect(second.reference).not.toBe(first.reference)
    expect(second.code).not.toBeNull()
  })
})

test('a form used again for another text is not swallowed: it comes back renewed, to be sent', async () => {
  const fields = question()
  await post(fields)
  const other = { ...fields, text: 'Une tout autre question, écrite après coup.' }
  const response = await postForm({ siteUrl: site.siteUrl, fields: other })
  expect(response.status).toBe(422)
  const form = echoed({ html: await response.text(), name: 'form' }) as FormView
  expect(form.notice?.code).toBe('question.nonce.used')
  expect(form.values['text']).toBe(other.text)
  await post({ ...other, nonce: form.nonce })
})

describe('the code on a receipt', () => {
  test('is shown once, and the CMS has its hash', async () => {
    const path = await post(unsafe())
    const first = await receiptAt(path)
    expect(first.codeAlreadyShown).toBe(false)
    const second = await receiptAt(path)
    expect(second).toEqual({ ...first, code: null, codeAlreadyShown: true })
    await eventually(() => site.cms.state.tickets.has(first.reference))
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256')
      .update(first.code ?? '')
      .digest('hex')
    expect(site.cms.state.tickets.get(first.reference)?.codeHash).toBe(hash)
  })

  test('is shown to one of many who ask at the same instant', async () => {
    const path = await post(unsafe())
    const views = await Promise.all(Array.from({ length: 12 }, () => receiptAt(path)))
    expect(views.filter((view) => view.code !== null)).toHaveLength(1)
  })

  test('is not used up by a HEAD or by a prefetch', async () => {
    const path = await post(unsafe())
    const head = await fetch(`${site.siteUrl}${path}`, { method: 'HEAD' })
    expect(head.status).toBe(200)
    for (const name of ['sec-purpose', 'purpose', 'x-moz']) {
      const headers = { [name]: 'prefetch' }
      const ahead = await fetch(`${site.siteUrl}${path}`, { headers })
      expect(ahead.status).toBe(503)
      expect(await ahead.text()).toBe('')
    }
    expect((await receiptAt(path)).code).not.toBeNull()
  })

  test('is shown again after a double click, whose first page nobody saw', async () => {
    const fields = unsafe()
    const path = await post(fields)
    await receiptAt(path)
    expect(await post(fields)).toBe(path)
    expect((await receiptAt(path)).code).not.toBeNull()
    expect((await receiptAt(path)).code).toBeNull()
  })

  test('does not exist when the mailbox is private or the answer goes by telephone', async () => {
    const phone = { channel: 'phone', email: '', phone: '06 12 34 56 78', mailboxPrivate: 'no' }
    for (const fields of [question(), question(phone)]) {
      const view = await receiptAt(await post(fields))
      expect(view).toMatchObject({ code: null, codeAlreadyShown: false })
    }
  })
})

test('a receipt is not kept by any cache and not found by any engine', async () => {
  const path = await post(question())
  const { headers } = await fetch(`${site.siteUrl}${path}`)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toContain('noindex')
})

test('an unknown receipt is a page that does not exist', async () => {
  const path = `/poser-une-question/recu/${'a'.repeat(43)}/`
  expect((await fetch(`${site.siteUrl}${path}`)).status).toBe(404)
})
