import { formatMasterKey, newMasterKey } from '@infos-droits/shared/crypto'
import { randomBytes } from 'node:crypto'
import type { Verb } from '../command/index.ts'
import { makeSecrets } from '../system/index.ts'
import { labels } from './labels.fr.ts'

/** `npm run secrets`. */
export const secretsVerb: Verb = {
  name: 'secrets',
  summary: labels.summary,
  options: {},
  details: labels.details,
  run: () => {
    const secrets = makeSecrets()
    // Hexadecimal: these stand in an address and in a MongoDB key file (base64 characters only).
    const forMongo = () => randomBytes(32).toString('hex')
    const lines = {
      MONGO_ROOT_PASSWORD: forMongo(),
      MONGO_PASSWORD: forMongo(),
      MONGO_KEY: forMongo(),
      PAYLOAD_SECRET: secrets.payloadSecret,
      SITE_TOKEN: secrets.siteToken,
      FORM_SECRET: secrets.formSecret,
      INTAKE_PUBLIC_KEY: secrets.intakePublicKey,
      INTAKE_PRIVATE_KEY: secrets.intakePrivateKey,
      MASTER_KEYS: formatMasterKey(newMasterKey(new Date())),
    }
    for (const [name, value] of Object.entries(lines)) process.stdout.write(`${name}=${value}\n`)
    return Promise.resolve(0)
  },
}
