import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composeTicketMail } from '../../src/desk/index.ts'
import { composeSample } from '../../src/letters/index.ts'
import type { Composed } from '../../src/mail/index.ts'
import type { Mail } from '../../src/payload-types.ts'
import { bootPayload } from '../boot.ts'
import { ask, mailsOf, SECRET } from '../desk/harness.ts'
import { plantNetwork, type Network } from '../desk/network.ts'
import { postAs, signInTeam } from '../team.ts'

let payload: Payload
let network: Network
let cookies: Record<string, string>

beforeAll(async () => {
  payload = await bootPayload('letters')
  network = await plantNetwork(payload)
  cookies = await signInTeam({ payload, organization: network.adil })
})
afterAll(() => payload.destroy())
beforeEach(async () => {
  await payload.delete({ collection: 'letterTemplates', where: { id: { exists: true } } })
})

const letterTo = (path: string, body: object = {}, role = 'lead') =>
  postAs({ path: `/letterTemplates/${path}`, body, cookie: cookies[role] })

const QUESTION = {
  subject: 'Pour vous\u00A0: {référence}',
  greeting: 'Chers partenaires,',
  body: 'Du nouveau.\n\nOuvrir\u00A0: {lien}',
}

const writtenFor = (composed: Composed) => {
  if ('cancel' in composed) throw new Error(composed.cancel)
  return { subject: composed.letter.subject, text: composed.letter.text, to: composed.to }
}

const compose = async (mail: Mail | undefined) => {
  if (mail === undefined) throw new Error('no mail')
  return writtenFor(await composeTicketMail({ payload, mail }))
}

describe('the words of a letter', () => {
  it('are those of the lead from the next mail on, and the first ones again when they are taken back', async () => {
    const ticket = await ask(payload)
    const [mail] = await mailsOf(payload, ticket)
    const first = await compose(mail)
    expect(first.subject).toBe(`Une question vous attend (${ticket.reference})`)
    expect((await letterTo('partner-question/save', { ...QUESTION, revision: 0 })).status).toBe(200)
    const own = await compose(mail)
    expect(own.subject).toBe(`Pour vous\u00A0: ${ticket.reference}`)
    expect(own.text).toMatch(/^Chers partenaires,\n\nDu nouveau\.\n\nOuvrir\u00A0:\nhttp/)
    for (const secret of [SECRET.firstName, SECRET.email, 'loyer'])
      expect(own.text).not.toContain(secret)
    expect((await letterTo('partner-question/reset')).status).toBe(204)
    expect(await compose(mail)).toEqual(first)
  })

  it('are refused, each with its sentence, and the kept ones stay', async () => {
    const body = {
      subject: 'A\nBcc: x@exemple.example',
      greeting: '',
      body: '{question}',
      revision: 0,
    }
    const answer = await letterTo('partner-question/save', body)
    expect(answer.status).toBe(422)
    const { message } = (await answer.json()) as { message: string }
    expect(message.split('\n')).toEqual([
      'L’objet tient sur une seule ligne.',
      expect.stringContaining('{question} n’existe pas'),
      expect.stringContaining('Il manque le repère {lien}'),
    ])
    expect((await payload.count({ collection: 'letterTemplates' })).totalDocs).toBe(0)
  })

  it('of a neutral letter cannot name the site, its publisher or a rubric', async () => {
    const words = { greeting: '', body: 'Ouvrir\u00A0: {lien}', revision: 0 }
    for (const subject of ['Mes droits vous écrit', 'Le CCAS', 'Votre logement', '{site}']) {
      const answer = await letterTo('citizen-code/save', { ...words, subject })
      expect([subject, answer.status]).toEqual([subject, 422])
    }
    expect((await letterTo('citizen-code/save', { ...words, subject: 'Du courrier' })).status).toBe(
      200,
    )
  })

  it('kept by somebody else meanwhile are not written over', async () => {
    const save = () => letterTo('partner-question/save', { ...QUESTION, revision: 0 })
    expect((await save()).status).toBe(200)
    expect((await save()).status).toBe(409)
  })

  it('that no longer stand give way to the first ones, and the mail leaves', async () => {
    const ticket = await ask(payload)
    const [mail] = await mailsOf(payload, ticket)
    const data = { key: 'partner-question', subject: 'X', body: 'Sans lien.', revision: 1 }
    await payload.create({ collection: 'letterTemplates', data })
    expect((await compose(mail)).subject).toBe(`Une question vous attend (${ticket.reference})`)
  })

  it('are the lead’s alone to see and change', async () => {
    for (const role of ['partner', 'reception', 'nobody'])
      for (const path of ['save', 'preview', 'reset', 'sample'])
        expect((await letterTo(`partner-question/${path}`, QUESTION, role)).status).toBe(403)
    expect((await letterTo('unknown/save', { ...QUESTION, revision: 0 })).status).toBe(404)
  })
})

