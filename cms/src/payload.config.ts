import { fr } from '@payloadcms/translations/languages/fr'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { content, stepEditor } from './content/index.ts'
import { assertTransactions, database } from './database.ts'
import { desk } from './desk/index.ts'
import { directory } from './directory/index.ts'
import { env } from './env.ts'
import { mail, mailAdapter } from './mail/index.ts'
import { closeInternalCollections, jobsAccess, people } from './people/index.ts'
import { privacy } from './privacy/index.ts'
import { publishing } from './publishing/index.ts'
import { collectionsOf, type Room } from './room.ts'
import { seeding } from './seed/index.ts'
import { settings } from './settings/index.ts'

/** One line a room: the table of contents of the CMS. */
const rooms: Room[] = [
  desk,
  publishing,
  content,
  directory,
  mail,
  privacy,
  people,
  settings,
  seeding,
]

const here = path.dirname(fileURLToPath(import.meta.url))

const config = buildConfig({
  collections: rooms.flatMap(collectionsOf),
  globals: rooms.flatMap((room) => room.globals ?? []),
  endpoints: rooms.flatMap((room) => room.endpoints ?? []),
  jobs: {
    tasks: rooms.flatMap((room) => room.tasks ?? []),
    access: jobsAccess,
    deleteJobOnComplete: true,
  },
  admin: {
    user: 'users',
    avatar: 'default',
    importMap: { baseDir: here },
    meta: { titleSuffix: ' · infos-droits', robots: 'noindex, nofollow' },
    dateFormat: 'd MMMM yyyy HH:mm',
    timezones: { defaultTimezone: 'Europe/Paris' },
    components: {
      beforeDashboard: rooms.flatMap((room) => room.dashboard ?? []),
      graphics: {
        Logo: './people/admin/Logo.tsx#Logo',
        Icon: './people/admin/Logo.tsx#Icon',
      },
      views: { createFirstUser: { Component: './people/admin/FirstLead.tsx#FirstLead' } },
    },
  },
  i18n: { supportedLanguages: { fr }, fallbackLanguage: 'fr' },
  secret: env().PAYLOAD_SECRET,
  serverURL: env().CMS_URL,
  csrf: [env().CMS_URL],
  cors: [],
  graphQL: { disable: true },
  telemetry: false,
  maxDepth: 2,
  defaultDepth: 0,
  editor: stepEditor,
  db: database(),
  email: mailAdapter,
  sharp,
  upload: { limits: { fileSize: 10_000_000 }, abortOnLimit: true },
  typescript: { outputFile: path.join(here, 'payload-types.ts'), autoGenerate: false },
  onInit: async (payload) => {
    assertTransactions(payload)
    for (const room of rooms) await room.onInit?.(payload)
  },
})

export default config.then(closeInternalCollections)
