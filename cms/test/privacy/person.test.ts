import { erasedIn, noteBackup } from '@infos-droits/shared/backup-folder'
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Field, Payload, TypedUser } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from '../../src/desk/act.ts'
import { env } from '../../src/env.ts'
import { copyOfPerson } from '../../src/person/copy.ts'
import { personEndpoints } from '../../src/person/endpoints.ts'
import { erasePerson } from '../../src/person/erase.ts'
import { ticketsOf } from '../../src/person/find.ts'
import { CompleteCell } from '../../src/privacy/admin/CompleteCell.tsx'
import { completeErasures, eraseRisen, keptArchives, oplogBegins } from '../../src/privacy/index.ts'
import { bootPayload } from '../boot.ts'
import { ask, fresh } from '../desk/harness.ts'
import { plantNetwork } from '../desk/network.ts'
import { LEFT_OUT } from './left-out-of-copy.ts'

let payload: Payload
let lead: TypedUser
beforeAll(async () => {
  payload = await bootPayload('person')
  const data = {
    email: 'lead@x.example',
    name: 'Lise',
    role: 'lead',
    password: 'une-longue-phrase-secrète',
  } as const
  lead = {
    ...(await payload.create({ collection: 'users', data })),
    collection: 'users',
  }
})
afterAll(() => payload.destroy())

const req = () => ({ payload, user: lead }) as never
const CLAIRE = 'claire@exemple.example'
const references = (tickets: { reference: string }[]) => tickets.map(({ reference }) => reference)

