import type { AdminViewServerProps, Payload } from 'payload'
import { AdminPage } from '../../admin-page/index.ts'
import { MAIL_KIND_LABELS, type MailKind } from '../../mail/index.ts'
import { DECLARED_KINDS, isSignatureKey, SIGNATURE_KEYS } from '../declared.ts'
import { LETTERS_PAGE as fr } from '../labels.fr.ts'
import { originOf, storedTemplate, wordsOf } from '../read.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { LetterForm, type LetterView } from './LetterForm.tsx'
import './letters.css'

const PAGE = '/admin/modeles-de-courriels'

/** « Modèles de courriels »: the list of letters, or the words of one (`?modele=`). */
export const LettersView = async (props: AdminViewServerProps) => {
  const { req } = props.initPageResult
  const asked = props.searchParams?.['modele']
  const key = typeof asked === 'string' && originOf(asked) !== null ? asked : null
  const isLead = req.user?.role === 'lead'
  return (
    <AdminPage view={props} className="letters">
      <h1>{key === null || !isLead ? fr.title : titleOf(key)}</h1>
      {!isLead ? (
        <p>{fr.leadOnly}</p>
      ) : key === null ? (
        <LetterList changed={await changedKeys(req.payload)} />
      ) : (
        <>
          <p>
            <a href={PAGE}>{fr.back}</a>
          </p>
          <LiveFields>
            <LetterForm
              key={key}
              view={await viewOf(req.payload, key)}
              address={req.user?.email ?? ''}
            />
          </LiveFields>
        </>
      )}
    </AdminPage>
  )
}

const titleOf = (key: string): string =>
  isSignatureKey(key)
    ? fr.signatures[key]
    : key in fr.ownTitles
      ? fr.ownTitles[key as keyof typeof fr.ownTitles]
      : MAIL_KIND_LABELS[key as MailKind]

const GROUPS = [
  ['citizen', DECLARED_KINDS.filter((kind) => kind.startsWith('citizen-'))],
  ['partner', DECLARED_KINDS.filter((kind) => kind.startsWith('partner-'))],
  ['lead', DECLARED_KINDS.filter((kind) => kind.startsWith('lead-'))],
  ['signature', SIGNATURE_KEYS],
] as const

const LetterList = ({ changed }: { changed: Set<string> }) => (
  <>
    <p>{fr.intro}</p>
    {GROUPS.map(([audience, keys]) => (
      <section key={audience}>
        <h2>{fr.audiences[audience]}</h2>
        <ul>
          {keys.map((key) => (
            <li key={key}>
              <a href={`${PAGE}?modele=${key}`}>{titleOf(key)}</a>
              {changed.has(key) && <span className="letters__changed">{fr.changed}</span>}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)

const changedKeys = async (payload: Payload): Promise<Set<string>> => {
  const found = { collection: 'letterTemplates', depth: 0, pagination: false } as const
  return new Set((await payload.find(found)).docs.map(({ key }) => key))
}

const viewOf = async (payload: Payload, key: string): Promise<LetterView> => {
  const origin = originOf(key)
  if (origin === null) throw new Error(`no letter ${key} is declared`)
  const stored = await storedTemplate({ req: { payload }, key })
  return {
    key,
    isSignature: isSignatureKey(key),
    isOfPlace: isSignatureKey(key) && key !== 'signature',
    isNeutral: origin.isNeutral,
    words: stored === null ? origin.words : wordsOf(stored),
    origin: origin.words,
    revision: stored?.revision ?? 0,
    placeholders: Object.entries(origin.placeholders).map(([name, { means, isRequired }]) => ({
      name,
      means,
      isRequired: isRequired === true,
    })),
  }
}
