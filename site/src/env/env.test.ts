import { generateSealingKeys } from '@infos-droits/shared/crypto'
import { expect, test } from 'vitest'
import { readServerEnv } from './index.ts'

const keys = generateSealingKeys()
const good = {
  SITE_URL: 'https://droits.example/',
  CMS_URL: 'https://cms.example',
  SITE_TOKEN: 'x'.repeat(24),
  FORM_SECRET: 'y'.repeat(24),
  INTAKE_PUBLIC_KEY: keys.publicKey,
}

test('what is left out has its usual value, addresses lose their last slash', () => {
  expect(readServerEnv({ ...good, TRUSTED_PROXIES: '' })).toMatchObject({
    SITE_URL: 'https://droits.example',
    SITE_PORT: 4321,
    SITE_HOST: '127.0.0.1',
    TRUSTED_PROXIES: [],
    SPOOL_LIMIT: 20_000,
    ATTACK_ASKS_PER_MINUTE: 300,
  })
})

test('trusted proxies are addresses or networks', () => {
  const env = readServerEnv({ ...good, TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' })
  expect(env.TRUSTED_PROXIES).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
})

test.each([
  ['SITE_URL', 'droits.example'],
  ['SITE_URL', 'https://droits.example/sous-dossier'],
  ['CMS_URL', ''],
  ['SITE_TOKEN', 'court'],
  ['FORM_SECRET', 'court'],
  ['INTAKE_PUBLIC_KEY', keys.privateKey],
  ['SITE_PORT', '70000'],
  ['TRUSTED_PROXIES', 'localhost'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['SPOOL_LIMIT', '0'],
  ['ATTACK_ASKS_PER_MINUTE', '0'],
])('a wrong %s is named, its value is not', (name, value) => {
  expect(() => readServerEnv({ ...good, [name]: value })).toThrow(
    expect.objectContaining({
      code: 'env.invalid',
      message: expect.stringContaining(name) as string,
    }) as Error,
  )
})