describe('one person', () => {
  it('is found by address or number, however it is typed, and nobody else with her', async () => {
    const one = await ask(payload, { email: CLAIRE })
    const two = await ask(payload, { email: CLAIRE, text: 'Une autre question de Claire.' })
    const call = await ask(payload, { email: undefined, channel: 'phone', phone: '+33612345678' })
    await ask(payload, { email: 'autre@exemple.example' })
    expect(
      references(await ticketsOf({ req: req(), address: ' Claire@Exemple.example ' })),
    ).toEqual(references([one, two]))
    expect(references(await ticketsOf({ req: req(), address: '06 12 34 56 78' }))).toEqual([
      call.reference,
    ])
    expect(await ticketsOf({ req: req(), address: 'nobody@exemple.example' })).toEqual([])
    await expect(ticketsOf({ req: req(), address: 'Claire' })).rejects.toMatchObject({
      code: 'person.address',
    })
  })

  it('gets a copy of all that is known of her, each ticket noted in the log', async () => {
    const [ticket] = await ticketsOf({ req: req(), address: CLAIRE })
    if (ticket === undefined) throw new Error('no ticket')
    const action = { event: 'close', revision: ticket.revision, reason: 'Vue au guichet' } as const
    const actor = { role: 'lead', name: 'Lise' } as const
    await act({ payload, actor, ticketId: ticket.id, action })
    const { text: copy, files } = await copyOfPerson({
      req: req(),
      address: CLAIRE,
      userId: lead.id,
    })
    expect(files).toEqual([])
    for (const word of [
      CLAIRE,
      ticket.reference,
      'Une autre question de Claire.',
      'Vue au guichet',
    ])
      expect(copy).toContain(word)
    expect(copy).not.toContain('autre@exemple.example')
    const where = { event: { equals: 'export' } }
    expect((await payload.count({ collection: 'accessLog', where })).totalDocs).toBe(2)
  })

  it('is erased in one action, with a proof; a second time finds nothing left', async () => {
    const before = await ticketsOf({ req: req(), address: CLAIRE })
    const { references: erased, proof } = await erasePerson({ req: req(), address: CLAIRE })
    expect(erased).toEqual(references(before))
    for (const { reference } of before) expect(proof).toContain(reference)
    const { backupDays } = await payload.findGlobal({ slug: 'settings', depth: 0 })
    const day = (at: Date) =>
      at.toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' })
    const last = day(new Date(Date.now() + backupDays * 86_400_000))
    expect(proof).toContain(`complet quand les deux ont disparu\u00A0: pas avant le ${last}`)
    const oplog = (await oplogBegins(payload)) ?? new Date(0)
    expect(proof).toContain(`il remonte aujourd’hui au ${day(oplog)}`)
    expect(proof).toContain('colonne «\u00A0Complet le\u00A0»')
    // What the code does not do is not promised.
    for (const untrue of ['détruite', 'plus rien n’ouvre', 'serait effacé de nouveau'])
      expect(proof).not.toContain(untrue)
    for (const truth of ['clé maîtresse', 'sauf si la personne qui le fait', 'Resend'])
      expect(proof).toContain(truth)
    for (const ticket of before) {
      const left = JSON.stringify(await fresh(payload, ticket))
      expect(left).not.toContain(CLAIRE)
      expect(left).not.toContain('question de Claire')
      for (const word of ['logement', '"here"', ticket.receivedAt]) expect(left).not.toContain(word)
    }
    expect(await ticketsOf({ req: req(), address: CLAIRE })).toEqual([])
    const { docs } = await payload.find({ collection: 'erasures', depth: 0 })
    expect(docs).toHaveLength(2)
    expect(docs[0]).toMatchObject({ reason: 'request', user: lead.id })
  })

  it('whose erasure was cut half-way has one proof of all of it, once it is done', async () => {
    const email = 'coupee@exemple.example'
    const receivedAt = new Date(Date.now() - 60_000)
    const one = await ask(payload, { email, receivedAt })
    const two = await ask(payload, { email, text: 'Une autre question.' })
    // The database refuses to write that one, for a while.
    const refuse = (validator: object) =>
      payload.db.connection.db?.command({ collMod: 'tickets', validator })
    await refuse({ reference: { $ne: two.reference } })
    await expect(erasePerson({ req: req(), address: email })).rejects.toThrow()
    expect((await fresh(payload, one)).erasedAt).toBeTruthy()
    expect((await fresh(payload, two)).erasedAt ?? null).toBeNull()
    // Another person, meanwhile, has nothing to do with it.
    const other = await ask(payload, { email: 'meanwhile@exemple.example' })
    const { proof: apart } = await erasePerson({ req: req(), address: 'meanwhile@exemple.example' })
    expect(apart).not.toContain(one.reference)
    await refuse({})
    const { proof } = await erasePerson({ req: req(), address: email })
    for (const { reference } of [one, two]) expect(proof).toContain(`- ${reference}`)
    expect(proof).not.toContain(other.reference)
    // Nothing of it is kept once it is done, and who asks anew is erased by an act of its own.
    const later = await ask(payload, { email, text: 'Plus tard.' })
    const { proof: second } = await erasePerson({ req: req(), address: email })
    expect(second).toContain(later.reference)
    expect(second).not.toContain(one.reference)
    expect((await payload.kv.keys()).filter((key) => key.includes('erasing'))).toEqual([])
  })

  it('is refused to all but the lead', async () => {
    const ticket = await ask(payload, { email: 'refus@exemple.example' })
    const partner = { payload, user: { ...lead, role: 'partner' } } as never
    await expect(
      erasePerson({ req: partner, address: 'refus@exemple.example' }),
    ).rejects.toMatchObject({ status: 403 })
    expect((await fresh(payload, ticket)).erasedAt ?? null).toBeNull()
  })
})

