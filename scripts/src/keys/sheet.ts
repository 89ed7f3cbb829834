import { escapeHtml } from '@infos-droits/shared/html'
import {
  generateSealingKeys,
  sha256,
  type KeyRing,
  type MasterKey,
} from '@infos-droits/shared/crypto'
import { AppError } from '@infos-droits/shared'
import { labels } from './labels.fr.ts'
import type { Recovery } from './recovery.ts'
import { readKey, writeKey } from './written-key.ts'

/** Everything of an X25519 private key in PKCS #8 that comes before its 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex')
const RECOVERY = 'secours'
/** After the name of a retired master key, of which only the key of the access log is left. */
const AUDIT = ' journal'

/** The private half of the recovery key, as it is used, from the 32 bytes on the sheet. */
export const recoveryPrivateKey = (bytes: Buffer): string =>
  Buffer.concat([PKCS8, bytes]).toString('base64url')

/** A sheet to print, once, and what the machine keeps of it. */
export const makeSheet = ({
  ring,
  siteUrl,
  now,
}: {
  ring: KeyRing
  siteUrl: string
  now: Date
}): { html: string; recovery: Recovery } => {
  const { publicKey, privateKey } = generateSealingKeys()
  const bytes = Buffer.from(privateKey, 'base64url').subarray(PKCS8.length)
  const blocks = [
    ...[...ring.keys].map(([id, key]) => ({ name: id, lines: writeKey(key) })),
    ...[...ring.retired].map(([id, key]) => ({ name: `${id}${AUDIT}`, lines: writeKey(key) })),
    { name: RECOVERY, lines: writeKey(bytes) },
  ]
  const controlWord = sha256(blocks.flatMap(({ lines }) => lines).join('\n'))
    .slice(0, 8)
    .toUpperCase()
  const html = pageOf({ blocks, siteUrl, now, controlWord })
  const masterKeys = [...ring.keys.keys()]
  const madeAt = now.toISOString()
  return { html, recovery: { publicKey, masterKeys, controlWord, madeAt, confirmedAt: null } }
}

type Block = { name: string; lines: string[] }

const pageOf = ({
  blocks,
  siteUrl,
  now,
  controlWord,
}: {
  blocks: Block[]
  siteUrl: string
  now: Date
  controlWord: string
}): string => {
  const day = now.toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' })
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
  const block = ({ name, lines }: Block) =>
    `<h2>${escapeHtml(titleOf(name))}</h2>
<pre>${escapeHtml([name, ...lines].join('\n'))}</pre>`
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${labels.sheet.title}</title>
<style>
@page { size: A4; margin: 18mm }
body { font: 12pt/1.5 system-ui, sans-serif; max-width: 42rem; margin: 1rem auto; padding: 0 1rem }
pre { font: 13pt/1.6 ui-monospace, monospace; border: 1px solid; padding: .5rem 1rem; break-inside: avoid; overflow-x: auto }
</style>
<h1>${labels.sheet.title}</h1>
<p>${escapeHtml(labels.sheet.of({ siteUrl, day }))}</p>
${paragraphs(labels.sheet.why)}
${blocks.map(block).join('\n')}
<h2>${labels.sheet.control}</h2>
<pre>${controlWord}</pre>
${paragraphs(labels.sheet.then(controlWord))}
</html>
`
}

const titleOf = (name: string): string => {
  if (name === RECOVERY) return labels.sheet.recovery
  if (name.endsWith(AUDIT)) return labels.sheet.audit(name.slice(0, -AUDIT.length))
  return labels.sheet.master(name)
}

/** What somebody copied from a sheet; `retired` are keys of the access log only. */
export type Copied = { masterKeys: MasterKey[]; retired: MasterKey[]; recovery: Buffer | null }

/**
 * Reads what was copied from a sheet: the name of each key on a line of its own, its four lines below.
 *
 * @throws AppError `keys.written` naming what was copied wrong.
 */
export const readSheet = (text: string): Copied => {
  const lines = text.split('\n').map((line) => line.trim())
  const copied: Copied = { masterKeys: [], retired: [], recovery: null }
  for (const [index, line] of lines.entries()) {
    const key = () => readKey(lines.slice(index + 1, index + 5))
    const [, id, audit] = /^(k[0-9a-z]{3,31})(\s+journal)?$/i.exec(line) ?? []
    if (line.toLowerCase() === RECOVERY) copied.recovery = key()
    else if (id !== undefined)
      copied[audit === undefined ? 'masterKeys' : 'retired'].push({
        id: id.toLowerCase(),
        key: key(),
      })
  }
  if (copied.masterKeys.length > 0 || copied.recovery !== null) return copied
  throw new AppError({ code: 'keys.written', message: labels.nothingCopied, status: 422 })
}

/** The keys of a sheet as a ring; null without any master key. */
export const ringOnSheet = ({ masterKeys, retired }: Copied): KeyRing | null => {
  const [current] = masterKeys
  if (current === undefined) return null
  const mapOf = (keys: MasterKey[]) => new Map(keys.map(({ id, key }) => [id, key]))
  return { current, keys: mapOf(masterKeys), retired: mapOf(retired) }
}
