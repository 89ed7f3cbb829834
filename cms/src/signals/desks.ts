import { deskCheckSchema, parseOrThrow } from '@infos-droits/shared'
import { newReference, normalizeCode } from '@infos-droits/shared/crypto'
import type { CollectionConfig, Endpoint, Payload, PayloadRequest } from 'payload'
import { jsonBody, requireSite, respond } from '../http/index.ts'
import type { Desk } from '../payload-types.ts'
import { counterDeskAccess, saidAccess } from '../people/index.ts'
import { DESKS as fr } from './labels.fr.ts'

/** The desk that has this code now; null when there is none, or its code was revoked. */
export const deskOf = async ({
  payload,
  code,
  req,
}: {
  payload: Payload
  /** As it was typed. */
  code: string
  req?: PayloadRequest
}): Promise<Desk | null> => {
  const { docs } = await payload.find({
    collection: 'desks',
    where: { code: { equals: normalizeCode(code) } },
    limit: 1,
    depth: 0,
    ...(req === undefined ? {} : { req }),
  })
  const desk = docs[0]
  return desk === undefined || desk.revokedOn ? null : desk
}

/** `POST /api/desks/check`, for the site server: does a desk have this code? */
const checkEndpoint: Endpoint = {
  path: '/check',
  method: 'post',
  handler: (req) =>
    respond(async () => {
      requireSite(req)
      const { code } = parseOrThrow({
        schema: deskCheckSchema,
        input: await jsonBody(req),
        code: 'desk.invalid',
        what: 'Le code du guichet',
      })
      const desk = await deskOf({ payload: req.payload, code })
      return Response.json({ name: desk?.name ?? null })
    }),
}

/** Desks of reception that note visits, each with the code that its computers carry. */
export const desks: CollectionConfig = {
  slug: 'desks',
  labels: fr.labels,
  access: counterDeskAccess,
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [checkEndpoint],
  defaultSort: 'name',
  hooks: {
    beforeChange: [
      ({ data, operation }) =>
        operation === 'create' ? { ...(data as object), code: newReference() } : (data as object),
    ],
  },
  admin: {
    group: fr.group,
    description: fr.description,
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'revokedOn'],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: fr.name,
      required: true,
      maxLength: 80,
      admin: { description: fr.nameHelp },
    },
    {
      name: 'code',
      type: 'text',
      label: fr.code,
      unique: true,
      index: true,
      access: saidAccess,
      admin: { components: { Field: './signals/admin/DeskCode.tsx#DeskCode' } },
    },
    {
      name: 'revokedOn',
      type: 'date',
      label: fr.revokedOn,
      admin: {
        description: fr.revokedOnHelp,
        date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMMM yyyy' },
      },
    },
  ],
}