describe('an erased person', () => {
  it('does not come back with a backup', async () => {
    const ticket = await ask(payload, { email: 'retour@exemple.example' })
    const tickets = payload.db.connection.collection('tickets')
    const backup = await tickets.findOne({ reference: ticket.reference })
    await erasePerson({ req: req(), address: 'retour@exemple.example' })
    await tickets.replaceOne({ reference: ticket.reference }, backup ?? {})
    expect((await fresh(payload, ticket)).person?.email).toBe('retour@exemple.example')
    expect(await eraseRisen({ payload })).toBe(1)
    expect((await fresh(payload, ticket)).person?.email ?? null).toBeNull()
    expect(await eraseRisen({ payload })).toBe(0)
  })

  it('leaves only numbers outside of the database; what is none there is passed over', async () => {
    const file = path.join(env().DATA_DIR, 'erased', 'tickets.txt')
    const list = readFileSync(file, 'utf8')
    for (const stone of erasedIn(file)) expect(stone.reference).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    for (const said of ['exemple.example', 'question de Claire', 'logement', 'here'])
      expect(list).not.toContain(said)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, 'half a li', { flag: 'a' })
    expect(await eraseRisen({ payload })).toBe(0)
  })

  it('is called gone once backups and oplog have turned, and not before', async () => {
    expect(await completeErasures(payload)).toBe(0)
    const longAgo = new Date('2020-01-01')
    const erasures = payload.db.connection.collection('erasures')
    const [one] = await erasures.find().toArray()
    await erasures.updateOne({ _id: one?._id }, { $set: { backupsUntil: longAgo } })
    expect(await completeErasures(payload)).toBe(0)
    const past = { at: longAgo, backupsUntil: longAgo }
    await erasures.updateOne({ _id: one?._id }, { $set: past })
    expect(await completeErasures(payload)).toBe(1)
    expect(await completeErasures(payload)).toBe(0)
  })

  it('is not called gone while a backup made before lies there, or may: the lead reads why', async () => {
    const erasures = payload.db.connection.collection('erasures')
    const at = new Date('2020-03-10T10:00:00Z')
    const backupsUntil = new Date('2020-04-10')
    await erasures.updateMany(
      {},
      { $set: { at, backupsUntil }, $unset: { completeAt: 1, againAt: 1 } },
    )
    const all = await erasures.countDocuments()
    const folder = path.join(env().DATA_DIR, 'elsewhere')
    mkdirSync(folder)
    const [before = '', after = ''] = ['20200310T095959Z', '20200310T100001Z'].map((instant) =>
      path.join(folder, `infos-droits-${instant}.backup`),
    )
    for (const file of [before, after]) writeFileSync(file, 'x')
    noteBackup(env().DATA_DIR, { madeAt: new Date().toISOString(), file: after })
    const said = async () => {
      const { docs } = await payload.find({ collection: 'erasures', limit: 1, depth: 0 })
      const cell = { cellData: docs[0]?.completeAt, rowData: docs[0], payload } as never
      return renderToStaticMarkup(await CompleteCell(cell))
    }
    expect(await completeErasures(payload)).toBe(0)
    expect(await said()).toContain('Une sauvegarde du 10 mars 2020 le contient encore')
    // One whose name tells nothing was made when it was last written.
    const unnamed = path.join(folder, 'mensuelle.backup')
    renameSync(before, unnamed)
    utimesSync(unnamed, new Date('2020-02-03'), new Date('2020-02-03'))
    expect(await completeErasures(payload)).toBe(0)
    expect(await said()).toContain('Une sauvegarde du 3 février 2020')
    rmSync(unnamed)
    // The disk is away: nobody knows.
    renameSync(folder, `${folder}-away`)
    expect(await completeErasures(payload)).toBe(0)
    expect(await said()).toContain('ne peut pas être lu')
    expect((await keptArchives(payload))?.unread).toBe(folder)
    renameSync(`${folder}-away`, folder)
    expect(await completeErasures(payload)).toBe(all)
    expect(await keptArchives(payload)).toMatchObject({ unread: null })
    expect(await said()).not.toContain('sauvegarde')
  })

  it('waits longer once backups are kept longer, and no shorter than was said', async () => {
    const erasures = payload.db.connection.collection('erasures')
    await erasures.updateMany({}, { $unset: { completeAt: 1 } })
    const until = async () => (await erasures.findOne())?.['backupsUntil'] as Date
    const before = (await payload.findGlobal({ slug: 'settings', depth: 0 })).backupDays
    const setDays = (backupDays: number) =>
      payload.db.connection
        .collection('globals')
        .updateOne({ globalType: 'settings' }, { $set: { backupDays } }, { upsert: true })
    await setDays(365)
    await completeErasures(payload)
    const moved = new Date(Date.parse('2020-03-10T10:00:00Z') + 365 * 86_400_000)
    expect(await until()).toEqual(moved)
    await setDays(before)
    await completeErasures(payload)
    expect(await until()).toEqual(moved)
  })
})

