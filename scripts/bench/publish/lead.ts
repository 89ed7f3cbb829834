import { AppError } from '@infos-droits/shared'
import { signInToCms } from '../../src/code/index.ts'
import { demoAccountOf, readDemoAccounts, type System } from '../../src/system/index.ts'
import { labelsLive as labels } from './labels.fr.ts'

type Fields = Record<string, unknown>

/** The project lead at work in the CMS of a system, by the requests that the admin makes. */
export const asLead = async ({ cmsUrl, dataDir }: System) => {
  const account = demoAccountOf(readDemoAccounts(dataDir), 'lead')
  const headers = {
    cookie: await signInToCms({ cmsUrl, account }),
    origin: cmsUrl,
    'content-type': 'application/json',
  }
  const ask = async (method: string, path: string, body?: Fields): Promise<Response> => {
    const answer = await fetch(`${cmsUrl}/api${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    if (answer.ok) return answer
    const message = labels.refused({ path, status: answer.status, told: await answer.text() })
    throw new AppError({ code: 'bench.refused', message })
  }
  const save = async (method: string, path: string, body: Fields): Promise<void> => {
    await (await ask(method, path, body)).arrayBuffer()
  }
  return {
    requestPublication: () => save('POST', '/publishing/request', {}),
    publish: (collection: string, id: string, fields: Fields) =>
      save('PATCH', `/${collection}/${id}?depth=0`, { ...fields, _status: 'published' }),
    withdraw: (collection: string, id: string) =>
      save('PATCH', `/${collection}/${id}?depth=0`, { _status: 'draft' }),
    /** What saves a copy of a document with other fields, once it is asked for. */
    copyOf: async (collection: string, id: string, fields: Fields) => {
      const model = (await (await ask('GET', `/${collection}/${id}?depth=0`)).json()) as Fields
      const { id: _id, createdAt: _created, updatedAt: _updated, ...copied } = model
      return () =>
        save('POST', `/${collection}?depth=0`, { ...copied, ...fields, _status: 'published' })
    },
  }
}

export type Lead = Awaited<ReturnType<typeof asLead>>
