import type { CollectionConfig } from 'payload'
import { env } from '../env.ts'
import { userAccess, userRightsAccess } from './access/index.ts'
import { prepareInvitation, sendInvitation } from './invite.ts'
import { USERS as fr } from './labels.fr.ts'
import { keepLastLead, keepOneLead } from './leads.ts'
import { checkPassword } from './password-hook.ts'
import { firstRegisterClosed } from './register.ts'
import { ROLES } from './roles.ts'

const MINUTE = 60_000
const HOUR_S = 3600

const lowerCase = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase().trim() : value

/** The people who sign in. */
export const makeUsers = (): CollectionConfig => ({
  slug: 'users',
  labels: fr.labels,
  access: userAccess,
  auth: {
    maxLoginAttempts: 5,
    lockTime: 15 * MINUTE,
    tokenExpiration: 8 * HOUR_S,
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Lax', secure: env().CMS_URL.startsWith('https:') },
  },
  admin: {
    group: fr.group,
    description: fr.description,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'organization'],
    hidden: ({ user }) => user['role'] !== 'lead',
    hideAPIURL: true,
  },
  defaultSort: 'name',
  disableDuplicate: true,
  disableBulkEdit: true,
  enableQueryPresets: false,
  lockDocuments: false,
  endpoints: [firstRegisterClosed],
  hooks: {
    beforeOperation: [prepareInvitation, checkPassword],
    beforeChange: [keepLastLead],
    afterChange: [sendInvitation],
    beforeDelete: [keepOneLead],
  },
  fields: [
    {
      name: 'invitation',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: './people/admin/InvitationNotice.tsx#InvitationNotice' },
      },
    },
    {
      // Payload's own field; stated here only to close it.
      name: 'email',
      type: 'email',
      label: fr.email,
      required: true,
      unique: true,
      access: userRightsAccess,
      admin: { components: { Field: false } },
      hooks: { beforeChange: [({ value }) => lowerCase(value)] },
    },
    {
      name: 'name',
      type: 'text',
      label: fr.name,
      required: true,
      maxLength: 80,
      admin: { description: fr.nameHelp },
    },
    {
      name: 'role',
      type: 'select',
      label: fr.role,
      required: true,
      index: true,
      access: userRightsAccess,
      options: ROLES.map((value) => ({ value, label: fr.roles[value] })),
      admin: { description: fr.roleHelp },
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: fr.organization,
      index: true,
      access: userRightsAccess,
      admin: {
        description: fr.organizationHelp,
        condition: (data) => data['role'] === 'partner',
      },
      validate: (value: unknown, { data }: { data: { role?: string } }) =>
        data.role !== 'partner' || Boolean(value) || fr.organizationMissing,
    },
  ],
})