/** Names of the values of a document, `*` for the rows of an array. */
const namesIn = (fields: Field[], before: string): string[] =>
  fields.flatMap((field): string[] => {
    if (field.type === 'ui' || !('name' in field)) return []
    const own = `${before}.${field.name}`
    if (field.type === 'group') return namesIn(field.fields, own)
    return field.type === 'array' ? namesIn(field.fields, `${own}.*`) : [own]
  })

describe('the copy', () => {
  it('has a place for all that is kept of a question, or a reason why not', async () => {
    const network = await plantNetwork(payload)
    const ticket = await ask(payload, { email: 'copie@exemple.example' })
    const at = '2026-03-04T10:00:00.000Z'
    const by = 'Lise'
    /** Each with what the copy is to say of it. */
    const said: Record<string, string> = {
      'tickets.reference': ticket.reference,
      'tickets.state': 'Où elle en est',
      'tickets.receivedAt': 'Reçue le',
      'tickets.rubric': 'Sujet : Santé',
      'tickets.territory': 'Où vous habitez : Ailleurs dans le département',
      'tickets.channel': 'Réponse demandée : Par e-mail',
      'tickets.organization': 'Partenaire : adil',
      'tickets.coAsked': 'Autres partenaires : ccas',
      'tickets.suggestion.organization': 'cpam',
      'tickets.dueAt': 'Réponse promise pour le : 4 mars 2026',
      'tickets.delayedUntil': 'Promise ensuite pour le : 4 mars 2026',
      'tickets.keepDays': 'Gardée après la réponse ou la clôture : 90 jours',
      'tickets.waitsSince': 'Attend votre précision depuis le : 4 mars 2026',
      'tickets.danger': 'Danger : la machine a reconnu des mots de danger',
      'tickets.enteredBy': 'Écrite pour vous par l’accueil : oui',
      'tickets.spam': 'Classée comme indésirable : oui',
      'tickets.guide': 'une-fiche-planted',
      'tickets.mailboxPrivate': 'vous seul la lisez',
      'tickets.detail.state': 'Précision que l’équipe vous a demandée',
      'tickets.history.*.at': '4 mars 2026',
      'tickets.history.*.event': 'Ce qui a été fait :',
      'tickets.history.*.by': '(Lise)',
      'tickets.person.email': 'copie@exemple.example',
      'tickets.person.phone': '06 12 34 56 79',
      'contributions.organization': 'Part demandée à un partenaire\u00A0:\nccas',
      'contributions.suggestion': 'Autre partenaire proposé\u00A0:\ncpam',
      'messages.by': 'MESSAGE (La personne',
      'messages.at': '4 mars 2026',
      'messages.files.*.givenAt': 'remis avec la réponse, 4 mars 2026',
      'messages.files.*.name': 'planted-file-name',
    }
    const written = { by, at }
    await payload.update({
      collection: 'tickets',
      id: ticket.id,
      data: {
        ...{
          rubric: 'sante',
          territory: 'department',
          channel: 'email',
          guide: 'une-fiche-planted',
        },
        ...{ organization: network.adil, coAsked: [network.ccas], enteredBy: lead.id },
        ...{ dueAt: at, delayedUntil: at, waitsSince: at, danger: true, spam: 'form' },
        ...{ mailboxPrivate: true, dangerKinds: 'tickets.dangerKinds', looked: 'tickets.looked' },
        ...{ text: 'tickets.text', masked: 'no', remark: 'tickets.remark' },
        draft: { text: 'tickets.draft.text', ...written },
        working: { text: 'tickets.working.text', ...written },
        answer: { text: 'tickets.answer.text', ...written },
        correction: { text: 'tickets.correction.text', ...written },
        closing: { text: 'tickets.closing.text', ...written },
        suggestion: { text: 'tickets.suggestion.text', organization: network.cpam, ...written },
        detail: { text: 'tickets.detail.text', state: 'asked', ...written },
        person: {
          ...{ firstName: 'tickets.person.firstName', mailName: 'tickets.person.mailName' },
          ...{ email: 'copie@exemple.example', phone: '+33612345679' },
          commune: 'tickets.person.commune',
        },
        history: [{ at, event: 'received', by, note: 'tickets.history.*.note' }],
      },
    })
    await payload.create({
      collection: 'contributions',
      data: {
        ...{ ticket: ticket.id, organization: network.ccas, state: 'handed_back', revision: 1 },
        ...{ remark: 'contributions.remark', text: 'contributions.text', askedAt: at },
        ...{ reason: 'contributions.reason', suggestion: network.cpam },
      },
    })
    await payload.create({
      collection: 'messages',
      data: {
        ...{ ticket: ticket.id, by: 'person', at, subject: 'messages.subject' },
        ...{ shown: 'short', whole: 'messages.whole', sender: 'messages.sender' },
        files: [
          {
            ...{ name: 'planted-file-name.pdf', type: 'application/pdf', size: 1, file: 'f' },
            ...{ remark: 'asIs', givenAt: at },
          },
        ],
      },
    })
    const { text } = await copyOfPerson({
      req: req(),
      address: 'copie@exemple.example',
      userId: lead.id,
    })
    for (const slug of ['tickets', 'contributions', 'messages'] as const)
      for (const name of namesIn(payload.collections[slug].config.fields, slug)) {
        if (LEFT_OUT[name] !== undefined) continue
        expect({ name, isSaid: text.includes(said[name] ?? name) }).toEqual({ name, isSaid: true })
      }
  })

  it('says nothing of a mailbox to who gave none', async () => {
    await ask(payload, { email: undefined, channel: 'phone', phone: '+33612345680' })
    const { text } = await copyOfPerson({ req: req(), address: '0612345680', userId: lead.id })
    expect(text).toContain('Réponse demandée : Rappel téléphonique')
    expect(text).not.toContain('Boîte aux lettres')
  })
})

