import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

test('without options the publisher stays and serves', () => {
  expect(readArguments([])).toEqual({
    mode: 'serve',
    file: '',
    json: false,
    isCompressed: true,
  })
})

test('a snapshot file, once, JSON and help are understood', () => {
  expect(readArguments(['--snapshot', 'a.json', '--json'])).toEqual({
    mode: 'file',
    file: 'a.json',
    json: true,
    isCompressed: true,
  })
  expect(readArguments(['--once', '--no-compress'])).toMatchObject({ isCompressed: false })
  expect(readArguments(['--once'])).toMatchObject({ mode: 'once' })
  expect(readArguments(['-h'])).toMatchObject({ mode: 'help' })
})

test.each([['--nope'], ['--once', '--snapshot', 'a'], ['--snapshot'], ['word']])(
  'other words (%s) are an error',
  (...args) => {
    expect(() => readArguments(args)).toThrow(
      expect.objectContaining({ code: 'publisher.arguments' }) as Error,
    )
  },
)

const run = (args: string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const program = join(import.meta.dirname, 'main.ts')
    const child = execFile(process.execPath, [program, ...args], { env }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err })
    })
  })

test('the program says how it is used, and ends with 2 on words it does not know', async () => {
  const help = await run(['--help'])
  expect(help.code).toBe(0)
  expect(help.out).toContain('--snapshot')
  expect((await run(['--nope'])).code).toBe(2)
})

test('the program names each variable that is missing', async () => {
  const { code, err } = await run([])
  expect(code).toBe(1)
  for (const name of ['SITE_URL', 'CMS_URL', 'SITE_TOKEN']) expect(err).toContain(name)
})
