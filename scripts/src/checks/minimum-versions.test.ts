import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../root.ts'
import { lockedVersions, versionProblems } from './minimum-versions.ts'

const LOCK = `packages:

  '@scope/one@2.0.0':
    resolution: {}

  two@1.9.0:
    resolution: {}

  two@1.10.0-beta.1:
    resolution: {}

snapshots:
  two@0.0.1: {}
`

describe('versions that are known to be open to something', () => {
  it('are not installed', () => {
    const lock = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8')
    expect(lockedVersions(lock).get('payload')).toHaveLength(1)
    expect(versionProblems(lock)).toEqual([])
  })

  it('are found by number, whatever else is installed', () => {
    const at = (name: string, minimum: string) =>
      versionProblems(LOCK, [{ name, minimum, advisory: 'X' }])
    expect(at('two', '1.10.0')).toEqual([
      'two 1.9.0 is below 1.10.0: X',
      'two 1.10.0-beta.1 is below 1.10.0: X',
    ])
    expect(at('two', '1.9.0')).toEqual([])
    expect(at('@scope/*', '2.0.1')).toEqual(['@scope/one 2.0.0 is below 2.0.1: X'])
    expect(at('three', '1.0.0')).toEqual(['three is in the lock file no more: X'])
  })
})