describe('who gave neither address nor number', () => {
  it('has a copy and an erasure with its proof by the reference of the receipt', async () => {
    const other = await ask(payload, { email: undefined, channel: 'desk' })
    const ticket = await ask(payload, { email: undefined, channel: 'desk' })
    const address = ` ${ticket.reference.toLowerCase().replace('-', ' ')}`
    const { text } = await copyOfPerson({ req: req(), address, userId: lead.id })
    expect(text).toContain(`la personne qui a montré la référence ${ticket.reference}`)
    expect(text).not.toContain(other.reference)
    const { references: erased, proof } = await erasePerson({ req: req(), address })
    expect(erased).toEqual([ticket.reference])
    expect(proof).toContain(`la personne qui a montré la référence ${ticket.reference}`)
    expect((await fresh(payload, ticket)).erasedAt).toBeTruthy()
    expect((await fresh(payload, other)).erasedAt ?? null).toBeNull()
    await expect(erasePerson({ req: req(), address })).rejects.toMatchObject({
      code: 'person.nothing',
    })
  })
})

describe('looking a person up', () => {
  it('is a line of the access log: who and how many, never what was typed', async () => {
    await ask(payload, { email: 'cherchee@exemple.example' })
    const find = personEndpoints.find(({ path: at }) => at === '/person/find')
    const body = { address: 'cherchee@exemple.example' }
    const answer = await find?.handler({
      payload,
      user: lead,
      json: () => Promise.resolve(body),
    } as never)
    expect(answer?.status).toBe(200)
    expect(await answer?.json()).toMatchObject({ isByReference: false, tickets: [{}] })
    const where = { event: { equals: 'person_searched' } }
    const { docs } = await payload.find({ collection: 'accessLog', where, depth: 0 })
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({ user: lead.id, subject: '1' })
    expect(JSON.stringify(docs)).not.toContain('cherchee')
  })
})

it('every page of our own in the admin has a title for the tab, and none of Payload’s', () => {
  // Those without a path stand in the place of Payload’s, which have one.
  type View = { path?: string; meta?: { title?: string } }
  const views = Object.values(payload.config.admin.components.views) as View[]
  const titles = views.filter(({ path: at }) => at !== undefined).map(({ meta }) => meta?.title)
  expect(titles.length).toBeGreaterThan(5)
  for (const title of titles) expect(title).toMatch(/^[A-ZÉ«]/)
  expect(titles).toEqual(
    expect.arrayContaining(['Données d’une personne', 'Registre des traitements']),
  )
})
