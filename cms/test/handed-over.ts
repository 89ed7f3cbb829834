import { strFromU8, unzipSync } from 'fflate'
import type { Payload } from 'payload'
import { archiveOf } from '../src/person/archive.ts'
import type { PersonCopy } from '../src/person/copy.ts'

/** The files of the archive that a person is handed, by name, as text. */
export const handedOver = async (
  payload: Payload,
  copy: PersonCopy,
): Promise<Map<string, string>> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of archiveOf({ payload, copy })) chunks.push(chunk)
  const files = Object.entries(unzipSync(Buffer.concat(chunks)))
  return new Map(files.map(([name, bytes]) => [name, strFromU8(bytes)]))
}
