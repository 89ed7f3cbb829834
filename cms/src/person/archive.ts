import type { Payload } from 'payload'
import { keptBytes } from '../files/index.ts'
import type { PersonCopy } from './copy.ts'
import { COPY, PERSON } from './labels.fr.ts'
import { zipOf, type ZipEntry } from './zip.ts'

/** The copy of a person as one archive: the text, then each file, one in memory at a time. */
export const archiveOf = ({
  payload,
  copy,
}: {
  payload: Payload
  copy: PersonCopy
}): AsyncGenerator<Uint8Array> => zipOf(entriesOf({ payload, copy }))

async function* entriesOf({
  payload,
  copy: { text, files },
}: {
  payload: Payload
  copy: PersonCopy
}): AsyncGenerator<ZipEntry> {
  yield { name: PERSON.copyName, bytes: Buffer.from(text) }
  for (const { path, kept } of files) {
    const bytes = await keptBytes({ payload, name: kept })
    // Erased while it was being handed over.
    yield bytes === null
      ? { name: `${path}.txt`, bytes: Buffer.from(COPY.fileGone) }
      : { name: path, bytes }
  }
}