describe('the address of a neutral mail', () => {
  const setAddress = (neutralSenderAddress: string | null) =>
    payload.updateGlobal({ slug: 'settings', data: { neutralSenderAddress } })

  it('is refused while it says who writes', async () => {
    for (const address of ['ccas@ville.example', 'x@mesdroits.example', 'logement@ville.example'])
      await expect(setAddress(address), address).rejects.toThrow(/expéditeur neutre/)
    await expect(setAddress('pas une adresse')).rejects.toThrow(/expéditeur neutre/)
  })

  it('is where neutral mails come from and no other, in a sample too', async () => {
    await setAddress('messagerie@courrier.example')
    const ticket = await ask(payload)
    const from = async (kind: Mail['kind'], sampleOf?: string) => {
      const about = sampleOf === undefined ? { ticket: ticket.id } : { user: lead, sampleOf }
      const mail = { id: ticket.id, kind, ...about } as Mail
      const write = sampleOf === undefined ? composeTicketMail : composeSample
      const composed = await write({ payload, mail })
      return 'cancel' in composed ? composed.cancel : composed.from
    }
    const lead = network.users.lead.id
    const neutral = '"Messagerie" <messagerie@courrier.example>'
    const ordinary = '"Mes droits" <site@exemple.example>'
    expect(await from('citizen-follow')).toBe(neutral)
    expect(await from('sample', 'citizen-code')).toBe(neutral)
    expect(await from('lead-to-route')).toBe(ordinary)
    expect(await from('sample', 'citizen-answer')).toBe(ordinary)
    await setAddress(null)
    expect(await from('citizen-follow')).toBe('"Messagerie" <site@exemple.example>')
  })
})

describe('a signature', () => {
  it('is that of the place where the person lives, else that of all', async () => {
    const save = (key: string, body: string) => letterTo(`${key}/save`, { body, revision: 0 })
    expect((await save('signature', '{éditeur}, pour tous')).status).toBe(200)
    expect((await save('signature-department', 'Le réseau du département')).status).toBe(200)
    const near = await ask(payload)
    const far = await ask(payload, { territory: 'department', rubric: 'logement' })
    const foot = async (ticket: typeof near) => {
      await payload.update({
        collection: 'tickets',
        id: ticket.id,
        data: { state: 'sending', answer: { text: 'Oui.', at: new Date().toISOString() } },
      })
      const data = { kind: 'citizen-answer', state: 'waiting', attempts: 0 } as const
      const notBefore = new Date().toISOString()
      const mail = await payload.create({
        collection: 'mails',
        data: { ...data, notBefore, ticket: ticket.id },
      })
      return (await compose(mail)).text.split('-- \n')[1]?.trim()
    }
    expect(await foot(near)).toBe('CCAS, pour tous')
    expect(await foot(far)).toBe('Le réseau du département')
  })

  it('has six lines at most', async () => {
    const body = Array.from({ length: 7 }, () => 'ligne').join('\n')
    expect((await letterTo('signature/save', { body, revision: 0 })).status).toBe(422)
  })
})

describe('a try of a letter', () => {
  it('shows the words before they are kept', async () => {
    const answer = await letterTo('partner-question/preview', QUESTION)
    const { subject, text, html } = (await answer.json()) as Record<string, string>
    expect(subject).toBe('Pour vous\u00A0: ABCD-2345')
    expect(text).toContain('Du nouveau.')
    expect(html).toContain('<p>Du nouveau.</p>')
  })

  it('goes to the lead who asked for it, and to nobody else, with sample data', async () => {
    await ask(payload)
    expect((await letterTo('citizen-answer/sample', { to: 'x@exemple.example' })).status).toBe(204)
    const { docs } = await payload.find({
      collection: 'mails',
      where: { kind: { equals: 'sample' } },
      depth: 0,
    })
    const [mail] = docs
    if (mail === undefined || docs.length !== 1) throw new Error('no sample')
    const { to, subject, text } = writtenFor(await composeSample({ payload, mail }))
    expect(to).toEqual(['lead@team.example'])
    expect(subject).toBe('Essai\u00A0: Réponse à votre question')
    expect(text).toContain('Bonjour Camille,')
    expect(text).not.toContain(SECRET.firstName)
  })
})
