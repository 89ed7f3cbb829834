import { delimiter, dirname } from 'node:path'
import { NODE } from '../root.ts'

/** What a process may need from the machine; all else is said for each process by name. */
const PASSED_ON = [
  'HOME',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'LANG',
  'LC_ALL',
  'LOGNAME',
  'NODE_COMPILE_CACHE',
  'NODE_EXTRA_CA_CERTS',
  'NO_PROXY',
  'SSL_CERT_DIR',
  'SSL_CERT_FILE',
  'TERM',
  'TMPDIR',
  'TZ',
  'USER',
]

/** The environment every child starts from: machine facts, production, the pinned Node on PATH. */
export const baseEnv = (): Record<string, string> => ({
  ...Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  ),
  PATH: [dirname(NODE), process.env['PATH'] ?? ''].join(delimiter),
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
})
