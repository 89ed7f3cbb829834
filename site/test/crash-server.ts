import { loadEnvFile } from 'node:process'
import { readServerEnv } from '../src/env/index.ts'
import { createLog } from '../src/log/index.ts'
import { startSite } from '../src/server/start-site.ts'
import { tinySite } from './tiny-site.ts'

// A server in a process of its own, to be killed: its environment is a file, its pages are tiny.
const [envFile = '', distDir = ''] = process.argv.slice(2)
loadEnvFile(envFile)
await startSite({
  env: readServerEnv(process.env),
  built: tinySite({ directory: distDir }),
  log: createLog({ source: 'crash' }),
})
process.stdout.write('ready\n')
