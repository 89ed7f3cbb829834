import { fr } from '@payloadcms/translations/languages/fr'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { ADMIN_FR, ADMIN_META, FILE_TOO_HEAVY } from './admin.fr.ts'
import { answers } from './answers/index.ts'
import { content, stepEditor } from './content/index.ts'
import { corrections } from './corrections/index.ts'
import { database } from './database.ts'
import { desk } from './desk/index.ts'
import { directory } from './directory/index.ts'
import { env } from './env.ts'
import { keepFieldErrors } from './field-errors.ts'
import { requireShapes } from './field-shapes.ts'
import { sayInFrench } from './french-errors.ts'
import { files } from './files/index.ts'
import { handbook } from './handbook/index.ts'
import { inbound } from './inbound/index.ts'
import { letters } from './letters/index.ts'
import { mail, mailAdapter } from './mail/index.ts'
import { messages } from './messages/index.ts'
import {
  closeDeadDoors,
  closeInternalCollections,
  jobsAccess,
  people,
  refuseHops,
  requireFieldRules,
} from './people/index.ts'
import { names, sayDatesInParis } from './names/index.ts'
import { sayNotUnderstood } from './not-understood.ts'
import { person } from './person/index.ts'
import { plainLanguage } from './plain-language/index.ts'
import { livePreview, preview } from './preview/index.ts'
import { noteChanges, privacy } from './privacy/index.ts'
import { publishing } from './publishing/index.ts'
import { queue } from './queue/index.ts'
import { collectionsOf, type Room } from './room.ts'
import { searchWords } from './search-words/index.ts'
import { secondFactor, shutDoors } from './second-factor/index.ts'
import { seeding } from './seed/index.ts'
import { settings } from './settings/index.ts'
import { signals } from './signals/index.ts'
import { keepRequired } from './stored-types.ts'
import { today } from './today/index.ts'
import { assertTransactions } from './transactions.ts'
import { vault } from './vault/index.ts'

/** One line a room: the table of contents of the CMS. */
const rooms: Room[] = [
  vault,
  today,
  desk,
  queue,
  signals,
  publishing,
  preview,
  content,
  answers,
  plainLanguage,
  directory,
  corrections,
  searchWords,
  mail,
  letters,
  inbound,
  messages,
  files,
  privacy,
  person,
  people,
  secondFactor,
  settings,
  handbook,
  names,
  seeding,
]

/** The site’s door, as in its own tab: no picture to fetch. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#efb062" d="M6 28V14a10 10 0 0 1 20 0v14z"/><path fill="#054d47" d="M6 28V14a10 10 0 0 1 8-9.8L18 9v22z"/><circle cx="15" cy="19.5" r="1.3" fill="#fbf8f3"/></svg>',
)}`

const here = path.dirname(fileURLToPath(import.meta.url))

const config = buildConfig({
  collections: rooms.flatMap(collectionsOf),
  globals: rooms.flatMap((room) => room.globals ?? []),
  endpoints: rooms.flatMap((room) => room.endpoints ?? []),
  plugins: [noteChanges, shutDoors],
  jobs: {
    tasks: rooms.flatMap((room) => room.tasks ?? []),
    access: jobsAccess,
    deleteJobOnComplete: true,
  },
  admin: {
    user: 'users',
    avatar: 'default',
    // The scheme is set on it before React comes.
    suppressHydrationWarning: true,
    importMap: { baseDir: here },
    meta: {
      titleSuffix: ADMIN_META.titleSuffix,
      description: ADMIN_META.description,
      robots: 'noindex, nofollow',
      defaultOGImageType: 'off',
      openGraph: { siteName: ADMIN_META.siteName, description: ADMIN_META.description },
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: ICON }],
    },
    dateFormat: 'd MMMM yyyy HH:mm',
    timezones: { defaultTimezone: 'Europe/Paris' },
    livePreview,
    components: {
      actions: rooms.flatMap((room) => room.actions ?? []),
      providers: rooms.flatMap((room) => room.providers ?? []),
      afterNavLinks: rooms.flatMap((room) => room.navLinks ?? []),
      beforeLogin: rooms.flatMap((room) => room.login ?? []),
      beforeDashboard: rooms.flatMap((room) => room.dashboard ?? []),
      graphics: {
        Logo: './people/admin/Logo.tsx#Logo',
        Icon: './people/admin/Logo.tsx#Icon',
      },
      views: {
        createFirstUser: { Component: './people/admin/FirstLead.tsx#FirstLead' },
        ...Object.fromEntries(rooms.flatMap((room) => Object.entries(room.views ?? {}))),
      },
    },
  },
  i18n: {
    supportedLanguages: { fr },
    fallbackLanguage: 'fr',
    translations: { fr: ADMIN_FR },
  },
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
  upload: {
    limits: { fileSize: 10_000_000 },
    abortOnLimit: true,
    responseOnLimit: FILE_TOO_HEAVY,
  },
  typescript: {
    outputFile: path.join(here, 'payload-types.ts'),
    autoGenerate: false,
    schema: [keepRequired],
  },
  hooks: { afterError: [keepFieldErrors, sayInFrench, sayNotUnderstood] },
  onInit: async (payload) => {
    assertTransactions(payload.db.transactionOptions)
    for (const room of rooms) await room.onInit?.(payload)
  },
})

export default config
  .then(closeInternalCollections)
  .then(requireFieldRules)
  .then(refuseHops)
  .then(requireShapes)
  .then(closeDeadDoors)
  .then(sayDatesInParis)
