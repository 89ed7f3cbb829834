import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { quickFolder } from './quick-folder.ts'

it('is the temporary folder where there is no memory to write to', () => {
  expect(quickFolder('/dev/absent')).toBe(tmpdir())
  expect(quickFolder('/proc')).toBe(tmpdir())
})
