import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createFileNames } from './file-names.ts'
import { zipOf, type ZipEntry } from './zip.ts'

const whole = async (entries: Parameters<typeof zipOf>[0]) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipOf(entries)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('an archive for a person', () => {
  it('gives every file back as it was, under its name', async () => {
    const entry = fc.record({ bytes: fc.uint8Array({ maxLength: 5000 }), name: fc.string() })
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (given) => {
        const nameOf = createFileNames()
        const entries = given.map(({ bytes, name }) => ({ bytes, name: nameOf('pièces', name) }))
        const found = unzipSync(await whole(entries))
        expect(Object.keys(found)).toHaveLength(given.length)
        for (const { name, bytes } of entries) expect(found[name]).toEqual(bytes)
      }),
      { numRuns: 50 },
    )
  })

  it('reads a file only once those before it were taken', async () => {
    let read = 0
    function* entries(): Generator<ZipEntry> {
      for (const name of ['a', 'b', 'c']) {
        read += 1
        yield { name, bytes: new Uint8Array(10) }
      }
    }
    const chunks = zipOf(entries())
    await chunks.next()
    expect(read).toBe(1)
  })

  it('is told to be cut when a file cannot be read', async () => {
    function* entries(): Generator<ZipEntry> {
      yield { name: 'a', bytes: new Uint8Array(10) }
      throw new Error('the database is away')
    }
    await expect(whole(entries())).rejects.toThrow('the database is away')
  })
})

describe('the name of a file in it', () => {
  it('leads out of no folder, is no program’s path and stands there once', () => {
    const nameOf = createFileNames()
    expect(nameOf('AB', '../../etc/passwd')).toBe('AB/_.._etc_passwd')
    expect(nameOf('AB', 'C:\\x\u202Egpj.exe')).toBe('AB/C_x_gpj.exe')
    expect(nameOf('AB', '...')).toBe('AB/_')
    expect(nameOf('AB', 'Bail.pdf')).toBe('AB/Bail.pdf')
    expect(nameOf('AB', 'bail.PDF')).toBe('AB/2-bail.PDF')
    expect(nameOf('CD', 'bail.pdf')).toBe('CD/bail.pdf')
    expect(nameOf('AB', `${'é'.repeat(300)}.pdf`)).toMatch(/^AB\/é{96}\.pdf$/)
  })
})
