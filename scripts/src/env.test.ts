import { AppError } from '@infos-droits/shared'
import { describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'

const messageFor = (source: Record<string, string>): string => {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  return ''
}

describe('the environment of the commands', () => {
  it.each(['abc', '0', '70000', '43.5'])('says in French which port is wrong: %s', (value) => {
    const message = messageFor({ SITE_PORT: value })
    expect(message).toContain('SITE_PORT : un numéro de port est attendu, de 1 à 65535')
    expect(message).not.toMatch(/invalid|expected|number/i)
  })

  it('says in French which address is wrong', () => {
    expect(messageFor({ SITE_URL: 'ftp://x' })).toContain('SITE_URL : une adresse complète')
    expect(messageFor({ CMS_URL: 'n’importe quoi' })).not.toMatch(/invalid/i)
  })

  it('counts an empty variable as absent', () => {
    expect(readEnv({ SITE_PORT: ' ' })).toMatchObject({ SITE_PORT: 4321 })
  })
})
