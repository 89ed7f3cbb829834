import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from './root.ts'

/** The Node this machine has of its own, outside the dependencies. */
const machineNode =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((path) => existsSync(path)) ?? process.execPath

let base: string
let root: string
let bootstrap: string
const installs = () => existsSync(join(base, 'installed'))

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'infos droits bootstrap '))
  root = join(base, 'a project')
  bootstrap = join(root, 'scripts', 'bootstrap.mjs')
  mkdirSync(join(root, 'scripts'), { recursive: true })
  mkdirSync(join(base, 'bin'))
  copyFileSync(join(ROOT, 'scripts', 'bootstrap.mjs'), bootstrap)
  writeFileSync(join(root, 'package.json'), '{}')
  // Stands in for npx: « installs » a Node that says how it was called.
  const node = `#!/bin/sh
echo "called: $*"
if [ "$3" = wait ]; then trap 'exit 9' TERM; echo waiting; while :; do sleep 0.05; done; fi
exit 7
`
  writeFileSync(join(base, 'node.sh'), node, { mode: 0o755 })
  const npx = `#!/bin/sh
echo "$*" >> "${base}/installed"
mkdir -p node_modules/node/bin
cp "${base}/node.sh" node_modules/node/bin/node
`
  writeFileSync(join(base, 'bin', 'npx'), npx, { mode: 0o755 })
})
afterEach(() => {
  rmSync(base, { recursive: true, force: true })
})

const env = () => ({ PATH: `${join(base, 'bin')}${delimiter}/usr/bin${delimiter}/bin` })
const run = (...args: string[]) =>
  spawnSync(machineNode, [bootstrap, ...args], { encoding: 'utf8', env: env(), input: '' })

describe('the bootstrap, on the Node that the machine has', () => {
  it('explains itself without installing anything', () => {
    const { status, stdout } = run('--help')
    expect(status).toBe(0)
    for (const verb of ['start', 'test', 'check', 'seed', 'publish', 'bench', 'doctor'])
      expect(stdout).toContain(verb)
    expect(installs()).toBe(false)
  })

  it('installs once, then hands over with the same words and exit code', () => {
    const first = run('doctor', '--json')
    expect(first.status).toBe(7)
    expect(first.stdout).toContain('called:')
    expect(first.stdout).toContain('cli.ts doctor --json')
    expect(installs()).toBe(true)
    rmSync(join(base, 'installed'))
    expect(run('doctor').status).toBe(7)
    expect(installs()).toBe(false)
  })

  it('installs again when a package file changed', () => {
    run('doctor')
    rmSync(join(base, 'installed'))
    writeFileSync(join(root, 'package.json'), '{"changed": true}')
    run('doctor')
    expect(installs()).toBe(true)
  })

  it('stops with the installer’s exit code and a sentence', () => {
    writeFileSync(join(base, 'bin', 'npx'), '#!/bin/sh\nexit 5\n', { mode: 0o755 })
    const { status, stderr } = run('doctor')
    expect(status).toBe(5)
    expect(stderr).toContain('installation')
  })

  it('passes SIGTERM on and answers the exit code that follows', async () => {
    run('doctor')
    const child = spawn(machineNode, [bootstrap, 'doctor', 'wait'], { env: env() })
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('waiting')) resolve()
      })
    })
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([9, null])
  })
})
